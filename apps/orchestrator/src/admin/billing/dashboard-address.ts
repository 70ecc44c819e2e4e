const PAGES = { 'billing-product': 'products', 'billing-price': 'prices' } as const

/** The mode in an account's name, `acct_1 (test)`. */
export const modeIn = (account: string | null): 'test' | 'live' =>
  account?.endsWith('(live)') ? 'live' : 'test'

/** Where Stripe's dashboard shows a record of an account. */
export function dashboardAddress(account: string | null, entity: keyof typeof PAGES, id: string): string {
  const [name = ''] = account?.split(' ') ?? []
  const mode = modeIn(account) === 'test' ? 'test/' : ''
  return `https://dashboard.stripe.com/${name}/${mode}${PAGES[entity]}/${encodeURIComponent(id)}`
}
