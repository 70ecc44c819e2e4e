import { fieldFingerprint, type Hash } from '@tandem/sync-core'
import type pg from 'pg'
import { z } from 'zod'
import type { GaveWay, RemoteOutcome } from '../connectors/connector.ts'
import { recordConflicts } from '../ledger/conflicts.ts'
import { inTransaction } from '../ledger/database.ts'
import type { Batch, Decided } from './work.ts'

const linkSchema = z.object({
  id: z.string(),
  hubId: z.string().nullable(),
  base: z.record(z.string(), z.looseObject({ hash: z.string() })).nullable(),
  /** Fields that came from there after the write had been asked for. */
  taken: z.array(z.string()),
})

/**
 * Keeps as conflicts what other records lost to these writes, where somebody had given it to them that nobody had agreed
 * with: what was agreed on long ago has changed hands, what came in after the write was asked for is an edit of the same
 * moment. Read before the batch is recorded, as it was agreed on before.
 */
export async function keepGaveWay(
  { lane, binding }: Batch,
  works: readonly Decided[],
  outcomes: ReadonlyMap<string, RemoteOutcome>,
  { pool, hash }: { readonly pool: pg.Pool; readonly hash: Hash },
): Promise<void> {
  for (const { link } of works) {
    const outcome = outcomes.get(link.id)
    if (outcome?.outcome !== 'applied' || !outcome.gaveWay) continue
    const { remoteId, conflicts }: GaveWay = outcome.gaveWay
    await inTransaction(pool, async (client) => {
      const { rows } = await client.query(
        `select l.id::text, l.hub_id as "hubId", l.base, array(
           select distinct field from sync_jobs j cross join lateral jsonb_array_elements_text(to_jsonb(j.changed_fields)) field
           where j.integration = $1 and j.entity = $2 and j.remote_id = $3 and j.finished_at > $4
             and j.direction like '%-to-payload') as taken
         from sync.links l where l.integration = $1 and l.entity = $2 and l.remote_id = $3`,
        [lane.integration, lane.entity, remoteId, link.dirtySince],
      )
      const found = linkSchema.safeParse(rows[0]).data
      if (!found) return
      const lost = conflicts.filter(({ field, remote }) => {
        const rule = binding.ownership.fields[field]
        const isAgreed = rule && found.base?.[field]?.hash === fieldFingerprint(rule, remote, hash)
        return !isAgreed || found.taken.includes(field)
      })
      const record = { linkId: found.id, rev: Number(link.leaseRev), remoteId, hubId: found.hubId }
      await recordConflicts(client, { ...lane, connector: binding.connector }, [
        { ...record, conflicts: lost },
      ])
    })
  }
}
