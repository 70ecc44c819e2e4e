import type { ConnectionTest } from '@tandem/contracts/operators'
import type { Entity } from '@tandem/contracts/sync'
import type pg from 'pg'
import { readIntegrations } from '../sync/connectors/integrations.ts'
import { openVault } from '../sync/connectors/vault.ts'

const TIMEOUT_MS = 10_000

/**
 * Asks a system whether it takes us and what it lets us do, and for a record of each kind, whether the integration is
 * active or not.
 *
 * @returns null when there is nothing to ask with.
 * @throws {SyncError} saying what does not work.
 */
export async function testConnection(database: pg.Pool, id: string): Promise<ConnectionTest | null> {
  const { usable } = await readIntegrations(database, { id })
  const [found] = usable
  if (!found) return null
  const { connector, settings } = found
  const remote = connector.open(settings, { timeoutMs: TIMEOUT_MS, vault: openVault(database, id) })
  await remote.checkAccess?.()
  const missingScopes = [...((await remote.missingScopes?.()) ?? [])]
  const works: Entity[] = []
  const withheld: Partial<Record<Entity, string[]>> = {}
  for (const { entity } of Object.values(connector.bindings)) {
    const readings = await remote.read(entity.name, await remote.list(entity.name, null, 1))
    const fields = [...readings.values()].flatMap((reading) => reading.withheld ?? [])
    if (fields.length > 0) withheld[entity.name] = fields
    works.push(entity.name)
  }
  return { works, withheld, missingScopes }
}
