import type { DemoPromotion } from './types.ts'

export const promotions: DemoPromotion[] = [
  { code: 'HEARTH10', tenant: 'alder', percent: 10 },
  { code: 'NOOR15', tenant: 'noor-house', percent: 15 },
]
