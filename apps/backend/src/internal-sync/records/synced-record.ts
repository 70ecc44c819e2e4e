import type { FieldRefusal } from '@tandem/contracts/sync'
import type { Mark } from '../../modules/sync-outbox/capture/captured-table.ts'
import type { Op } from '../../modules/sync-outbox/relay/outbox-row.ts'

/** An entity's mapping to Medusa's database: all that its routes, its capture and its lists have to know of it. */
export interface SyncedRecord {
  /** Where the records are, one row each, with `id`, `updated_at` and `deleted_at`. */
  readonly table: string
  /**
   * How it is read: common table expressions over `w(id)`, the ids that are asked for. The last one is
   * `found(id, record, version)`: the record in the shape of `MEDUSA_RECORDS`, and a text that changes with what
   * `apply` would write, or null when that is the whole record. It is materialized, so that a record is built once.
   * Where `apply` may create, a missing record is found too, as null with a version.
   */
  readonly projection: string
  /** Its rows are told of as they change. A part of another's record is told of with it (`apart`). */
  readonly captured?: CapturedRecord
  /** Absent where Payload has no say. */
  readonly applier?: Applier
  /** Whose records they are, and the workflow's name for a change. Our own modules' have no listeners but the outbox. */
  readonly announced?: { readonly source: string; readonly object: string; readonly event: string }
}

/** Rows that are a record themselves, and what else they move. */
export interface CapturedRecord {
  readonly alsoMoves: readonly Mark[]
  /** Columns that are a record of their own: their change is no change of this one. */
  readonly apart: readonly { readonly column: string; readonly entity: string }[]
  /** The op of a new row `n`, where it is not `created`. */
  readonly inserted?: string
  /** Op of a changed row → when it is that, from the row before (`o`) and after (`n`). */
  readonly events: Readonly<Partial<Record<Op, string>>>
}

/** The input of an owner's rule: what is stored, what would be, and what the database knows beside. */
export interface Judged {
  readonly stored: unknown
  readonly data: unknown
  readonly facts: unknown
}

/** The way in which one entity's part of a record is written. */
export interface Applier {
  /**
   * Locks the rows that `items(id, expect, data)` names, in the order of their ids, and answers
   * `id, stored`: what `write` would replace, as jsonb of the shape of `data`, and null when nothing was
   * ever written. Its text is the version that the read route's token is made of. Where a record may be
   * created, one that is missing is answered too, as null. A third column `refusal`, where there is one, says
   * why this may not be written, and in which of its fields: `{message, fields}`; without `fields` in all of them.
   */
  readonly locked: string
  /** Judges by the rules that both sides share, with the column `facts` of `locked`; asked of what changes something. */
  readonly refusalOf?: (judged: Judged) => FieldRefusal | null
  /** Writes `:items` (`id`, `expect`, `data`) at the time `:now`: one row each, or it was created meanwhile. */
  readonly write: string
}
