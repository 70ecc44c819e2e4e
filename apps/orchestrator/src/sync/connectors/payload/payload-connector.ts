import type { Entity } from '@tandem/contracts'
import { SyncError } from '@tandem/sync-core'
import type { Payload } from 'payload'
import type pg from 'pg'
import type { Reader } from '../connector.ts'
import { ensureContentStubs, removeUntouchedStubs } from './content-stubs.ts'
import { readContent } from './read-content.ts'
import { deleteMirror, type MirrorWrite, type References, writeMirror } from './write-mirror.ts'

/** Payload's documents that have a say of their own, read through its Local API. */
export function payloadReader(payload: Payload): Reader {
  return {
    async read(entity, medusaIds) {
      if (entity === 'product-content') return readContent(payload, medusaIds)
      throw new SyncError('INTERNAL', `nothing of ${entity} is read from Payload`)
    },
  }
}

export type LocalWrites = {
  readonly upserts: readonly MirrorWrite[]
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
  if (writes.upserts.length === 0) return new Map()
  const ids = await writeMirror(client, entity, writes.upserts, writes.references)
  if (entity === 'product') await ensureContentStubs(client, [...ids.keys()])
  return ids
}
