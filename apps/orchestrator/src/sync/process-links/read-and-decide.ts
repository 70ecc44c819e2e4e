import { type Hash, type PlatformRecord, planPass, revert, type Seen, SyncError } from '@tandem/sync-core'
import { z } from 'zod'
import type { Guarantees, Reading, Remote } from '../connectors/connector.ts'
import type { HubStore } from '../hub/hub-store.ts'
import type { Link } from '../ledger/links.ts'
import { type Readings, readSides } from './read-sides.ts'
import { seeSides } from './see-sides.ts'
import type { Batch, Work } from './work.ts'

/** The part of a remote system that comparing needs. */
export type ReadableRemote = Pick<Remote, 'read' | 'find' | 'guarantees'>

/**
 * Reads both sides and decides link by link.
 *
 * @throws {SyncError} when a side can't be read at all.
 */
export async function readAndDecide(
  batch: Batch,
  sides: {
    readonly remote: ReadableRemote
    readonly hub: Pick<HubStore, 'read' | 'keyOf'>
    /** How long the remote may be waited for; without, no longer than a lease allows. */
    readonly waitMs?: number
  },
  hash: Hash,
): Promise<Work[]> {
  const readings = await readSides(batch, sides.remote, sides.hub, sides.waitMs)
  const { guarantees } = sides.remote
  return batch.links.map((link) => decideLink(batch, link, readings.get(link.id) ?? UNREAD, guarantees, hash))
}

const UNREAD: Readings = { remote: undefined, hub: undefined, remoteId: null }

function decideLink(
  { binding }: Batch,
  link: Link,
  { remote, hub, remoteId }: Readings,
  { choosesIds, makesAgain = false }: Guarantees,
  hash: Hash,
): Work {
  try {
    const { unreadable, ...seen } = seeSides(binding, { ...(remote && { remote }), ...(hub && { hub }) })
    const markers = { remote: remote?.marker ?? null, hub: null }
    const isToBeMade = remoteId === null ? choosesIds : makesAgain && remote?.record === null
    const tokens = { remote: remote?.token ?? (isToBeMade ? '' : null), hub: hub?.token ?? null }
    const { ownership } = binding
    const { base, intents, isUnsettled, written } = link
    const isWritable = tokens.remote !== null
    const rev = Number(link.leaseRev)
    const known = { rev, base, intents, isUnsettled, written }
    const plan = planPass({ ownership, link: known, seen, markers, isWritable }, hash)
    if (!plan) return { link, state: 'unsettled' }
    const records = { remote: recordOf(seen.remote), hub: recordOf(seen.hub) }
    const fields = Object.keys(unreadable ?? {})
    const decision =
      unreadable && records.remote
        ? revert(
            plan.decision,
            { ownership, before: plan.base, remote: records.remote },
            { fields, reason: NOT_READABLE, held: unreadable },
            hash,
          )
        : plan.decision
    return {
      ...plan,
      decision,
      overwritten: fields,
      withheld: remote?.record === null ? undefined : remote?.withheld,
      link,
      state: 'decided',
      records,
      isThere: { remote: isThere(remote), hub: isThere(hub) },
      remoteId,
      hubId: hub?.hubId ?? link.hubId,
      tokens,
    }
  } catch (error) {
    return { link, state: 'failed', error: toSyncError(error), inDoubt: link.isUnsettled }
  }
}

const NOT_READABLE = 'It was not of a shape that can be read, so its owner’s value was reverted.'

function isThere(reading: Reading | undefined): boolean {
  return reading !== undefined && reading.record !== null
}

function recordOf(seen: Seen): PlatformRecord | null {
  return seen.state === 'present' ? seen.record : null
}

/** A record of another shape is named by its fields, never by their values: they may be personal. */
function toSyncError(error: unknown): SyncError {
  if (error instanceof SyncError) return error
  if (error instanceof z.ZodError) {
    const fields = error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`)
    const message = `not of the agreed shape: ${fields.slice(0, 5).join(', ')}`
    return new SyncError('RECORD_INVALID', message, { cause: error })
  }
  return new SyncError('INTERNAL', error instanceof Error ? error.message : String(error), { cause: error })
}
