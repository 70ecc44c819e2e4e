import { type Entity, type Lane, MEDUSA_INTEGRATION, type MedusaEntity } from '@tandem/contracts/sync'
import { type Binding, MEDUSA_BINDINGS } from '@tandem/sync-core'
import type { Payload } from 'payload'
import type pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { ownMedia } from '../../test-support/own-media.ts'
import type { Integration } from '../connectors/connector.ts'
import { lanesOf } from '../connectors/lanes-of.ts'
import { openDatabase } from '../ledger/database.ts'
import { type EngineDeps, processLinks } from '../process-links/process-links.ts'
import { registerLanes } from '../reconcile/sweep-state.ts'
import { cloneDatabase } from './cloned-database.ts'
import { engineDeps } from './engine-deps.ts'
import { FakeMedusa } from './fake-medusa.ts'
import { variables } from './variables.ts'

/** The engine on a real database of its own with a real Payload; only Medusa is in memory. */
export type EngineFixture = {
  readonly pool: pg.Pool
  readonly payload: Payload
  readonly medusa: FakeMedusa
  readonly deps: EngineDeps
  readonly purged: string[]
  hint(entity: Entity, ...remoteIds: string[]): Promise<void>
  /** Works until nothing is due, retries included: their waits are skipped. */
  settle(): Promise<void>
  /** Works once on what is due for one of Medusa's entities. */
  work(entity: Entity): Promise<void>
  /** Has another system kept in step, too. */
  connect(integration: Integration): Promise<void>
  outcomes(remoteId: string): Promise<string[]>
  close(): Promise<void>
}

/** An engine that is open for all tests of a file. Its parts can be had as soon as the file's own hooks run. */
export function engineForFile(bindings?: Readonly<Record<MedusaEntity, Binding>>): EngineFixture {
  let opened: EngineFixture | undefined
  beforeAll(async () => {
    opened = await openEngine(bindings)
  })
  afterAll(() => opened?.close())
  const engine = (): EngineFixture => {
    if (!opened) throw new Error('the engine is open within hooks and tests only')
    return opened
  }
  return {
    get pool() {
      return engine().pool
    },
    get payload() {
      return engine().payload
    },
    get medusa() {
      return engine().medusa
    },
    get deps() {
      return engine().deps
    },
    get purged() {
      return engine().purged
    },
    hint: (entity, ...remoteIds) => engine().hint(entity, ...remoteIds),
    settle: () => engine().settle(),
    work: (entity) => engine().work(entity),
    connect: (integration) => engine().connect(integration),
    outcomes: (remoteId) => engine().outcomes(remoteId),
    close: () => engine().close(),
  }
}

/** @param cloned a database that has all migrations; a new one otherwise. */
export async function openEngine(
  bindings: Readonly<Record<MedusaEntity, Binding>> = MEDUSA_BINDINGS,
  cloned?: { readonly url: string; readonly drop: () => Promise<void> },
): Promise<EngineFixture> {
  const database = cloned ?? (await cloneDatabase())
  Object.assign(process.env, variables(database.url))
  const { getPayload } = await import('payload')
  const { default: config } = await import('../../payload.config.ts')
  const payload = await getPayload({ config, disableOnInit: true })
  const removeMedia = ownMedia(payload)
  const pool = openDatabase(database.url, () => {})
  const medusa = new FakeMedusa()
  const integrations = new Map<string, Integration>([
    [MEDUSA_INTEGRATION, { id: MEDUSA_INTEGRATION, connector: 'medusa', bindings, remote: medusa }],
  ])
  const purged: string[] = []
  const integration = (id: string) => integrations.get(id)
  const deps = engineDeps({ pool, payload, integration }, { purge: (tags) => purged.push(...tags) })

  return {
    pool,
    payload,
    medusa,
    deps,
    purged,
    async hint(entity, ...remoteIds) {
      await pool.query(
        `insert into sync.hints (entity, remote_id, reason) select $1, unnest($2::text[]), 'webhook'`,
        [entity, remoteIds],
      )
    },
    async work(entity) {
      await processLinks({ integration: MEDUSA_INTEGRATION, entity }, deps)
    },
    async connect(integration) {
      integrations.set(integration.id, integration)
      await pool.query(
        'insert into integrations (id, name, platform) values ($1, $1, $2) on conflict do nothing',
        [integration.id, integration.connector],
      )
      await registerLanes(pool, lanesOf(integration))
    },
    async settle() {
      for (let round = 0; round < 20; round++) {
        await pool.query(
          `update sync.links set next_attempt_at = null, unsettled_until = null
           where status = 'active' and (next_attempt_at is not null or unsettled_until is not null)`,
        )
        const { rows } = await pool.query<Lane>(
          `select distinct integration, entity from sync.links where dirty_rev > clean_rev and status = 'active'
           union select distinct integration, entity from sync.hints`,
        )
        if (rows.length === 0) return
        for (const lane of rows) await processLinks(lane, deps)
      }
      throw new Error('the engine does not come to rest')
    },
    async outcomes(remoteId) {
      const { rows } = await pool.query<{ outcome: string }>(
        'select outcome from sync_jobs where remote_id = $1 order by id',
        [remoteId],
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
