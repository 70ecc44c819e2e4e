import { z } from 'zod'

/** The origin of each store that has a host of its own, by the store's handle. */
export type StoreOrigins = ReadonlyMap<string, string>

const PAIR = /^(?<handle>[a-z0-9-]{1,60})=(?<origin>https?:\/\/[a-z0-9.-]+(?::\d{1,5})?)\/?$/

/**
 * The variable STORE_ADDRESSES: `fernhollow=https://fernhollow.example noor=https://noor.example`. One host is one
 * store's, and one store has one host.
 */
export const storeOriginsSchema = z
  .string()
  .default('')
  .transform((text, context): StoreOrigins => {
    const origins = new Map<string, string>()
    for (const pair of text.split(/\s+/).filter((part) => part !== '')) {
      const { handle, origin } = PAIR.exec(pair.toLowerCase())?.groups ?? {}
      if (!handle || !origin || origins.has(handle) || [...origins.values()].includes(origin)) {
        context.addIssue({
          code: 'custom',
          message: `"${pair}" is not <store>=<https://host>, each of them once`,
        })
        return z.NEVER
      }
      origins.set(handle, origin)
    }
    return origins
  })

/** Answers where a store's pages begin, before the language: its own host, or its path within the shop. */
export function storeAddress(shop: { url: string; origins: StoreOrigins }, handle: string): string {
  return shop.origins.get(handle) ?? `${shop.url}/${handle}`
}
