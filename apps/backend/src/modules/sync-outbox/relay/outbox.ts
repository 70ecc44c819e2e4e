import type { ClientBase } from 'pg'
import { z } from 'zod'
import { type OutboxRow, outboxRowSchema } from './outbox-row.ts'

/** Rows that leave together. `id` is their webhook's id and stays theirs until they are delivered. */
export interface Batch {
  id: string
  rows: readonly OutboxRow[]
}

/** The two outboxes: to the orchestrator, and to a dashboard elsewhere. */
export type Outbox = 'sync_outbox' | 'sync_dashboard_outbox'

interface Claim {
  outbox: Outbox
  leaseSeconds: number
}

/** The fresh rows that leave together: as many as fit, or all those of one record. */
const NEXT: Readonly<Record<Outbox, string>> = {
  // Hints about stock are not news yet.
  sync_outbox: `batch is null and (entity <> 'inventory' or op = 'low') order by id limit 100`,
  sync_dashboard_outbox: `batch is null and (entity, record_id) = (
    select entity, record_id from sync_dashboard_outbox where batch is null order by id limit 1) order by id`,
}

/**
 * Claims the next rows for `leaseSeconds`. A claim is a committed update and no held lock, so nobody waits
 * while the rows are on their way; when the claimer dies, its lease ends and another takes the same batch.
 * Batches that failed come first. Times are the database's, because processes' clocks differ.
 */
export async function claimBatch(
  client: ClientBase,
  claim: Claim,
  newBatchId: string,
): Promise<Batch | null> {
  return (await claimAgain(client, claim)) ?? (await claimFresh(client, claim, newBatchId))
}

async function claimAgain(client: ClientBase, { outbox, leaseSeconds }: Claim): Promise<Batch | null> {
  return await claimed(
    client,
    `with due as (
       select batch from ${outbox}
       where batch is not null and claimed_until < clock_timestamp() order by id limit 1
     ), picked as (
       select o.id from ${outbox} o join due using (batch)
       where o.claimed_until < clock_timestamp() order by o.id for update of o skip locked
     )
     update ${outbox} o
     set claimed_until = clock_timestamp() + make_interval(secs => $1), attempts = o.attempts + 1
     from picked where o.id = picked.id
     returning o.id, o.entity, o.record_id, o.op, o.batch`,
    [leaseSeconds],
  )
}

async function claimFresh(
  client: ClientBase,
  { outbox, leaseSeconds }: Claim,
  batchId: string,
): Promise<Batch | null> {
  return await claimed(
    client,
    `with picked as (
       select id from ${outbox} where ${NEXT[outbox]} for update skip locked
     )
     update ${outbox} o
     set batch = $2, claimed_until = clock_timestamp() + make_interval(secs => $1), attempts = o.attempts + 1
     from picked where o.id = picked.id
     returning o.id, o.entity, o.record_id, o.op, o.batch`,
    [leaseSeconds, batchId],
  )
}

const claimedSchema = z.array(outboxRowSchema.extend({ batch: z.string() }))

async function claimed(client: ClientBase, sql: string, values: unknown[]): Promise<Batch | null> {
  const { rows } = await client.query(sql, values)
  const inOrder = claimedSchema.parse(rows).sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
  const [first] = inOrder
  return first ? { id: first.batch, rows: inOrder } : null
}

/** Forgets delivered rows. Rows written meanwhile for the same records are others and stay. */
export async function removeBatch(client: ClientBase, { outbox }: Claim, batch: Batch): Promise<void> {
  await client.query(`delete from ${outbox} where batch = $1`, [batch.id])
}

/** Gives a batch back, to be claimed by anybody at once; `error` tells an operator why. */
export async function releaseBatch(
  client: ClientBase,
  { outbox }: Claim,
  batch: Batch,
  error: string,
): Promise<void> {
  await client.query(
    `update ${outbox} set claimed_until = clock_timestamp() - interval '1 second', last_error = $2 where batch = $1`,
    [batch.id, error.slice(0, 500)],
  )
}

/** Sets a batch aside where it is; `claimed_until = now()` on its rows sends it once more. */
export async function giveUpBatch(
  client: ClientBase,
  { outbox }: Claim,
  batch: Batch,
  error: string,
): Promise<void> {
  await client.query(`update ${outbox} set claimed_until = 'infinity', last_error = $2 where batch = $1`, [
    batch.id,
    error.slice(0, 500),
  ])
}
