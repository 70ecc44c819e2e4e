import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterReadHook } from 'payload'
import { z } from 'zod'
import type { Integration } from '../payload-types.ts'
import { readIntegrations } from '../sync/connectors/integrations.ts'

const factsSchema = z.object({
  rows: z.tuple([
    z.object({
      parked: z.coerce.number(),
      waiting: z.coerce.number(),
      toTell: z.coerce.number(),
      unsubscribed: z.string().nullable(),
      lastSyncAt: z.coerce.date().nullable(),
    }),
  ]),
})

type Facts = z.infer<typeof factsSchema>['rows'][0]

/** Shows the health of an integration, as the ledger knows it: what needs somebody comes first. */
export const showHealth: CollectionAfterReadHook<Integration> = async ({ doc, req }) => {
  const found = await req.payload.db.drizzle.execute(sql`
    select
      (select count(*) from sync.links where integration = ${doc.id} and status = 'parked' and discarded_at is null) as parked,
      (select count(*) from sync.links where integration = ${doc.id} and status = 'active' and dirty_rev > clean_rev) as waiting,
      (select count(*) from sync.demands where integration = ${doc.id} and kind = 'tell' and done_at is null) as "toTell",
      (select error from sync.subscriptions where integration = ${doc.id}) as unsubscribed,
      greatest(
        (select max(created_at) from sync_jobs where integration = ${doc.id} and direction <> 'none'),
        (select min(swept_at) from sync.lanes where integration = ${doc.id})) as "lastSyncAt"`)
  const [{ lastSyncAt, ...counts }] = factsSchema.parse(found).rows
  const [unusable] = (await readIntegrations(req.payload.db.pool, { id: doc.id })).unusable
  const facts = { ...counts, unusableBecause: unusable?.reason }
  return { ...doc, health: healthLabel(doc, facts), lastSyncAt: lastSyncAt?.toISOString() ?? null }
}

function healthLabel(
  { isActive, stoppedBecause }: Integration,
  facts: Omit<Facts, 'lastSyncAt'> & { unusableBecause: string | undefined },
): string {
  const { toTell, parked, waiting, unusableBecause, unsubscribed } = facts
  if (toTell > 0) return `${toTell} ${toTell === 1 ? 'person asks' : 'people ask'} what is known of them`
  if (!isActive && stoppedBecause) return stoppedBecause
  if (!isActive) return waiting > 0 ? `Not active, ${waiting} waiting` : 'Not active'
  if (unusableBecause) return `Can’t be used: ${unusableBecause}`
  if (parked > 0) return `${parked} ${parked === 1 ? 'record needs' : 'records need'} attention`
  if (unsubscribed !== null) return `Webhooks don’t come: ${unsubscribed}`
  return waiting > 0 ? `${waiting} waiting` : 'Up to date'
}
