import type { Locale, StoreBranding } from '@tandem/contracts/content'
import { getRouteApi } from '@tanstack/react-router'
import { type ShopMessages, shopMessages } from '../messages/shop.ts'

/** A category that the store links to. */
export interface StoreCategory {
  handle: string
  name: string
}

/** The frame that every page of a store shows around its own part. */
export interface Frame {
  /** Address of the shop, without a slash at its end, for links that must be absolute. */
  origin: string
  /** What the store's paths begin with, before the language: nothing on a host of its own. */
  base: string
  /** Where Payload's admin is, which shows the shop in a frame while something is being written. */
  cmsOrigin: string
  store: { handle: string; name: string; tenantName: string }
  locale: Locale
  /** Of the store, its default first. */
  locales: Locale[]
  currency: string
  currencies: string[]
  branding: StoreBranding
  /** Names what icons and share images show of the brand. */
  look: string
  /** The brand's colours as CSS. */
  paletteCss: string
  categories: StoreCategory[]
}

const storeRoute = getRouteApi('/$store/$locale')

/** Path of the store's first page, as a browser sees it: what plain links and forms begin with. */
export const homeOf = ({ base, locale }: Pick<Frame, 'base' | 'locale'>) => `${base}/${locale}`

export function useFrame(): Frame & {
  messages: ShopMessages
  params: { store: string; locale: Locale }
  home: string
} {
  const frame = storeRoute.useLoaderData()
  return {
    ...frame,
    messages: shopMessages(frame.locale),
    home: homeOf(frame),
    params: { store: frame.store.handle, locale: frame.locale },
  }
}
