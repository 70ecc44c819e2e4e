import fc from 'fast-check'
import type { FieldRule, Json, Ownership, Side } from '../src/index.ts'

/** Small worlds, so that equal values, empty ones and both sides' edits of one field are frequent. */

const FIELDS = ['a', 'b', 'c', 'd'] as const
export const field = fc.constantFrom(...FIELDS)
export const side = fc.constantFrom<Side>('remote', 'hub')

export const value = fc.constantFrom<Json>(
  null,
  '',
  'A',
  'B',
  'ج',
  0,
  false,
  [],
  ['x'],
  ['x', 'y'],
  ['y', 'x'],
  ['z'],
  {},
  { k: null },
  { k: ['x'], l: 'A' },
)

/** A record; fields may be missing. */
export const record = fc.record({ a: value, b: value, c: value, d: value }, { requiredKeys: [] })

const owned = side.map((owner): FieldRule => ({ owner }))
const scalar = side.map((winner): FieldRule => ({ owner: 'shared', merge: 'scalar', winner }))
const set = fc.constant<FieldRule>({ owner: 'shared', merge: 'set' })

function ownership(rules: fc.Arbitrary<FieldRule>): fc.Arbitrary<Ownership> {
  return fc.record({
    existence: fc.constantFrom<Ownership['existence']>('remote', 'hub', 'shared'),
    fields: fc.record({ a: rules, b: rules, c: rules, d: rules }),
  })
}

export const anyOwnership = ownership(fc.oneof(owned, scalar, set))

/** Without merged lists: every field is written to one side only. */
export const scalarOwnership = ownership(fc.oneof(owned, scalar))

export const singleOwner = side.map((owner): Ownership & { existence: Side } => ({
  existence: owner,
  fields: Object.fromEntries(FIELDS.map((name) => [name, { owner }])),
}))

/** One moment of one link: what was last agreed, and what both sides hold now. null: not there. */
export type Moment = {
  readonly ownership: Ownership
  readonly agreed: { readonly [field: string]: Json } | null
  readonly held: Readonly<Record<Side, { readonly [field: string]: Json } | null>>
}

/** Any moment: each side holds what was agreed with some fields edited, or has no record at all. */
export const anyMoment: fc.Arbitrary<Moment> = fc
  .record({
    ownership: anyOwnership,
    agreed: fc.option(record, { nil: null, freq: 4 }),
    edits: fc.record({
      remote: fc.option(record, { nil: null, freq: 4 }),
      hub: fc.option(record, { nil: null, freq: 4 }),
    }),
  })
  .map(({ ownership, agreed, edits }) => ({
    ownership,
    agreed,
    held: {
      remote: edits.remote && { ...agreed, ...edits.remote },
      hub: edits.hub && { ...agreed, ...edits.hub },
    },
  }))
