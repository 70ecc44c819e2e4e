import { z } from 'zod'
import type { ListedChanges } from '../connector.ts'
import type { Kind } from './records.ts'
import type { DatasetClient } from './sanity-client.ts'

/** Nobody holds a lease on what is listed: it may wait for its turn. */
const WAIT_MS = 60_000
/** A transaction that has begun earlier may be seen a moment later. */
const LATE_MS = 60_000

const pageSchema = z.object({ ids: z.array(z.string()), asOf: z.iso.datetime({ offset: true }) })

/** Ids of published documents, ordered, after a given one. */
const page = (condition: string): string =>
  `{ "ids": *[_type == $kind && _id > $after${condition}] | order(_id asc) [0...$limit]._id, "asOf": now() }`

const EVERY = page('')
const CHANGED = page(' && dateTime(_updatedAt) >= dateTime($since)')

/** Names a page of a dataset's records. */
export async function listRecords(
  client: DatasetClient,
  kind: Kind,
  after: string | null,
  limit: number,
): Promise<readonly string[]> {
  return (await ask(client, EVERY, { kind, after: after ?? '', limit })).ids
}

/** The same of those that have changed since. What was deleted has no date: webhooks tell, and every night comparing. */
export async function listChanges(
  client: DatasetClient,
  kind: Kind,
  since: Date,
  after: string | null,
  limit: number,
): Promise<ListedChanges> {
  const params = { kind, after: after ?? '', limit, since: since.toISOString() }
  const { ids, asOf } = await ask(client, CHANGED, params)
  return { ids, asOf: new Date(new Date(asOf).getTime() - LATE_MS) }
}

async function ask(client: DatasetClient, query: string, params: Record<string, string | number>) {
  return pageSchema.parse(await client.ask((sanity) => sanity.fetch(query, params), WAIT_MS))
}
