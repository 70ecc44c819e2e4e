import { createHash } from 'node:crypto'
import {
  canonicalText,
  differingFields,
  type Json,
  type PlatformRecord,
  REMOVED_KEY,
  STRIPE_BINDINGS,
  TRACE_PREFIX,
  UNFINISHED_KEY,
} from '@tandem/sync-core'
import type { RemoteWrite } from '../connector.ts'
import { linkText, markerText } from '../traces.ts'
import { type Kind, LINK, MARKER, READ } from './records.ts'

/** A call's parameters: what the package makes a form of. An empty text takes a value away. */
export type Parameters = Record<string, Json>

const BINDINGS = { product: STRIPE_BINDINGS['billing-product'], price: STRIPE_BINDINGS['billing-price'] }

/** What of a price is its product's to say, and what nobody can change once it is made. */
const NOT_EDITED = ['is_default', 'product', 'currency', 'unit_amount_decimal', 'recurring', 'tiers']

/** The traces of a write, which a record carries from then on. */
export function tracesOf(
  { ref, marker }: Pick<RemoteWrite, 'ref' | 'marker'>,
  origin: string,
): Record<string, string> {
  return { [LINK]: linkText(origin, ref), [MARKER]: markerText(marker) }
}

/**
 * What to send for a record to hold these fields: those that differ alone, so that what somebody else saves in another
 * one meanwhile stays.
 */
export function editsOf(
  kind: Kind,
  before: PlatformRecord,
  fields: PlatformRecord,
  traces: Readonly<Record<string, string>>,
): Parameters {
  const { metadata, ...rest } = fields
  const differing = differingFields(before, rest).filter((name) => !NOT_EDITED.includes(name))
  return {
    ...Object.fromEntries(differing.map((name) => [name, sentAs(rest[name])])),
    metadata: {
      ...changedKeys(textsIn(before.metadata), textsIn(metadata)),
      ...traces,
      [READ]: readText(kind, before, fields),
    },
  }
}

/** What to send for a record to be made. */
export function creationOf(fields: PlatformRecord, traces: Readonly<Record<string, string>>): Parameters {
  const { metadata, is_default: _, ...rest } = fields
  const given = Object.entries(rest).filter(([, value]) => value !== null && !isEmptyList(value))
  return { ...Object.fromEntries(given), metadata: { ...textsIn(metadata), ...traces } }
}

/** What is sent where a record is taken out of the hub. */
export const removal = (kind: Kind, traces: Readonly<Record<string, string>>): Parameters => ({
  active: false,
  ...(kind === 'price' && { lookup_key: '' }),
  metadata: { ...traces, [REMOVED_KEY]: '1' },
})

/** Keys that are set, and others taken away; the engine's marks of a state that is over, too. */
function changedKeys(before: Record<string, string>, after: Record<string, string>): Record<string, string> {
  const gone = Object.keys(before).filter((key) =>
    key.startsWith(TRACE_PREFIX) ? [REMOVED_KEY, UNFINISHED_KEY].includes(key) : !(key in after),
  )
  const set = Object.entries(after).filter(([key, text]) => before[key] !== text)
  return { ...Object.fromEntries(gone.map((key) => [key, ''])), ...Object.fromEntries(set) }
}

const textsIn = (value: Json | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(Object(value)).map(([key, text]) => [key, String(text)]))

const isEmptyList = (value: Json): boolean => Array.isArray(value) && value.length === 0

const sentAs = (value: Json | undefined): Json =>
  value === undefined || value === null || isEmptyList(value) ? '' : value

/**
 * Hashes of what had been read of the fields that are written, by field. Stripe's own event of the write says what it
 * has replaced: what differs from these was saved in between, and nobody has read it.
 */
function readText(kind: Kind, before: PlatformRecord, fields: PlatformRecord): string {
  const { fromRemote } = BINDINGS[kind]
  const [held, wanted] = [fromRemote(before) ?? {}, fromRemote({ ...before, ...fields }) ?? {}]
  return differingFields(held, wanted)
    .map((field) => `${field}=${hashOf(canonicalText(held[field] ?? null))}`)
    .join(',')
}

const SHORT = 10

/** A hash that is short enough for a list of them to be kept in metadata. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, SHORT)
