import type { Entity } from '@tandem/contracts'
import { ENTITY_DEFINITIONS } from '@tandem/sync-core'
import type { Payload } from 'payload'
import type pg from 'pg'
import { ownMedia } from '../../test-support/own-media.ts'
import { payloadReader } from '../connectors/payload/payload-connector.ts'
import { fieldHash } from '../field-hash.ts'
import { openDatabase } from '../ledger/database.ts'
import { type EngineDeps, processLinks } from '../process-links/process-links.ts'
import { cloneDatabase } from './cloned-database.ts'
import { FakeMedusa } from './fake-medusa.ts'
import { variables } from './variables.ts'

/** The engine on a real database of its own with a real Payload; only Medusa is in memory. */
export type EngineFixture = {
  readonly pool: pg.Pool
  readonly payload: Payload
  readonly medusa: FakeMedusa
  readonly deps: EngineDeps
  readonly purged: string[]
  hint(entity: Entity, ...medusaIds: string[]): Promise<void>
  /** Works until nothing is due, retries included: their waits are skipped. */
  settle(): Promise<void>
  /** Works once on what is due for an entity. */
  work(entity: Entity): Promise<void>
  outcomes(medusaId: string): Promise<string[]>
  close(): Promise<void>
}

export async function openEngine(
  definitions: EngineDeps['definitions'] = ENTITY_DEFINITIONS,
): Promise<EngineFixture> {
  const database = await cloneDatabase()
  Object.assign(process.env, variables(database.url))
  const { getPayload } = await import('payload')
  const { default: config } = await import('../../payload.config.ts')
  const payload = await getPayload({ config, disableOnInit: true })
  const removeMedia = ownMedia(payload)
  const pool = openDatabase(database.url, () => {})
  const medusa = new FakeMedusa()
  const purged: string[] = []
  const deps: EngineDeps = {
    pool,
    definitions,
    medusa,
    payload: payloadReader(payload, pool),
    purge: (tags) => purged.push(...tags),
    hash: fieldHash,
    now: () => new Date(),
    random: () => 0.5,
    presence: () => null,
    trace: () => {},
    onBatch: () => {},
  }

  return {
    pool,
    payload,
    medusa,
    deps,
    purged,
    async hint(entity, ...medusaIds) {
      await pool.query(
        `insert into sync.hints (entity, medusa_id, reason) select $1, unnest($2::text[]), 'webhook'`,
        [entity, medusaIds],
      )
    },
    async work(entity) {
      await processLinks(entity, deps)
    },
    async settle() {
      for (let round = 0; round < 20; round++) {
        await pool.query(
          `update sync.links set next_attempt_at = null, unsettled_until = null
           where status = 'active' and (next_attempt_at is not null or unsettled_until is not null)`,
        )
        const { rows } = await pool.query<{ entity: Entity }>(
          `select distinct entity from sync.links where dirty_rev > clean_rev and status = 'active'
           union select distinct entity from sync.hints`,
        )
        if (rows.length === 0) return
        for (const { entity } of rows) await processLinks(entity, deps)
      }
      throw new Error('the engine does not come to rest')
    },
    async outcomes(medusaId) {
      const { rows } = await pool.query<{ outcome: string }>(
        'select outcome from sync_jobs where medusa_id = $1 order by id',
        [medusaId],
      )
      return rows.map((row) => row.outcome)
    },
    async close() {
      await pool.end()
      await payload.destroy()
      await database.drop()
      removeMedia()
    },
  }
}
