import { z } from 'zod'
import type { Kind } from './records.ts'

/** What an account is asked to tell of, and is asked about. */
export const EVENT_TYPES = [
  'product.created',
  'product.updated',
  'product.deleted',
  'price.created',
  'price.updated',
  'price.deleted',
] as const

/** An event in whatever version: it is a hint, and the record is read again. */
export const eventSchema = z.looseObject({
  id: z.string().min(1),
  type: z.string().min(1),
  livemode: z.boolean().optional(),
  request: z.looseObject({ idempotency_key: z.string().nullable().optional() }).nullable().optional(),
  data: z.looseObject({
    object: z.looseObject({ id: z.string().min(1).optional() }),
    previous_attributes: z.record(z.string(), z.unknown()).optional(),
  }),
})
export type StripeEvent = z.infer<typeof eventSchema>

type Changed = { readonly kind: Kind; readonly id: string }

/**
 * The records that an event is about. Which price is a product's default its product says: both prices have changed
 * when that moves.
 */
export function changesIn(event: unknown): readonly Changed[] {
  const { data: parsed } = eventSchema.safeParse(event)
  const [kind, what] = parsed?.type.split('.') ?? []
  const id = parsed?.data.object.id
  if (!parsed || id === undefined || (kind !== 'product' && kind !== 'price') || what === undefined) return []
  const { object, previous_attributes: before = {} } = parsed.data
  const isMoved = kind === 'product' && ('default_price' in before || what === 'created')
  const defaults = isMoved ? [before.default_price, object.default_price] : []
  return [{ kind, id }, ...defaults.filter(isText).map((price): Changed => ({ kind: 'price', id: price }))]
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
