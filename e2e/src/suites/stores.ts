import { storefrontStoresSchema } from '@tandem/contracts'

/** The sales channel of the demo store that tests sell in. */
export async function fernhollowChannel(backendUrl: string): Promise<string> {
  const answer = await fetch(`${backendUrl}/storefront/stores`)
  const { stores } = storefrontStoresSchema.parse(await answer.json())
  const store = stores.find(({ handle }) => handle === 'fernhollow')
  if (!store) throw new Error('the demo has no store fernhollow')
  return store.salesChannelId
}
