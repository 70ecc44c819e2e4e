import type Stripe from 'stripe'

/** An object as it goes over the wire: what the package makes a `Decimal` of is a text there. */
export type Wire<T> = {
  [K in keyof T]: T[K] extends Stripe.Decimal | null | undefined ? string | null : Wire2<T[K]>
}
type Wire2<V> = V extends readonly (infer Item)[] ? Wire<Item>[] : V extends Stripe.Decimal ? string : V

/** Products and prices name each other by their ids, unless they are asked to be expanded. */
export type FakeProduct = Omit<Wire<Stripe.Product>, 'default_price' | 'tax_code' | 'unit_label'> & {
  default_price: string | null
  tax_code: string | null
  unit_label: string | null
}
export type FakePrice = Omit<Wire<Stripe.Price>, 'product' | 'tiers'> & {
  product: string
  tiers: Wire<Stripe.Price.Tier>[] | undefined
}
export type FakeEvent = {
  id: string
  object: 'event'
  api_version: string
  created: number
  livemode: boolean
  pending_webhooks: number
  request: { id: string | null; idempotency_key: string | null }
  type: string
  data: { object: object; previous_attributes?: object }
}

/** Of an object's fields, those that `after` has otherwise: as they were. Of metadata only the keys that differ. */
export function previousAttributes(before: object, after: object): Record<string, unknown> {
  const changed = Object.entries(before).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(after, key)),
  )
  return Object.fromEntries(
    changed.map(([key, value]) => [
      key,
      key === 'metadata' ? previousKeys(value, Reflect.get(after, key)) : (value ?? null),
    ]),
  )
}

function previousKeys(before: object, after: object): Record<string, unknown> {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return Object.fromEntries(
    keys
      .filter((key) => Reflect.get(before, key) !== Reflect.get(after, key))
      .map((key) => [key, Reflect.get(before, key) ?? null]),
  )
}
