import { setTimeout } from 'node:timers/promises'
import { LOCALES, localeSchema } from '@tandem/contracts/content'
import type { Entity, Lane } from '@tandem/contracts/sync'
import { canonicalText, type Json, SyncError } from '@tandem/sync-core'
import { z } from 'zod'
import type { Integration, Lister, Rationed, Remote } from '../connectors/connector.ts'
import { eachAtOnce } from '../each-at-once.ts'
import type { LinkIds } from '../hub/hub-store.ts'
import { type AskedBy, type PeekedLink, peekLinks } from '../ledger/peek-links.ts'
import type { EngineDeps } from '../process-links/process-links.ts'
import { BATCH_SIZE } from '../process-links/process-links.ts'
import { type ReadableRemote, readAndDecide } from '../process-links/read-and-decide.ts'
import type { Decided, Work } from '../process-links/work.ts'

/** A difference that nobody had hinted at, seen from the side that lacks what was agreed. Names, no values. */
export type Drift = LinkIds & {
  /** `ignored`: somebody has left it as it is, so that nobody has compared it. */
  readonly kind: 'missing' | 'extra' | 'different' | 'ignored'
  readonly fields: readonly string[]
}

/** An integration of which nothing is written. */
export type ComparedIntegration = Pick<Integration, 'id' | 'connector' | 'bindings'> & {
  readonly remote: ReadableRemote & Lister & Partial<Rationed> & Pick<Remote, 'bulk'>
}

export type CompareDeps = Pick<EngineDeps, 'pool' | 'hub' | 'hash' | 'now' | 'presence'> & {
  readonly integration: (id: string) => ComparedIntegration | undefined
  /** How long an event may take to arrive. A difference that is still there afterwards has been missed. */
  readonly settleMs: number
}

/** Records of a lane, by the one of their ids that they are told by. */
export type Asked = { readonly ids: readonly string[]; readonly by: AskedBy }

/** A difference, and how its link was when it was found. */
type Suspect = { readonly drift: Drift; readonly link: PeekedLink }

/**
 * Records in which a pass would have something to do that nobody knows of. Looks twice: what was only on its
 * way has arrived by then, or is known to be on its way. Both sides are read again only where a pass has been at work
 * meanwhile: without one a difference stays, and reading costs a call of those that a system counts.
 *
 * @throws {SyncError} when a side can't be read.
 */
export async function findSettledDrift(lane: Lane, asked: Asked, deps: CompareDeps): Promise<Drift[]> {
  const suspects = await findDrift(lane, asked, deps)
  if (suspects.length === 0) return []
  await setTimeout(deps.settleMs)
  const idOf = (link: LinkIds) => (asked.by === 'remote_id' ? link.remoteId : link.hubId) ?? ''
  const before = new Map(suspects.map((one) => [idOf(one.link), one]))
  const now = await peekLinks(deps.pool, lane, [...before.keys()], asked.by)
  const isAsBefore = (link: PeekedLink) => {
    const was = before.get(idOf(link))?.link
    return was?.leaseRev === link.leaseRev && was.status === link.status
  }
  const [same, touched] = [now.filter(isAsBefore), now.filter((link) => !isAsBefore(link))]
  const again = await findDrift(lane, { ...asked, ids: touched.map(idOf) }, deps)
  return [
    ...same.filter(({ isPending }) => !isPending).flatMap((link) => before.get(idOf(link))?.drift ?? []),
    ...again.map(({ drift }) => drift),
  ]
}

/** So long a comparison waits for a system that counts what it is asked: it holds no record's lease. */
const WAIT_MS = 60_000

const batchSizeOf = ({ remote }: ComparedIntegration, entity: Entity): number =>
  Math.min(remote.mostAtOnce?.(entity) ?? BATCH_SIZE, BATCH_SIZE)

/** Batches of a page: of a system of which little is to be had at once a page is small, to be over before its lease is. */
const MOST_BATCHES = 10

/** Answers how many ids to check together, at most as many as given. */
export const pageSizeOf = (integration: ComparedIntegration, entity: Entity, most: number): number =>
  Math.min(most, MOST_BATCHES * batchSizeOf(integration, entity))

/** Batches that are read while others are decided: one alone leaves both Postgres and Node idle half of the time. */
const AT_ONCE = 2

/**
 * It is the engine's own reading and decision, so that a sweep and a pass never disagree about what a
 * difference is; nothing is written.
 */
async function findDrift(lane: Lane, { ids, by }: Asked, deps: CompareDeps): Promise<Suspect[]> {
  const size = batchSizeOf(integrationOf(lane, deps), lane.entity)
  const starts = Array.from({ length: Math.ceil(ids.length / size) }, (_, n) => n * size)
  const found: Suspect[][] = []
  await eachAtOnce(starts, AT_ONCE, async (start) => {
    found[start] = await compareBatch(lane, { ids: ids.slice(start, start + size), by }, deps)
  })
  return found.flat()
}

async function compareBatch(lane: Lane, { ids, by }: Asked, deps: CompareDeps): Promise<Suspect[]> {
  const integration = integrationOf(lane, deps)
  const binding = integration.bindings[lane.entity]
  if (!binding) return []
  // Peeked at before the sides are read, as a pass leases before it reads. What is dirty, or hinted at and not
  // folded yet, is left out: its difference is work that is known.
  const links = (await peekLinks(deps.pool, lane, ids, by)).filter((link) => !link.isPending)
  if (links.length === 0) return []
  const batch = { lane, binding, links, startedAt: deps.now() }
  const sides = { remote: integration.remote, hub: deps.hub(lane.integration), waitMs: WAIT_MS }
  const works = await readAndDecide(batch, sides, deps.hash)
  const awaiting = new Set(links.filter((link) => link.status === 'conflict').map((link) => link.id))
  const peeked = new Map(links.map((link) => [link.id, link]))
  return works.flatMap((work) => {
    const link = peeked.get(work.link.id)
    return link ? toDrift(work, awaiting.has(link.id)).map((drift) => ({ drift, link })) : []
  })
}

/** @throws {SyncError} when it is not there to be compared with. */
export function integrationOf<Known>(
  lane: Lane,
  deps: { readonly integration: (id: string) => Known | undefined },
): Known {
  const integration = deps.integration(lane.integration)
  if (!integration) throw new SyncError('INTERNAL', `the integration ${lane.integration} is not active`)
  return integration
}

const KINDS = { create: 'missing', delete: 'extra', update: 'different' } as const

function toDrift(work: Work, awaitsPerson: boolean): Drift[] {
  const { remoteId, hubId } = work.link
  // What can't be compared has changed since it could: the engine shall look, and park it where it is seen.
  if (work.state !== 'decided') return [{ remoteId, hubId, kind: 'different', fields: [] }]
  const { writes, conflicts } = work.decision
  const write = writes.hub ?? writes.remote
  if (write) return [{ remoteId, hubId, kind: KINDS[write.kind], fields: fieldsOf(work) }]
  if (conflicts.length === 0 || awaitsPerson) return []
  return [{ remoteId, hubId, kind: 'different', fields: conflicts.map((conflict) => conflict.field) }]
}

/** Computes what a repair would write: of a copy that its record lacks, all that it would say; of a missing record nothing. */
function fieldsOf({ decision, isThere, records }: Decided): string[] {
  return (['hub', 'remote'] as const).flatMap((side) => {
    const write = decision.writes[side]
    if (!write || write.kind === 'delete' || (write.kind === 'create' && !isThere[side])) return []
    const named = Object.entries(write.fields).filter(
      ([, value]) => write.kind === 'update' || !isEmpty(value),
    )
    return named.flatMap(([field, value]) => languagesOf(field, records[side]?.[field] ?? {}, value)).sort()
  })
}

const languagesSchema = z.partialRecord(localeSchema, z.json())

/** A field that is kept by language differs in some of them: `description.en`. Any other is named as it is. */
function languagesOf(field: string, before: Json, after: Json): string[] {
  const [held, wanted] = [languagesSchema.safeParse(before).data, languagesSchema.safeParse(after).data]
  if (!held || !wanted) return [field]
  const differing = LOCALES.filter(
    (locale) => canonicalText(held[locale] ?? null) !== canonicalText(wanted[locale] ?? null),
  )
  return differing.length === 0 ? [field] : differing.map((locale) => `${field}.${locale}`)
}

const isEmpty = (value: Json): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)
