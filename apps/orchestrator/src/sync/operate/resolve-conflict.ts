import { sql } from '@payloadcms/db-postgres/drizzle'
import type { ConflictDetail, Entity, Resolve } from '@tandem/contracts'
import { ENTITY_DEFINITIONS, EXISTENCE, hasSay, type PlatformRecord, SyncError } from '@tandem/sync-core'
import type { Payload } from 'payload'
import { z } from 'zod'
import { RECORD_COLLECTIONS } from '../../access/record-collections.ts'
import { inPayloadTransaction, type Transaction } from '../../database/transaction.ts'
import { MIRROR_TABLES, mirrorOf } from '../connectors/payload/mirror-tables.ts'
import { selectSql } from '../connectors/payload/read-mirror.ts'
import { differingFields } from '../connectors/payload/write-shared.ts'
import type { Queryable } from '../ledger/database.ts'
import { readConflict } from './conflicts.ts'

export type Resolution =
  | { readonly outcome: 'resolved' | 'missing' | 'already-resolved' | 'stale' }
  /** `reason`: what to do instead. */
  | { readonly outcome: 'impossible'; readonly reason: string }

/**
 * Settles a field that both sides changed, by the choice of a person: writes the chosen value into Payload's
 * document as that person's edit, which then goes to Medusa like any other. Nothing is written when the
 * chosen value stands already. Of a record that Medusa deleted and Payload kept, Medusa's side is to let it
 * go.
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
  const { entity, medusaId } = conflict
  const collection = RECORD_COLLECTIONS[entity]
  if (!collection || !isEditedOnBothSides(entity))
    return { outcome: 'impossible', reason: `edit the ${entity} itself` }
  if (conflict.field === EXISTENCE && take === 'payload') {
    return { outcome: 'impossible', reason: 'create it in Medusa again; the conflict then ends by itself' }
  }
  return inPayloadTransaction(deps.payload, async (transactionID, transaction) => {
    const held = await lock(transaction, entity, medusaId)
    if (!held || held.token !== version) return { outcome: 'stale' }
    if (!(await close(transaction, conflict, take, person))) return { outcome: 'already-resolved' }
    const at = { collection, id: held.id, overrideAccess: true, req: { transactionID } }
    if (conflict.field === EXISTENCE) {
      await deps.payload.delete(at)
    } else {
      const data = changesOf(entity, held.fields, { [conflict.field]: z.json().parse(conflict[take]) })
      if (Object.keys(data).length > 0) await deps.payload.update({ ...at, data })
    }
    return { outcome: 'resolved' }
  })
}

/** Whether people edit the document that the engine writes, too. */
function isEditedOnBothSides(entity: Entity): boolean {
  return entity in MIRROR_TABLES && hasSay(ENTITY_DEFINITIONS[entity].ownership, 'payload')
}

const heldSchema = z.object({
  rows: z.array(z.object({ id: z.number(), token: z.string(), fields: z.record(z.string(), z.json()) })),
})

/** The document as it is, which nobody else writes until the transaction ends. */
async function lock(transaction: Transaction, entity: Entity, medusaId: string) {
  const mirror = mirrorOf(entity)
  const table = sql.identifier(mirror.table)
  await transaction.execute(sql`select from ${table} where medusa_id = ${medusaId} for update`)
  const found = await transaction.execute(sql`${sql.raw(selectSql(mirror))} where t.medusa_id = ${medusaId}`)
  return heldSchema.parse(found).rows[0]
}

/** false when somebody else has settled it in this moment. */
async function close(
  transaction: Transaction,
  { id, entity, medusaId, field }: ConflictDetail,
  take: Resolve['take'],
  person: string,
): Promise<boolean> {
  const side = take === 'medusa' ? 'Medusa’s' : 'Payload’s'
  const closed = await transaction.execute(sql`
    with closed as (
      update sync_conflicts set status = 'resolved', updated_at = now(), note = ${`${person} took ${side}`}
      where id = ${id} and status = 'open' returning id
    )
    insert into sync.operator_actions (person, action, entity, medusa_id, detail)
    select ${person}, 'resolve', ${entity}, ${medusaId},
      jsonb_build_object('conflict', id::text, 'field', ${field}::text, 'took', ${take}::text)
    from closed returning id`)
  return z.object({ rows: z.array(z.unknown()) }).parse(closed).rows.length === 1
}

/** What is to be saved of a document for its canonical record to have these values; its other fields stay. */
function changesOf(entity: Entity, held: PlatformRecord, values: PlatformRecord): Record<string, unknown> {
  const { fromPayload, toPayload } = ENTITY_DEFINITIONS[entity]
  const record = fromPayload(held)
  if (!record || !toPayload) throw new SyncError('INTERNAL', `${entity} is not edited on both sides`)
  const [before, after] = [toPayload(record), toPayload({ ...record, ...values })]
  const data: Record<string, Record<string, unknown> | unknown> = {}
  for (const path of differingFields(before, after)) {
    const [field = path, line] = path.split('.')
    data[field] = line === undefined ? after[path] : { ...Object(data[field]), [line]: after[path] }
  }
  return data
}
