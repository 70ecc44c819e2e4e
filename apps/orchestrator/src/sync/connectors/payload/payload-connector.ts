import type { Entity } from '@tandem/contracts'
import type { Payload } from 'payload'
import type pg from 'pg'
import type { Queryable } from '../../ledger/database.ts'
import type { Reader } from '../connector.ts'
import { ensureContentStubs, removeUntouchedStubs } from './content-stubs.ts'
import { readBranding } from './read-branding.ts'
import { readContent } from './read-content.ts'
import { readMirror } from './read-mirror.ts'
import { readPages } from './read-pages.ts'
import { readStory } from './read-story.ts'
import { deleteMirror, type MirrorWrite, type References, writeMirror } from './write-mirror.ts'
import { type SharedWrite, writeShared } from './write-shared.ts'

/** Payload's documents that have a say of their own: content through its Local API, shared columns as they are. */
export function payloadReader(payload: Payload, database: Queryable): Reader {
  return {
    async read(entity, medusaIds) {
      if (entity === 'product-content') return readContent(payload, medusaIds)
      if (entity === 'store-branding') return readBranding(payload, medusaIds)
      if (entity === 'vendor-story') return readStory(payload, medusaIds)
      if (entity === 'page') return readPages(payload, medusaIds)
      return readMirror(database, entity, medusaIds)
    },
  }
}

export type LocalWrites = {
  /** Of documents that are Medusa's alone. */
  readonly upserts: readonly MirrorWrite[]
  /** Of documents that people edit too, locked and as they were read. */
  readonly shared: readonly SharedWrite[]
  readonly deletes: readonly string[]
  readonly references: References
}

/**
 * Writes documents in the ledger's own transaction: Payload's tables and the ledger are one database, so a
 * document and the record of its having been written are there together or not at all.
 */
export async function writeDocuments(
  client: pg.PoolClient,
  entity: Entity,
  writes: LocalWrites,
): Promise<ReadonlyMap<string, string>> {
  if (writes.deletes.length > 0) {
    if (entity === 'product') await removeUntouchedStubs(client, writes.deletes)
    await deleteMirror(client, entity, writes.deletes)
  }
  if (writes.shared.length > 0) return writeShared(client, entity, writes.shared, writes.references)
  if (writes.upserts.length === 0) return new Map()
  const ids = await writeMirror(client, entity, writes.upserts, writes.references)
  if (entity === 'product') await ensureContentStubs(client, [...ids.keys()])
  return ids
}
