/**
 * The shapes of the demo world: what two tenants, three shops and their vendors would have typed in.
 * Handles are the only references between records; a test proves that every one resolves.
 */

export type LocaleCode = 'en' | 'ar'
export const CURRENCY_CODES = ['eur', 'gbp', 'usd', 'aed', 'kwd'] as const
export type CurrencyCode = (typeof CURRENCY_CODES)[number]
/** Major units by currency. */
export type Amounts = Partial<Record<CurrencyCode, number>>
export type StoreHandle = 'fernhollow' | 'halden' | 'noor'

/** A text by language. English is always there; Arabic for the stores that speak it. */
export type Localized<T> = { en: T; ar?: T }

export interface DemoTenant {
  handle: string
  name: string
  status: 'active' | 'suspended'
  settings: { contactEmail: string; country: string; timeZone: string }
}

export interface DemoLink {
  label: string
  /** Relative to store and language: `/products`, `/category/table`, `/pages/story`. */
  href: string
}

/** A store's words in one language. */
export interface DemoStoreWords {
  tagline: string
  announcement: string
  navigation: DemoLink[]
  footer: { heading: string; links: DemoLink[] }[]
}

export interface DemoStore {
  handle: StoreHandle
  name: string
  tenant: string
  salesChannel: { name: string; description: string }
  brandColor: string
  fontPairing: 'fraunces-figtree' | 'instrument-sans' | 'readex-pro'
  /** px */
  radius: 2 | 4 | 16
  density: 'airy' | 'dense' | 'warm'
  defaultLocale: LocaleCode
  locales: LocaleCode[]
  /** The first is the store's default. */
  currencies: CurrencyCode[]
  words: Localized<DemoStoreWords>
}

export interface DemoVendor {
  handle: string
  name: string
  tenant: string
  email: string
  /** `suspended` is what people call a paused vendor. */
  status: 'pending' | 'approved' | 'suspended'
  /** Percent of a sale that the marketplace keeps. */
  commissionRate: number
  business: { legalName: string; city: string; country: string; since: number }
  story: Localized<string[]>
}

export interface DemoCategory {
  handle: string
  store: StoreHandle
  name: Localized<string>
  description: Localized<string>
  /** Order in the store's lists. */
  rank: number
}

/** Products that belong together for a while or an occasion, whatever their categories. */
export interface DemoCollection {
  handle: string
  store: StoreHandle
  name: Localized<string>
  description: Localized<string>
  /** Handles. A product is in one collection only. */
  products: string[]
}

export interface DemoPrice {
  currency: CurrencyCode
  /** Major units; Kuwaiti dinars have three decimals. */
  amount: number
  /** A volume tier: from this quantity, and up to `maxQuantity` when there is a next tier. */
  minQuantity?: number
  maxQuantity?: number
}

export interface DemoVariant {
  sku: string
  title: string
  /** Option title → value; empty for a product without choices. */
  options: Record<string, string>
  prices: DemoPrice[]
  stock: number
  allowBackorder: boolean
  /** Grams. */
  weight: number
}

export interface DemoProduct {
  handle: string
  /** As Medusa holds it: in the first language of its store for most of Noor's, else English. */
  title: string
  /** The name in the store's other language for Noor, else a few words on what it is. */
  subtitle: string
  name: Localized<string>
  /** One or two plain sentences, Medusa's own description; the long form is in `productContent`. */
  description: string
  status: 'published' | 'draft'
  /** Its home store first. */
  stores: StoreHandle[]
  /** null for the store's own make. */
  vendor: string | null
  categories: string[]
  tags: string[]
  /** Grams, of the lightest variant. */
  weight: number
  material: string
  originCountry: string
  options: { title: string; values: string[] }[]
  variants: DemoVariant[]
  /** Sold before it exists; ISO date of the first dispatch. */
  preorder: { shipsOn: string } | null
  /** Units in a box when it is sold by the box. */
  unitsPerPack: number | null
  /** May carry a hand-written note. */
  giftNote: boolean
}

export interface DemoPriceList {
  title: string
  description: string
  type: 'sale' | 'override'
  status: 'active' | 'draft'
  prices: { sku: string; currency: CurrencyCode; amount: number }[]
}

/** A code that takes some percent off everything in a cart of this tenant's stores. */
export interface DemoPromotion {
  code: string
  tenant: string
  percent: number
}

export interface DemoRegion {
  handle: string
  name: string
  currency: CurrencyCode
  /** ISO 3166-1 alpha-2, lower case; a country is in one region only. */
  countries: string[]
  /** Whether prices in its currency are what is paid, with the tax in them, or what the tax is added to. */
  taxInclusive: boolean
  /** The tax's name in the languages of the stores that sell here, and percent by country; 0 where none is charged. */
  tax: { name: string; percent: Record<string, number> }
  shipping: { name: string; code: 'standard' | 'express'; amount: number; days: [number, number] }[]
}

export interface DemoAddress {
  firstName: string
  lastName: string
  company?: string
  address1: string
  address2?: string
  postalCode: string
  city: string
  countryCode: string
  phone: string
}

export interface DemoCustomer {
  email: string
  firstName: string
  lastName: string
  phone: string
  company: string | null
  vatNumber: string | null
  /** The store where the account was opened. */
  store: StoreHandle
  address: DemoAddress
}

export interface DemoOrder {
  /** Stable name of the order within the demo. */
  reference: string
  store: StoreHandle
  customer: string
  region: string
  currency: CurrencyCode
  shipping: 'standard' | 'express'
  status: 'pending' | 'completed' | 'canceled'
  lines: { sku: string; quantity: number; note?: string }[]
  shippingAddress: DemoAddress
}

export interface DemoStockLocation {
  handle: string
  name: string
  tenant: string
  stores: StoreHandle[]
  address: { address1: string; city: string; postalCode: string; countryCode: string }
}

/** What an editor would have written for a product, in one language; plain text, no HTML. */
export interface DemoProductWords {
  /** Paragraphs. */
  description: string[]
  features: { title: string; text: string }[]
  specs: { name: string; value: string }[]
  seo: { title: string; description: string; keywords: string }
}

/** Rich text without markup: what an editor's page consists of. */
export type DemoTextNode =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }

export type DemoBlock =
  | {
      type: 'hero'
      eyebrow?: string
      heading: string
      text: string
      ctaLabel: string
      ctaHref: string
      productHandle?: string
      /** Key of `storeScenes`. */
      scene?: string
    }
  | {
      type: 'productGrid'
      heading: string
      source: 'newest' | 'category' | 'handles'
      categoryHandle?: string
      handles?: string[]
      limit: number
    }
  | { type: 'collection'; heading?: string; collectionHandle: string; limit: number }
  | { type: 'richText'; nodes: DemoTextNode[] }
  | {
      type: 'banner'
      heading: string
      text: string
      ctaLabel?: string
      ctaHref?: string
      tone: 'brand' | 'quiet'
      /** Key of `storeScenes`. */
      scene?: string
    }
  | { type: 'quote'; text: string; author: string; role?: string }
  | { type: 'faq'; heading: string; items: { question: string; answer: string }[] }
  | {
      type: 'gallery'
      heading: string
      /** Keys of `storeScenes`. */
      pictures: { scene: string; caption: string }[]
    }
  /** `form` is a form's title. */
  | { type: 'form'; heading?: string; text?: string; form: string }

/** What a form asks for, in one language. */
export type DemoFormField = { name: string; label: string; required: boolean } & (
  | { type: 'text' | 'email' | 'textarea' | 'checkbox' }
  | { type: 'select'; options: { value: string; label: string }[] }
)

export interface DemoFormWords {
  fields: DemoFormField[]
  submitLabel: string
  /** Paragraphs. */
  confirmation: string[]
}

export interface DemoForm {
  /** As editors see it; unique. */
  title: string
  store: StoreHandle
  words: Localized<DemoFormWords>
}

/** A page in one language. */
export interface DemoPageWords {
  title: string
  /** For search engines and previews. */
  description: string
  blocks: DemoBlock[]
}

export interface DemoPage {
  store: StoreHandle
  slug: string
  kind: 'home' | 'page' | 'article'
  words: Localized<DemoPageWords>
}
