type Priced = {
  readonly amount?: string | null | undefined
  readonly currency?: string | null | undefined
  readonly interval?: string | null | undefined
  readonly intervalCount?: number | null | undefined
  readonly tiers?: unknown
}

/** What a price is called in lists: `12.50 EUR each month`. */
export function priceTitle({ amount, currency, interval, intervalCount, tiers }: Priced): string {
  const cost = amount ? `${amount} ${currency?.toUpperCase() ?? ''}` : tiers ? 'In steps' : 'No amount yet'
  if (!interval) return cost
  const count = intervalCount ?? 1
  return count === 1 ? `${cost} each ${interval}` : `${cost} every ${count} ${interval}s`
}
