/** Where a change was made: Payload is the hub, Medusa and Shopify are remote. */
export type Side = 'remote' | 'hub'

/** One committed change of a watched field, as a trigger wrote it down. */
export type Change = {
  readonly side: Side
  /** Order of the changes on one side. */
  readonly seq: number
  /** Milliseconds since 1970, by the database server's clock, which both databases share. */
  readonly at: number
  readonly txid: string
  readonly record: string
  readonly field: string
  readonly token: string | null
  /** What it replaced, where both sides may edit. */
  readonly before: string | null
  readonly bySync: boolean
  readonly idle: boolean
}

/** What both sides hold of a field at the end. */
export type Held = { readonly record: string; readonly field: string } & Readonly<Record<Side, string | null>>

/** The side whose people edit a field; people on both sides edit a shared one. */
export const OWNERS: Readonly<Record<string, Side | 'shared'>> = {
  title: 'remote',
  price: 'remote',
  description: 'hub',
  seo: 'hub',
  tagline: 'hub',
  announcement: 'hub',
  shopFirstName: 'remote',
  firstName: 'shared',
  lastName: 'shared',
  company: 'shared',
}

/** A value that gave way in a conflict, and is kept. */
export type Kept = { readonly record: string; readonly field: string; readonly token: string | null }

export const otherSide = (side: Side): Side => (side === 'remote' ? 'hub' : 'remote')

export const keyOf = ({ record, field }: { record: string; field: string }): string => `${record} ${field}`
