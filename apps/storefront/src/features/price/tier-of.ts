import type { PriceTier } from '@tandem/contracts/shop'

/** The tier that a quantity falls into. */
export function tierOf(tiers: readonly PriceTier[], quantity: number): PriceTier | undefined {
  return tiers.findLast(({ from }) => quantity >= from) ?? tiers[0]
}
