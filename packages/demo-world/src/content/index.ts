import type { DemoProductWords, Localized } from '../types.ts'

/** By product handle. A product that is missing here has never been written about. */
export const productContent: Record<string, Localized<DemoProductWords>> = {}
