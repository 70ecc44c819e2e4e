import type { Entity } from '@tandem/contracts/sync'
import { canonicalText, type Json, type PlatformRecord, SyncError, TRACE_PREFIX } from '@tandem/sync-core'
import { z } from 'zod'
import type { Reading } from '../connector.ts'
import { markerIn } from '../traces.ts'

export type Kind = 'product' | 'price'

export function kindOf(entity: Entity): Kind {
  if (entity === 'billing-product') return 'product'
  if (entity === 'billing-price') return 'price'
  throw new SyncError('INTERNAL', `Stripe has no ${entity}`)
}

export const ABSENT: Reading = { record: null, token: null, marker: null }

/** Of an object's fields, those that its mapper reads; what the version in use leaves out is null. */
const FIELDS = {
  product: ['id', 'name', 'description', 'images', 'active', 'unit_label', 'tax_code', 'metadata'],
  price: [
    ...['id', 'product', 'is_default', 'currency', 'unit_amount_decimal', 'recurring', 'tiers'],
    ...['tax_behavior', 'nickname', 'lookup_key', 'active', 'metadata'],
  ],
} as const satisfies Record<Kind, readonly string[]>

const objectSchema = z.looseObject({ id: z.string(), deleted: z.boolean().optional() })
const namedSchema = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]).nullish()
const ownerSchema = z.looseObject({ id: z.string(), default_price: namedSchema })
const textsSchema = z.record(z.string(), z.string())

/**
 * A reading of an object as Stripe answers it; of a price with its product expanded. It is parsed by its mapper: one of
 * another shape is refused there, and it alone.
 */
export function toReading(kind: Kind, object: unknown): Reading {
  const record = object === null ? null : recordOf(kind, object)
  if (!record) return ABSENT
  const { metadata, ...fields } = record
  const texts = textsSchema.safeParse(metadata).data ?? {}
  // What the engine keeps there is no edit of anybody's, except that a record was taken out or is not finished.
  const people = Object.entries(texts).filter(([key]) => ![MARKER, READ, FOUND].includes(key))
  return {
    record,
    token: canonicalText({ ...fields, metadata: Object.fromEntries(people) }),
    marker: markerIn(texts[MARKER]),
  }
}

export function recordOf(kind: Kind, object: unknown): PlatformRecord | null {
  // Amounts are objects in the package, and texts on the wire.
  const plain = objectSchema.safeParse(JSON.parse(JSON.stringify(object))).data
  if (!plain || plain.deleted) return null
  const owner = ownerSchema.safeParse(plain.product).data
  const known: Record<string, unknown> = {
    ...plain,
    ...(kind === 'product' && { tax_code: namedSchema.parse(plain.tax_code) }),
    ...(kind === 'price' && {
      product: owner?.id ?? plain.product,
      is_default: owner?.default_price === plain.id,
      recurring: recurringOf(plain.recurring),
      tiers: tiersOf(plain.tiers),
    }),
  }
  return Object.fromEntries(FIELDS[kind].map((name) => [name, z.json().parse(known[name] ?? null)]))
}

const recurringSchema = z.object({
  interval: z.json(),
  interval_count: z.json(),
  usage_type: z.json(),
})
const recurringOf = (given: unknown): Json =>
  recurringSchema.safeParse(given).data ?? z.json().parse(given ?? null)

const tiersSchema = z.array(
  z.object({ up_to: z.json(), unit_amount_decimal: z.json(), flat_amount_decimal: z.json() }),
)
const tiersOf = (given: unknown): Json => tiersSchema.safeParse(given).data ?? null

/** The names under which the engine's traces are kept in metadata. */
export const LINK = `${TRACE_PREFIX}link`
export const MARKER = `${TRACE_PREFIX}marker`
export const READ = `${TRACE_PREFIX}read`
/** Of a product: which price was its default when another one was made that. */
export const FOUND = `${TRACE_PREFIX}found`

/** The default of a price's product, where that was asked for with it. */
export const standardOf = (price: unknown): string | null =>
  ownerSchema.safeParse(Object(price).product).data?.default_price ?? null

/** Whose a record is, of which nobody knows yet under which id it was made. */
export const linkOf = (record: unknown): string | undefined =>
  textsSchema.safeParse(Object(record).metadata).data?.[LINK]
