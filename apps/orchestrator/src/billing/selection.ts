import type { DocumentPreview, SelectedDocument, Selection } from '@tandem/contracts/operators'
import { type Lane, laneKey } from '@tandem/contracts/sync'
import type { Payload } from 'payload'
import type { Person } from '../access/roles.ts'
import { openSides } from '../sync/connectors/open-sides.ts'
import { eachAtOnce } from '../sync/each-at-once.ts'
import { fieldHash } from '../sync/field-hash.ts'
import { previewDocument } from '../sync/manual/preview.ts'
import { requestSync } from '../sync/manual/request-sync.ts'
import { getReceiver } from '../sync/receive/receiver.ts'
import { readDocumentSyncs } from '../sync/state/read-document-sync.ts'
import type { BilledEntity } from './billed-entity.ts'
import { readBilledOnes } from './read-billed.ts'

/** Somebody is waiting for the answer. */
const TIMEOUT_MS = 5_000
/** Of what a system allows, the lanes need most. */
const AT_ONCE = 4

type Asking = { readonly user: Person; readonly name: string; readonly isOperator: boolean }

/**
 * Answers about documents that somebody may read, in no order. One that is compared costs a call or two, so that only
 * few are; all others are told of by what the ledger knows.
 *
 * @throws {SyncError} when the other side can't be read.
 */
export async function answerSelection(
  payload: Payload,
  { user, name, isOperator }: Asking,
  entity: BilledEntity,
  { ask, documents }: Selection,
): Promise<SelectedDocument[]> {
  const found = await readBilledOnes(payload, user, entity, documents)
  const { database, wake } = getReceiver()
  const titles = new Map(found.map(({ document }) => [String(document.id), titleOf(document)]))
  const lanes = new Map<string, { readonly lane: Lane; readonly ids: string[] }>()
  for (const { document, lane } of found) {
    const one = lanes.get(laneKey(lane)) ?? { lane, ids: [] }
    one.ids.push(String(document.id))
    lanes.set(laneKey(lane), one)
  }
  const answers: SelectedDocument[] = []
  for (const { lane, ids } of lanes.values()) {
    if (ask === 'sync') {
      await requestSync(database, lane, ids, name, 'hub_id')
      wake([lane])
    }
    const previews = ask === 'preview' ? await previewAll(payload, lane, ids) : new Map()
    for (const { documentId, state, error } of await readDocumentSyncs(database, lane, ids, isOperator)) {
      const preview: DocumentPreview | null = previews.get(documentId) ?? null
      answers.push({ documentId, title: titles.get(documentId) ?? '', state, error, preview })
    }
  }
  return answers
}

async function previewAll(payload: Payload, lane: Lane, ids: readonly string[]) {
  const { database: pool } = getReceiver()
  const deps = {
    ...(await openSides(payload, pool, TIMEOUT_MS)),
    ...{ pool, hash: fieldHash, now: () => new Date() },
  }
  const previews = new Map<string, DocumentPreview>()
  await eachAtOnce(ids, AT_ONCE, async (id) => {
    const preview = await previewDocument(lane, id, deps)
    if (preview) previews.set(id, preview)
  })
  return previews
}

const titleOf = (document: object): string => {
  const title = 'name' in document ? document.name : Reflect.get(document, 'title')
  return typeof title === 'string' ? title : ''
}
