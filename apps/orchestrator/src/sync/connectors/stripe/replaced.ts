import { type Canonical, type Conflict, replacedUnseen, STRIPE_BINDINGS } from '@tandem/sync-core'
import type { Replaced } from '../connector.ts'
import { eventSchema, type StripeEvent } from './events.ts'
import { hashOf } from './parameters.ts'
import { FOUND, type Kind, LINK, MARKER, READ, recordOf } from './records.ts'
import type { StripeSettings } from './settings.ts'

const BINDINGS = { product: STRIPE_BINDINGS['billing-product'], price: STRIPE_BINDINGS['billing-price'] }

/**
 * What a write of ours has replaced that nobody had read: somebody was quicker by the moment between the last look and
 * the write. Stripe's event of it has the values before, and with it comes what had been read.
 */
export function replacedIn(body: unknown, { origin }: Pick<StripeSettings, 'origin'>): Replaced | null {
  const event = eventSchema.safeParse(body).data
  const key = event?.request?.idempotency_key
  const [kind, what] = event?.type.split('.') ?? []
  if (!event || (kind !== 'product' && kind !== 'price') || what !== 'updated') return null
  if (!key?.startsWith(`tandem:${kind}:${origin}:`)) return null
  if (kind === 'product' && key.endsWith(':default')) return replacedDefault(event, key)
  const [before, after] = bothOf(kind, event)
  const texts = Object(event.data.object.metadata)
  const ref = String(texts[LINK] ?? '').split(':')[1]
  const rev = Number(String(texts[MARKER] ?? '').split(':')[0])
  if (!before || !after || !ref || !Number.isInteger(rev)) return null
  const { entity, ownership } = BINDINGS[kind]
  const read = readIn(String(texts[READ] ?? ''))
  const replaced = Object.fromEntries(Object.keys(read).map((field) => [field, before[field] ?? null]))
  const conflicts: readonly Conflict[] = replacedUnseen(ownership, read, replaced, after, hashOf)
  if (conflicts.length === 0) return null
  return { entity: entity.name, remoteId: String(event.data.object.id), ref, rev, conflicts }
}

/** A price that was a product's default until another one was made that, which nobody had agreed on. */
export const DEFAULT_LOST: Conflict = {
  field: 'isDefault',
  winner: 'hub',
  base: null,
  remote: true,
  hub: false,
}

/** The event of a default's being moved: it was another price's than that which had been found. */
function replacedDefault({ data }: StripeEvent, key: string): Replaced | null {
  const before = data.previous_attributes?.default_price
  const found = Object(data.object.metadata)[FOUND] ?? ''
  if (typeof before !== 'string' || before === found || before === data.object.default_price) return null
  const rev = Number(key.split(':')[4])
  return { entity: 'billing-price', remoteId: before, ref: null, rev, conflicts: [DEFAULT_LOST] }
}

/** The record before the write and after it. Which price is a default another event tells. */
function bothOf(kind: Kind, { data }: StripeEvent): (Canonical | null)[] {
  const { object, previous_attributes: previous = {} } = data
  const metadata = { ...Object(object.metadata), ...Object(previous.metadata) }
  const known = Object.entries(metadata).filter(([, text]) => typeof text === 'string')
  const before = { ...object, ...previous, metadata: Object.fromEntries(known) }
  return [before, object].map((one) => {
    const record = recordOf(kind, one)
    return record && BINDINGS[kind].fromRemote(record)
  })
}

/** The hashes that were written with the record: `name=0a1b2c3d4e,metadata=…`. */
function readIn(text: string): Record<string, { hash: string }> {
  const pairs = text.split(',').map((pair) => pair.split('='))
  return Object.fromEntries(
    pairs.flatMap(([field, hash]) => (field && hash && field !== 'isDefault' ? [[field, { hash }]] : [])),
  )
}
