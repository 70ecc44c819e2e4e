import type { ClientBase } from 'pg'
import { z } from 'zod'
import { type OutboxRow, outboxRowSchema } from './outbox-row.ts'

/** Rows that leave together. `id` is their webhook's id and stays theirs until they are delivered. */
export interface Batch {
  id: string
  rows: readonly OutboxRow[]
}

/** At most this many rows travel in one webhook. */
const MAX_ROWS = 100

/**
 * Claims the next rows for `leaseSeconds`. A claim is a committed update and no held lock, so nobody waits
 * while the rows are on their way; when the claimer dies, its lease ends and another takes the same batch.
 * Batches that failed come first. Times are the database's, because processes' clocks differ.
 */
export async function claimBatch(
  client: ClientBase,
  newBatchId: string,
  leaseSeconds: number,
): Promise<Batch | null> {
  return (await claimAgain(client, leaseSeconds)) ?? (await claimFresh(client, newBatchId, leaseSeconds))
}

async function claimAgain(client: ClientBase, leaseSeconds: number): Promise<Batch | null> {
  return await claim(
    client,
    `with due as (
       select batch from sync_outbox
       where batch is not null and claimed_until < clock_timestamp() order by id limit 1
     ), picked as (
       select o.id from sync_outbox o join due using (batch)
       where o.claimed_until < clock_timestamp() order by o.id for update of o skip locked
     )
     update sync_outbox o
     set claimed_until = clock_timestamp() + make_interval(secs => $1), attempts = o.attempts + 1
     from picked where o.id = picked.id
     returning o.id, o.entity, o.record_id, o.op, o.batch`,
    [leaseSeconds],
  )
}

async function claimFresh(client: ClientBase, batchId: string, leaseSeconds: number): Promise<Batch | null> {
  return await claim(
    client,
    `with picked as (
       select id from sync_outbox where batch is null order by id limit ${MAX_ROWS} for update skip locked
     )
     update sync_outbox o
     set batch = $2, claimed_until = clock_timestamp() + make_interval(secs => $1), attempts = o.attempts + 1
     from picked where o.id = picked.id
     returning o.id, o.entity, o.record_id, o.op, o.batch`,
    [leaseSeconds, batchId],
  )
}

const claimedSchema = z.array(outboxRowSchema.extend({ batch: z.string() }))

async function claim(client: ClientBase, sql: string, values: unknown[]): Promise<Batch | null> {
  const { rows } = await client.query(sql, values)
  const claimed = claimedSchema.parse(rows).sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
  const [first] = claimed
  return first ? { id: first.batch, rows: claimed } : null
}

/** Forgets delivered rows. Rows written meanwhile for the same records are others and stay. */
export async function removeBatch(client: ClientBase, batch: Batch): Promise<void> {
  await client.query('delete from sync_outbox where batch = $1', [batch.id])
}

/** Gives a batch back, to be claimed by anybody at once; `error` tells an operator why. */
export async function releaseBatch(client: ClientBase, batch: Batch, error: string): Promise<void> {
  await client.query(
    `update sync_outbox set claimed_until = clock_timestamp() - interval '1 second', last_error = $2 where batch = $1`,
    [batch.id, error.slice(0, 500)],
  )
}
