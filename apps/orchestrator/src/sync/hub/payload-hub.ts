import type { Lane } from '@tandem/contracts/sync'
import type { PlatformRecord } from '@tandem/sync-core'
import type { Payload } from 'payload'
import type pg from 'pg'
import type { Queryable } from '../ledger/database.ts'
import { asWriter } from './as-writer.ts'
import { HUB_DOCUMENTS } from './documents/registry.ts'
import type { Hub, HubStore, HubWrites } from './hub-store.ts'
import { type DocumentKey, keyFor } from './keys.ts'
import { listChangedDocuments, listKnownRecords, listUnlinkedDocuments } from './list-documents.ts'
import { nameTaken } from './name-taken.ts'
import { lockMirror, readMirror } from './read-mirror.ts'
import { checkReferences, findReferences } from './references.ts'
import { givenBy, writeBrought } from './write-brought.ts'
import { deleteMirror, upsertByMedusaId } from './write-mirror.ts'
import { writeShared } from './write-shared.ts'

/** Payload as the hub. What people write is read through its Local API, synced columns as they are. */
export function payloadHub(payload: Payload, database: Queryable): Hub {
  return (integration) => storeFor(integration, payload, database)
}

function storeFor(integration: string, payload: Payload, database: Queryable): HubStore {
  const key = keyFor(integration)
  return {
    keyOf: (link) => key.of(link),
    async read(entity, keys) {
      const { read } = HUB_DOCUMENTS[entity]
      return read ? read(payload, key, keys) : readMirror(database, entity, key, keys)
    },
    lock: (client, entity, keys) => lockMirror(client, entity, key, keys),
    async held(client, entity, keys) {
      const readings = await readMirror(client, entity, key, keys)
      return new Map([...readings].map(([one, { record }]) => [one, record as PlatformRecord | null]))
    },
    findReferences: (client, entity, records) => findReferences(client, integration, entity, records),
    checkReferences: (entity, record, references) => checkReferences(integration, entity, record, references),
    nameTaken,
    write: (client, entity, writes) => write(client, { integration, entity }, key, writes),
    listChanged: (client, entity, ...page) => listChangedDocuments(client, { integration, entity }, ...page),
    listKnown: (client, entity, ...page) => listKnownRecords(client, { integration, entity }, ...page),
    listUnlinked: (client, entity, ...page) =>
      listUnlinkedDocuments(client, { integration, entity }, ...page),
    async named(client, entity, named) {
      if (named.length > 0) await HUB_DOCUMENTS[entity].named?.(client, integration, named)
    },
    async hintAwakened(client, entity, created) {
      const keys = created.flatMap((link) => key.of(link) ?? [])
      return (await HUB_DOCUMENTS[entity].awaken?.(client, integration, key, keys)) ?? []
    },
  }
}

async function write(
  client: pg.PoolClient,
  { integration, entity }: Lane,
  key: DocumentKey,
  writes: HubWrites,
): Promise<ReadonlyMap<string, string>> {
  if (writes.deletes.length > 0) await deleteMirror(client, entity, key, writes.deletes)
  const { brought, captured } = HUB_DOCUMENTS[entity]
  const { references } = writes
  // One that the engine alone makes, and that stays when its record goes, is found again when that comes back.
  const upserts = captured === 'edited' ? writes.shared.filter(({ isNew }) => isNew) : []
  const shared = writes.shared.filter((one) => !upserts.includes(one))
  if (writes.shared.length > 0) {
    const given = brought ? await givenBy(client, integration, brought) : {}
    const edited = shared.flatMap(({ key: id, isNew, fields }) =>
      isNew || id === null ? [] : [{ id: Number(id), fields }],
    )
    if (edited.length > 0) await HUB_DOCUMENTS[entity].beforeUpdate?.(client, integration, edited)
    const written = await asWriter(
      client,
      { integration, entity },
      async () =>
        new Map([
          ...(upserts.length > 0 ? await writeBrought(client, entity, integration, upserts, references) : []),
          ...(shared.length > 0 ? await writeShared(client, entity, key, shared, { references, given }) : []),
        ]),
    )
    if (edited.length > 0)
      await HUB_DOCUMENTS[entity].afterUpdate?.(
        client,
        edited.map(({ id }) => String(id)),
      )
    return written
  }
  if (writes.upserts.length === 0) return new Map()
  if (brought) return writeBrought(client, entity, integration, writes.upserts, references)
  if (key.column === 'id') {
    const all = writes.upserts.map((one) => ({
      ...one,
      isNew: one.key === null,
      changed: Object.keys(one.fields),
    }))
    return writeShared(client, entity, key, all, { references: writes.references, given: {} })
  }
  const ids = await upsertByMedusaId(client, entity, writes.upserts, writes.references)
  await HUB_DOCUMENTS[entity].afterUpsert?.(client, [...ids.keys()])
  return new Map(writes.upserts.map(({ ref, key: one }) => [ref, ids.get(one ?? '') ?? '']))
}
