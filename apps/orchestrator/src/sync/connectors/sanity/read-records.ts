import { z } from 'zod'
import type { Reading } from '../connector.ts'
import { type Kind, toReading } from './records.ts'
import type { DatasetClient } from './sanity-client.ts'

const documentsSchema = z.array(z.looseObject({ _id: z.string() }))

/** Published documents as they are now, by their ids; those that are not there are left out. */
export async function readRecords(
  client: DatasetClient,
  kind: Kind,
  ids: readonly string[],
  waitMs?: number,
): Promise<ReadonlyMap<string, Reading>> {
  if (ids.length === 0) return new Map()
  const documents = documentsSchema.parse(
    await client.ask(
      (sanity) => sanity.fetch('*[_type == $kind && _id in $ids]', { kind, ids: [...ids] }),
      waitMs,
    ),
  )
  return new Map(documents.map((document) => [document._id, toReading(kind, document)]))
}
