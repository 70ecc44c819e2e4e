import type { DemoPage } from '../types.ts'

export const pages: DemoPage[] = []
