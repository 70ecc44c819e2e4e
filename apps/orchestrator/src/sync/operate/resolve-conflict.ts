import { isDeepStrictEqual } from 'node:util'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { ConflictDetail, Resolve } from '@tandem/contracts/operators'
import type { Entity } from '@tandem/contracts/sync'
import {
  differingFields,
  ENTITY_DEFINITIONS,
  EXISTENCE,
  HOME_BINDINGS,
  hasSay,
  type PlatformRecord,
  SyncError,
} from '@tandem/sync-core'
import type { CollectionSlug, Payload } from 'payload'
import { z } from 'zod'
import { inPayloadTransaction, type Transaction } from '../../database/transaction.ts'
import { HUB_DOCUMENTS, mirrorOf } from '../hub/documents/registry.ts'
import { keyFor } from '../hub/keys.ts'
import { selectSql } from '../hub/read-mirror.ts'
import type { Queryable } from '../ledger/database.ts'
import { HUB } from '../systems.ts'
import { readConflict, versionOf } from './conflicts.ts'

export type Resolution =
  | { readonly outcome: 'resolved' | 'missing' | 'already-resolved' | 'stale' }
  /** `reason`: what to do instead. */
  | { readonly outcome: 'impossible'; readonly reason: string }

/**
 * Settles a field that both sides changed, by the choice of a person: writes the chosen value into Payload's
 * document as that person's edit, which then goes to the other systems like any other. Nothing is written when the
 * chosen value stands already, nor when what stands is kept or the conflict dismissed. Of a record that the other
 * system deleted and Payload kept, its side is to let it go.
 *
 * `stale` when the record has changed since the person read it: read the conflict again, and choose anew.
 */
export async function resolveConflict(
  deps: { payload: Payload; database: Queryable },
  conflictId: string,
  { take, version }: Resolve,
  person: string,
): Promise<Resolution> {
  const conflict = await readConflict(deps.database, conflictId)
  if (!conflict) return { outcome: 'missing' }
  if (conflict.status !== 'open') return { outcome: 'already-resolved' }
  const { entity, integration } = conflict
  if (take === 'dismiss') {
    const closed = await inPayloadTransaction(deps.payload, (_, transaction) =>
      close(transaction, conflict, take, person),
    )
    return { outcome: closed ? 'resolved' : 'already-resolved' }
  }
  const { collection } = HUB_DOCUMENTS[entity]
  if (!isEditedOnBothSides(entity)) return { outcome: 'impossible', reason: `edit the ${entity} itself` }
  if (conflict.field === EXISTENCE && take === 'hub') {
    return {
      outcome: 'impossible',
      reason: `create it in ${conflict.winner === HUB ? integration : conflict.winner} again; the conflict then ends by itself`,
    }
  }
  return inPayloadTransaction(deps.payload, async (transactionID, transaction) => {
    const held = await lock(transaction, conflict)
    const record = held && ENTITY_DEFINITIONS[entity].fromHub(held.fields)
    if (!held || versionOf(conflict.field, record ?? null, held.token) !== version)
      return { outcome: 'stale' }
    if (!(await close(transaction, conflict, take, person))) return { outcome: 'already-resolved' }
    if (take === 'current') return { outcome: 'resolved' }
    const at = { collection, id: held.id, overrideAccess: true, req: { transactionID } }
    if (conflict.field === EXISTENCE) {
      await deps.payload.delete(at)
    } else {
      const data = changesOf(entity, held.fields, { [conflict.field]: z.json().parse(conflict[take]) })
      if (Object.keys(data).length > 0) await save(deps.payload, entity, at, data)
    }
    return { outcome: 'resolved' }
  })
}

/** Tells whether people, too, edit the document that the engine writes. */
function isEditedOnBothSides(entity: Entity): boolean {
  return HUB_DOCUMENTS[entity].mirror !== undefined && hasSay(HOME_BINDINGS[entity].ownership, 'hub')
}

/**
 * Saves a person's choice. Of what has drafts it is published beneath the draft that somebody is at, which stays one.
 */
async function save(
  payload: Payload,
  entity: Entity,
  at: {
    collection: CollectionSlug
    id: number
    overrideAccess: boolean
    req: { transactionID: number | string }
  },
  data: Record<string, unknown>,
): Promise<void> {
  if (!HUB_DOCUMENTS[entity].hasVersions) {
    await payload.update({ ...at, data })
    return
  }
  const { updatedAt: _, ...draft } = valuesOf(await payload.findByID({ ...at, depth: 0, draft: true }))
  const { updatedAt: __, ...live } = valuesOf(await payload.findByID({ ...at, depth: 0 }))
  await payload.update({ ...at, data: { ...live, ...data, _status: 'published' } })
  if (draft._status !== 'draft') return
  const untouched = Object.keys(data).filter((field) => isDeepStrictEqual(draft[field], live[field]))
  const drafted = { ...draft, ...Object.fromEntries(untouched.map((field) => [field, data[field]])) }
  await payload.update({ ...at, draft: true, data: drafted })
}

const valuesOf = (document: unknown): Record<string, unknown> => ({ ...Object(document) })

const heldSchema = z.object({
  rows: z.array(z.object({ id: z.number(), token: z.string(), fields: z.record(z.string(), z.json()) })),
})

/** The document as it is, which nobody else writes until the transaction ends. */
async function lock(transaction: Transaction, { integration, entity, remoteId, payloadId }: ConflictDetail) {
  const mirror = mirrorOf(entity)
  const key = keyFor(integration)
  const table = sql.identifier(mirror.table)
  const column = sql.identifier(key.column)
  const at = key.of({ remoteId, hubId: payloadId })
  await transaction.execute(sql`select from ${table} where ${column}::text = ${at} for update`)
  const found = await transaction.execute(
    sql`${sql.raw(selectSql(mirror, key))} where t.${column}::text = ${at}`,
  )
  return heldSchema.parse(found).rows[0]
}

const DECIDED: Readonly<Record<Resolve['take'], string>> = {
  remote: 'took the other system’s',
  hub: 'took Payload’s',
  current: 'kept what stands',
  dismiss: 'dismissed it',
}

/** false when somebody else has settled it in this moment. */
async function close(
  transaction: Transaction,
  { id, integration, entity, remoteId, field }: ConflictDetail,
  take: Resolve['take'],
  person: string,
): Promise<boolean> {
  const closed = await transaction.execute(sql`
    with closed as (
      update sync_conflicts set status = 'resolved', updated_at = now(), note = ${`${person} ${DECIDED[take]}`}
      where id = ${id} and status = 'open' returning id, link_id
    ), older as (
      update sync_conflicts c set status = 'resolved', updated_at = now(), note = ${`${person} settled a newer one`}
      from closed where c.link_id = closed.link_id and c.field = ${field} and c.status = 'open' and c.id <> closed.id
    )
    insert into sync.operator_actions (person, action, integration, entity, remote_id, detail)
    select ${person}, 'resolve', ${integration}, ${entity}, ${remoteId},
      jsonb_build_object('conflict', id::text, 'field', ${field}::text, 'took', ${take}::text)
    from closed returning id`)
  return z.object({ rows: z.array(z.unknown()) }).parse(closed).rows.length === 1
}

/** Computes what to save of a document for its canonical record to have these values; its other fields stay. */
function changesOf(entity: Entity, held: PlatformRecord, values: PlatformRecord): Record<string, unknown> {
  const { fromHub, toHub } = ENTITY_DEFINITIONS[entity]
  const record = fromHub(held)
  if (!record || !toHub) throw new SyncError('INTERNAL', `${entity} is not edited on both sides`)
  const [before, after] = [toHub(record), toHub({ ...record, ...values })]
  const data: Record<string, Record<string, unknown> | unknown> = {}
  for (const path of differingFields(before, after)) {
    const [field = path, line] = path.split('.')
    data[field] = line === undefined ? after[path] : { ...Object(data[field]), [line]: after[path] }
  }
  return data
}
