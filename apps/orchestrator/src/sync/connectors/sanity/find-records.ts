import type { Reading, Wanted } from '../connector.ts'
import { readRecords } from './read-records.ts'
import { chosenId, type Kind } from './records.ts'
import type { DatasetClient } from './sanity-client.ts'

/** Finds what an earlier attempt has made, by the id that was chosen for it. */
export async function findRecords(
  client: DatasetClient,
  kind: Kind,
  wanted: readonly Wanted[],
  origin: string,
): Promise<ReadonlyMap<string, { readonly remoteId: string; readonly reading: Reading }>> {
  const refs = new Map(wanted.map(({ ref }) => [chosenId(kind, origin, ref), ref]))
  const found = await readRecords(client, kind, [...refs.keys()])
  return new Map(
    [...found].flatMap(([remoteId, reading]) => {
      const ref = refs.get(remoteId)
      return ref === undefined || reading.record === null ? [] : [[ref, { remoteId, reading }] as const]
    }),
  )
}
