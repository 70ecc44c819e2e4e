import { SyncError } from '@tandem/sync-core'
import type { Integration } from '../connectors/connector.ts'
import { forget } from '../hub/forget.ts'
import type { Queryable } from '../ledger/database.ts'

type Open = {
  readonly id: string
  readonly integration: string
  readonly kind: string
  readonly entity: string | null
  readonly remoteId: string | null
}

/**
 * Meets what systems demand. What one only may have done, take its access away, it is asked; what somebody wants to
 * know stays open until a person has answered. Any number of workers may do so: twice is as once.
 *
 * @throws when one can't be met now: it and those behind it stay open.
 */
export async function meetDemands(
  database: Queryable,
  integration: (id: string) => Integration | undefined,
): Promise<void> {
  const { rows } = await database.query<Open>(
    `select id::text, integration, kind, entity, remote_id as "remoteId" from sync.demands
     where done_at is null and kind <> 'tell' order by id limit 100`,
  )
  for (const demand of rows) {
    if (demand.kind === 'forget')
      await forget(database, demand.integration, { entity: demand.entity, id: demand.remoteId })
    else await checkAccess(integration(demand.integration))
    await database.query(`update sync.demands set done_at = now(), done_by = 'the engine' where id = $1`, [
      demand.id,
    ])
  }
}

/** That it is refused the connector keeps, and the integration is stopped by it. */
async function checkAccess(integration: Integration | undefined): Promise<void> {
  try {
    await integration?.remote.checkAccess?.()
  } catch (error) {
    if (!(error instanceof SyncError && error.code === 'INTEGRATION_REFUSED')) throw error
  }
}
