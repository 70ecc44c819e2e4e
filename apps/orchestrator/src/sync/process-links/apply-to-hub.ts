import { differingFields, hasSay } from '@tandem/sync-core'
import type pg from 'pg'
import type { HubStore, HubWrite, HubWrites, References, SharedWrite } from '../hub/hub-store.ts'
import { isOf } from './unreadable-fields.ts'
import { type Batch, type Decided, mergedFor, type Work } from './work.ts'

/** Locks what is to be written and gives way to whoever wrote since it was read. */
export async function refuseStale(
  client: pg.PoolClient,
  { lane: { entity } }: Batch,
  works: readonly Work[],
  hub: HubStore,
): Promise<readonly Work[]> {
  const keyOf = (work: Work) => hub.keyOf(work.link) ?? ''
  const written = works.filter(
    (work): work is Decided => work.state === 'decided' && work.decision.writes.hub !== undefined,
  )
  const keys = written.map(keyOf).filter((key) => key !== '')
  if (keys.length === 0) return works
  const tokens = await hub.lock(client, entity, keys)
  const stale = new Set<Work>(written.filter((work) => (tokens.get(keyOf(work)) ?? null) !== work.tokens.hub))
  return works.map((work) => (stale.has(work) ? { link: work.link, state: 'contended' } : work))
}

/** Makes the writes that go to the hub, in the transaction that records them. Answers each document's id, by link. */
export async function applyToHub(
  client: pg.PoolClient,
  batch: Batch,
  decided: readonly Decided[],
  { hub, references }: { readonly hub: HubStore; readonly references: References },
): Promise<ReadonlyMap<string, string>> {
  return hub.write(client, batch.lane.entity, toHubWrites(batch, decided, hub, references))
}

function toHubWrites(
  { binding: { entity, ownership } }: Batch,
  decided: readonly Decided[],
  hub: HubStore,
  references: References,
): HubWrites {
  const { toHub } = entity
  const isShared = hasSay(ownership, 'hub')
  const writes = decided.flatMap((work): { work: Decided; write: HubWrite }[] => {
    const merged = mergedFor('hub', work)
    const at = { ref: work.link.id, key: hub.keyOf({ remoteId: work.remoteId, hubId: work.hubId }) }
    if (!toHub || !merged) return []
    const fields = toHub(merged)
    const kept = Object.keys(fields).filter((name) => work.withheld?.some((field) => isOf(name, field)))
    return [{ work, write: { ...at, fields, kept } }]
  })
  const toShared = ({ work, write }: (typeof writes)[number]): SharedWrite => {
    const before = toHub && work.records.hub ? toHub(work.records.hub) : null
    const changed = differingFields(before ?? {}, write.fields)
    const overwritten = Object.keys(write.fields).filter((name) =>
      work.overwritten.some((field) => isOf(name, field)),
    )
    return { ...write, isNew: before === null, changed: [...new Set([...changed, ...overwritten])] }
  }
  return {
    references,
    upserts: isShared ? [] : writes.map(({ write }) => write),
    shared: isShared ? writes.map(toShared) : [],
    deletes: decided
      .filter((work) => work.decision.writes.hub?.kind === 'delete')
      .flatMap((work) => hub.keyOf(work.link) ?? []),
  }
}
