import { type Locale, localeSchema } from '@tandem/contracts/content'
import type { StorefrontStore } from '@tandem/contracts/shop'

/** The store, language and currency of a visitor. What is absent or not offered falls back to the store's own default. */
export interface StoreContext {
  /** Handle of the store. */
  store?: string
  locale?: string
  /** ISO code, any case. */
  currency?: string
  /** Token of a draft that is shown in the place of what is published. */
  preview?: string
}

export interface Place {
  readonly store: StorefrontStore
  readonly locale: Locale
  /** Lower case. */
  readonly currency: string
}

/**
 * The one place that decides which store is meant. null for an unknown store, and also when `tenantId`
 * or `storeId` is not that store's: a client never looks into another store than its own.
 */
export function findPlace(
  stores: readonly StorefrontStore[],
  asked: StoreContext & {
    tenantId?: string | undefined
    storeId?: string | undefined
    publishableKey?: string | undefined
  },
): Place | null {
  const store =
    asked.store !== undefined
      ? stores.find(({ handle }) => handle === asked.store)
      : asked.storeId !== undefined
        ? stores.find(({ id }) => id === asked.storeId)
        : (stores.find(({ publishableKey }) => publishableKey === asked.publishableKey) ?? stores[0])
  if (!store) return null
  if (asked.tenantId !== undefined && store.tenant.id !== asked.tenantId) return null
  if (asked.storeId !== undefined && store.id !== asked.storeId) return null

  const locale = [asked.locale, store.defaultLocale].find(
    (candidate) => candidate !== undefined && store.locales.includes(candidate),
  )
  const currency = store.currencies.find((offered) => offered.toLowerCase() === asked.currency?.toLowerCase())
  return {
    store,
    locale: localeSchema.catch('en').parse(locale),
    currency: (currency ?? store.currencies[0] ?? 'eur').toLowerCase(),
  }
}
