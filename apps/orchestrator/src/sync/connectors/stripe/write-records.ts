import { createHash } from 'node:crypto'
import { type PlatformRecord, UNFINISHED_KEY } from '@tandem/sync-core'
import type Stripe from 'stripe'
import type { GaveWay, RemoteOutcome, RemoteWrite } from '../connector.ts'
import { linkText } from '../traces.ts'
import { creationOf, editsOf, type Parameters, removal, tracesOf } from './parameters.ts'
import { readOne } from './read-records.ts'
import { FOUND, type Kind, MARKER, standardOf } from './records.ts'
import { DEFAULT_LOST } from './replaced.ts'
import type { StripeClient } from './stripe-client.ts'
import { isTaken, refusalOf } from './vendor-errors.ts'

type Context = { readonly client: StripeClient; readonly origin: string; readonly deadline: Date }

const CONTENDED: RemoteOutcome = { outcome: 'contended' }

/**
 * Writes one record, over nothing but what was read: it is read again immediately before. A price's step by step, in an
 * order in which a product always has one that sells: the marker comes with the last step, so that whoever finds it
 * knows that all was done.
 *
 * @throws {SyncError} when it is not known what was written.
 */
export async function writeOne(kind: Kind, write: RemoteWrite, context: Context): Promise<RemoteOutcome> {
  if (context.deadline <= new Date()) return CONTENDED
  try {
    if (write.remoteId === null)
      return write.fields === null ? CONTENDED : await make(kind, write, write.fields, context)
    const before = await readOne(context.client, kind, write.remoteId)
    if (before.token === null || before.token !== write.expect || context.deadline <= new Date())
      return CONTENDED
    const known = { record: before.record as PlatformRecord, standard: before.standard }
    return await change(kind, { ...write, remoteId: write.remoteId }, known, context)
  } catch (error) {
    const outcome = refusalOf(error)
    if (outcome) return outcome
    throw error
  }
}

type Change = RemoteWrite & { readonly remoteId: string }

async function change(
  kind: Kind,
  write: Change,
  { record: before, standard }: { readonly record: PlatformRecord; readonly standard: string | null },
  context: Context,
): Promise<RemoteOutcome> {
  const { remoteId, fields } = write
  const traces = tracesOf(write, context.origin)
  const isDefault = fields?.is_default === true
  if (kind === 'price' && isDefault !== before.is_default) {
    // One that is archived can't be a default.
    if (isDefault && before.active === false) await send(kind, write, { active: true }, context, 'activate')
    await moveDefault(write, before, { isDefault, standard }, context)
  }
  const edits = fields === null ? removal(kind, traces) : editsOf(kind, before, fields, traces)
  const transfer = kind === 'price' && edits.lookup_key ? { transfer_lookup_key: true } : {}
  await send(kind, { ...write, remoteId }, { ...edits, ...transfer }, context, 'change')
  return { outcome: 'applied', ...(kind === 'price' && isDefault && gaveWay(standard, remoteId)) }
}

/** The price that was the default before. */
const gaveWay = (standard: string | null, remoteId: string): { gaveWay?: GaveWay } =>
  standard === null || standard === remoteId
    ? {}
    : { gaveWay: { remoteId: standard, conflicts: [DEFAULT_LOST] } }

/**
 * Makes a price its product's default, or no longer so where it still is. Which one was found to be it goes along:
 * Stripe's event of this says which one it was in truth.
 */
async function moveDefault(
  write: Change,
  { product }: PlatformRecord,
  { isDefault, standard }: { readonly isDefault: boolean; readonly standard: string | null },
  context: Context,
): Promise<void> {
  const parameters = {
    default_price: isDefault ? write.remoteId : '',
    metadata: { [FOUND]: standard ?? '' },
  }
  await send('product', { ...write, remoteId: String(product) }, parameters, context, 'default')
}

async function make(
  kind: Kind,
  write: RemoteWrite,
  fields: PlatformRecord,
  context: Context,
): Promise<RemoteOutcome> {
  const traces = tracesOf(write, context.origin)
  const { client, origin } = context
  if (kind === 'product') {
    const id = chosenId(origin, write.ref)
    const parameters = { ...creationOf(fields, traces), id }
    const options = { idempotencyKey: keyOf(kind, write, origin, 'make') }
    try {
      await client.ask('products', (stripe) =>
        stripe.products.create(parameters as unknown as Stripe.ProductCreateParams, options),
      )
    } catch (error) {
      if (isTaken(error)) return CONTENDED
      throw error
    }
    return { outcome: 'applied', remoteId: id }
  }
  const isDefault = fields.is_default === true
  const unfinished = { [UNFINISHED_KEY]: '1' }
  const { [MARKER]: _, ...link } = traces
  const parameters = {
    ...creationOf(fields, isDefault ? { ...link, ...unfinished } : traces),
    ...(fields.lookup_key !== null && { transfer_lookup_key: true }),
  }
  const made = await client.ask('prices', (stripe) =>
    stripe.prices.create(
      { ...parameters, ...(isDefault && { expand: ['product'] }) } as unknown as Stripe.PriceCreateParams,
      {
        idempotencyKey: keyOf(kind, write, origin, 'make'),
      },
    ),
  )
  const { id } = made
  if (!isDefault) return { outcome: 'applied', remoteId: id }
  const next = { ...write, remoteId: id }
  const standard = standardOf(made)
  await moveDefault(next, fields, { isDefault, standard }, context)
  await send(kind, next, { metadata: { ...traces, [UNFINISHED_KEY]: '' } }, context, 'finish')
  return { outcome: 'applied', remoteId: id, ...gaveWay(standard, id) }
}

async function send(
  kind: Kind,
  write: Change,
  parameters: Parameters,
  { client, origin }: Context,
  step: string,
): Promise<void> {
  const options = { idempotencyKey: keyOf(kind, write, origin, step) }
  if (kind === 'product')
    await client.ask('products', (stripe) =>
      stripe.products.update(write.remoteId, parameters as unknown as Stripe.ProductUpdateParams, options),
    )
  else
    await client.ask('prices', (stripe) =>
      stripe.prices.update(write.remoteId, parameters as unknown as Stripe.PriceUpdateParams, options),
    )
}

/**
 * Names what a call is for: a record, the pass over it, and the step. The same call sent again by the network is done
 * once; another pass is another call, because what was answered to a key is answered again, be it an error.
 */
const keyOf = (kind: Kind, { ref, marker }: RemoteWrite, origin: string, step: string): string =>
  `tandem:${kind}:${linkText(origin, ref)}:${marker.rev}:${digest(marker.hash)}:${step}`

/** A product gets an id that says whose it is, so that two attempts can't make two. */
export const chosenId = (origin: string, ref: string): string => `prod_${digest(linkText(origin, ref))}`

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24)
