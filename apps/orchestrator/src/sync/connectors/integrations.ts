import { type Entity, MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import { z } from 'zod'
import { env } from '../../env.ts'
import type { Queryable } from '../ledger/database.ts'
import type { Connector } from './connector.ts'
import { CONNECTORS } from './registry.ts'
import { sealedSchema, unseal } from './sealed-settings.ts'

/** An integration as it is configured, its settings opened. */
export type Configured = {
  readonly id: string
  readonly isActive: boolean
  readonly connector: Connector
  readonly settings: unknown
  /** Whether it takes what people here edit. */
  readonly isBothWays: boolean
  /** When somebody last let us in, of a system that has to. */
  readonly grantedAt: string | null
}

/** An integration that nobody can work with: its kind is unknown here, or its settings can't be read. */
export type Unusable = { readonly id: string; readonly reason: string }

const rowSchema = z.object({
  id: z.string(),
  connector: z.string(),
  is_active: z.boolean(),
  settings: sealedSchema.nullable(),
  both_ways: z.boolean(),
  granted_at: z.string().nullable(),
})

/** One by its id, or by what its kind of system itself calls it. */
export type WhichIntegration =
  | { readonly id: string }
  | { readonly connector: string; readonly account?: string }

/** Every integration, or the one that is asked for. Medusa's settings are the installation's own. */
export async function readIntegrations(
  database: Queryable,
  which?: WhichIntegration,
): Promise<{ readonly usable: readonly Configured[]; readonly unusable: readonly Unusable[] }> {
  const { rows } = await database.query(
    `select id, connector, is_active, settings, both_ways, granted_at::text
     from sync.integrations left join sync.vault on vault.integration = integrations.id
     where to_jsonb(integrations) @> $1 order by id`,
    [JSON.stringify(which ?? {})],
  )
  const read = z.array(rowSchema).parse(rows).map(configured)
  return {
    usable: read.filter((one) => 'settings' in one),
    unusable: read.filter((one) => 'reason' in one),
  }
}

function configured(row: z.infer<typeof rowSchema>): Configured | Unusable {
  const connector = connectorNamed(row.connector)
  if (!connector) return { id: row.id, reason: `there is no connector ${row.connector} in this version` }
  const opened = connector.settings.safeParse(settingsOf(row))
  if (!opened.success)
    return { id: row.id, reason: `its settings can't be used: ${z.prettifyError(opened.error)}` }
  return {
    id: row.id,
    isActive: row.is_active,
    connector,
    settings: opened.data,
    isBothWays: row.both_ways,
    grantedAt: row.granted_at,
  }
}

function settingsOf({ id, settings }: z.infer<typeof rowSchema>): unknown {
  if (id === MEDUSA_INTEGRATION) return { url: env.MEDUSA_BACKEND_URL, secrets: env.MEDUSA_SYNC_SECRET }
  if (!settings) return null
  return unseal(env.INTEGRATIONS_SECRET, id, settings)
}

/** The entities that an integration has to do with; none when there is no such integration. */
export async function entitiesOf(database: Queryable, id: string): Promise<Entity[]> {
  const { rows } = await database.query<{ connector: string }>(
    'select connector from sync.integrations where id = $1',
    [id],
  )
  const bindings = Object.values(connectorNamed(rows[0]?.connector ?? '')?.bindings ?? {})
  return bindings.map(({ entity }) => entity.name)
}

/** The kind of system of that name, when this version knows it. */
export function connectorNamed(name: string): Connector | undefined {
  return new Map<string, Connector>(Object.entries(CONNECTORS)).get(name)
}
