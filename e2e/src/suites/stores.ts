import { type StorefrontStore, storefrontStoresSchema } from '@tandem/contracts/shop'

/** A store of the demo, as every shop may know it. */
export async function demoStore(backendUrl: string, handle: string): Promise<StorefrontStore> {
  const answer = await fetch(`${backendUrl}/storefront/stores`)
  const { stores } = storefrontStoresSchema.parse(await answer.json())
  const store = stores.find((one) => one.handle === handle)
  if (!store) throw new Error(`the demo has no store ${handle}`)
  return store
}

/** The sales channel of the demo store that tests sell in. */
export async function fernhollowChannel(backendUrl: string): Promise<string> {
  return (await demoStore(backendUrl, 'fernhollow')).salesChannelId
}
