import { hasSay } from '@tandem/sync-core'
import type { Reading, Remote } from '../connectors/connector.ts'
import type { HubStore } from '../hub/hub-store.ts'
import type { Link } from '../ledger/links.ts'
import { readableDocument } from './see-sides.ts'
import type { Batch } from './work.ts'

/** Both sides of one link, as they were read. undefined: not asked. */
export type Readings = {
  readonly remote: Reading | undefined
  readonly hub: Reading | undefined
  /** The record's id there, be it only found now. */
  readonly remoteId: string | null
}

/**
 * Reads the sides that can have a say, both at once. Where the hub has none, its document is read for the links that
 * are to be looked at whole. A record that has no id there yet is looked for by what says who it is: an earlier
 * attempt at making it, whose answer was lost, may have succeeded, and somebody may have made it by hand.
 *
 * @returns by the link's id.
 * @throws {SyncError} when a side can't be read at all.
 */
export async function readSides(
  { lane: { entity }, binding, links }: Batch,
  remote: Pick<Remote, 'read' | 'find'>,
  hub: Pick<HubStore, 'read' | 'keyOf'>,
  waitMs?: number,
): Promise<ReadonlyMap<string, Readings>> {
  const isHeard = hasSay(binding.ownership, 'hub')
  const remoteIds = links.flatMap((link) => link.remoteId ?? [])
  const keys = links.flatMap((link) => (isHeard || link.compareFully ? (hub.keyOf(link) ?? []) : []))
  const none = new Map<string, Reading>()
  const [there, here] = await Promise.all([
    remoteIds.length > 0 ? remote.read(entity, remoteIds, waitMs) : none,
    keys.length > 0 ? hub.read(entity, keys) : none,
  ])
  const hubOf = (link: Link) => here.get(hub.keyOf(link) ?? '')
  const unknown = links.filter((link) => link.remoteId === null)
  const found = remote.find
    ? await remote.find(
        entity,
        unknown.map((link) => ({ ref: link.id, naturalKey: naturalKeyOf(hubOf(link)) })),
      )
    : new Map<string, never>()
  return new Map(
    links.map((link): [string, Readings] => {
      const match = found.get(link.id)
      const remoteReading = link.remoteId === null ? match?.reading : there.get(link.remoteId)
      return [
        link.id,
        { remote: remoteReading, hub: hubOf(link), remoteId: link.remoteId ?? match?.remoteId ?? null },
      ]
    }),
  )

  function naturalKeyOf(reading: Reading | undefined): string | null {
    const record = reading?.record ? readableDocument(binding, reading.record) : null
    return (record && binding.naturalKey?.(record)) ?? null
  }
}
