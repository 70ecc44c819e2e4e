import { SyncError } from '@tandem/sync-core'
import { eachAtOnce } from '../../each-at-once.ts'
import type { Reading, Remote, RemoteOutcome, RemoteWriter } from '../connector.ts'
import { findRecords } from './find-records.ts'
import { listChanges, listRecords } from './list-records.ts'
import { readRecords } from './read-records.ts'
import { ABSENT, kindOf } from './records.ts'
import { openDatasetClient } from './sanity-client.ts'
import type { SanitySettings } from './settings.ts'
import { subscribe } from './subscription.ts'
import { writeOne } from './write-records.ts'

const WRITES_AT_ONCE = 4

/** One dataset. A write is refused when its document has been saved since it was read. */
export function openSanity(
  settings: SanitySettings,
  { timeoutMs }: { timeoutMs: number },
): Remote & RemoteWriter {
  const client = openDatasetClient(settings, timeoutMs)
  const { origin } = settings
  return {
    guarantees: { guard: 'compare-and-set', marker: true, choosesIds: true, makesAgain: true },
    isResting: client.isResting,
    refusal: client.refusal,
    subscribe: (address) => subscribe(client, settings, address),
    async checkAccess() {
      // Tried and not done: a token that may only read would be found out by the first edit otherwise.
      await client.ask((sanity) =>
        sanity.create({ _type: 'product', name: 'Tandem' }, { dryRun: true, returnDocuments: false }),
      )
      const visible = await client.ask((sanity) => sanity.fetch('count(*)'))
      if (typeof visible !== 'number')
        throw new SyncError('PEER_ANSWER_INVALID', 'Sanity counts no documents')
    },
    async read(entity, ids, waitMs) {
      const found = await readRecords(client, kindOf(entity), ids, waitMs)
      return new Map(ids.map((id): [string, Reading] => [id, found.get(id) ?? ABSENT]))
    },
    find: (entity, wanted) => findRecords(client, kindOf(entity), wanted, origin),
    async write(entity, writes, deadline) {
      const outcomes = new Map<string, RemoteOutcome>()
      await eachAtOnce(writes, WRITES_AT_ONCE, async (write) => {
        outcomes.set(write.ref, await writeOne(kindOf(entity), write, { client, origin, deadline }))
      })
      return outcomes
    },
    list: (entity, after, limit) => listRecords(client, kindOf(entity), after, limit),
    listChanged: (entity, since, after, limit) => listChanges(client, kindOf(entity), since, after, limit),
  }
}
