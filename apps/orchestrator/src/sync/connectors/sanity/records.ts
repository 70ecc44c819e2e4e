import { createHash } from 'node:crypto'
import type { Entity } from '@tandem/contracts/sync'
import { type Json, type Marker, type PlatformRecord, SyncError } from '@tandem/sync-core'
import { z } from 'zod'
import type { Reading } from '../connector.ts'
import { linkText, markerIn, markerText } from '../traces.ts'

/** A document's type, as the schema of a Studio calls it. */
export type Kind = 'product' | 'price'

export function kindOf(entity: Entity): Kind {
  if (entity === 'billing-product') return 'product'
  if (entity === 'billing-price') return 'price'
  throw new SyncError('INTERNAL', `Sanity has no ${entity}`)
}

/** The way back; null for documents of another type. */
export function entityOf(type: string): Entity | null {
  if (type === 'product') return 'billing-product'
  return type === 'price' ? 'billing-price' : null
}

/** Drafts, and versions that wait in a release, are nobody else's business. */
export const isPublishedId = (id: string): boolean => !/^(drafts|versions)\./.test(id)

export const ABSENT: Reading = { record: null, token: null, marker: null }

/** Of a document's fields, those that its mapper reads; what nobody has entered is null. */
const FIELDS = {
  product: ['name', 'description', 'images', 'active', 'unitLabel', 'taxCode', 'metadata'],
  price: [
    ...['product', 'currency', 'amount', 'interval', 'intervalCount', 'usageType', 'tiers'],
    ...['taxBehavior', 'nickname', 'lookupKey', 'isDefault', 'active', 'metadata'],
  ],
} as const satisfies Record<Kind, readonly string[]>

const documentSchema = z.looseObject({ _id: z.string(), _rev: z.string(), tandem: z.unknown().optional() })
const tracesSchema = z.looseObject({ marker: z.string().optional(), removed: z.boolean().optional() })

/** A reading of a published document. It is parsed by its mapper: one of another shape is refused there, and it alone. */
export function toReading(kind: Kind, document: unknown): Reading {
  const found = documentSchema.safeParse(document).data
  if (!found) return ABSENT
  const traces = tracesSchema.safeParse(found.tandem).data
  return {
    record: recordOf(kind, found, traces?.removed),
    token: found._rev,
    marker: markerIn(traces?.marker),
  }
}

function recordOf(kind: Kind, document: z.infer<typeof documentSchema>, removed = false): PlatformRecord {
  const fields = FIELDS[kind].map((name): [string, Json] => [name, jsonOf(document[name])])
  return {
    id: document._id,
    ...Object.fromEntries(fields),
    metadata: itemsOf(document.metadata, ['key', 'value']),
    ...(kind === 'price' && { tiers: itemsOf(document.tiers, ['upTo', 'amount', 'flatAmount']) }),
    tandem: { removed },
  }
}

const itemsSchema = z.array(z.looseObject({}))

/** A list of objects with these fields; a list of anything else is left for the mapper to refuse. */
function itemsOf(value: unknown, names: readonly string[]): Json {
  const items = itemsSchema.safeParse(value).data
  if (!items) return jsonOf(value)
  return items.map((item) => Object.fromEntries(names.map((name) => [name, jsonOf(item[name])])))
}

const jsonOf = (value: unknown): Json => z.json().parse(value ?? null)

/** What is kept with a document that was written: whose it is, and the last write of ours. */
export const tracesOf = (link: string, marker: Marker): Record<string, string> => ({
  link,
  marker: markerText(marker),
})

/** A document gets an id that says whose it is, so that two attempts can't make two. */
export const chosenId = (kind: Kind, origin: string, ref: string): string =>
  `${kind}-${digest(linkText(origin, ref))}`

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24)
