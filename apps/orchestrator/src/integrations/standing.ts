import type { Entity } from '@tandem/contracts/sync'
import type { Queryable } from '../sync/ledger/database.ts'
import { isParked } from '../sync/ledger/parked.ts'

/** How one lane of an integration stands. */
export type LaneStanding = {
  readonly entity: Entity
  readonly sweptAt: Date | null
  readonly dueAt: Date | null
  /** Records that the last sweep looked at, and those that no webhook had told of. */
  readonly checked: number | null
  readonly found: number | null
  readonly waiting: number
  readonly parked: number
  readonly error: string | null
  /** Fields that its system withholds from us. */
  readonly withheld: readonly string[]
}

export type WebhookStanding = {
  readonly checkedAt: Date | null
  readonly mended: number
  readonly error: string | null
  /** What the app would need and was not given, as the system calls it. */
  readonly missingScopes: readonly string[]
  /** When the last one came. */
  readonly lastAt: Date | null
}

/** How every lane of an integration stands, as the ledger knows it. */
export async function readLanes(database: Queryable, integration: string): Promise<LaneStanding[]> {
  const { rows } = await database.query<LaneStanding>(
    `select lane.entity, swept_at as "sweptAt", due_at as "dueAt", swept_checked as checked, swept_found as found,
       lane.error, lane.withheld, count(l.id) filter (where l.status = 'active' and l.dirty_rev > l.clean_rev)::int as waiting,
       count(l.id) filter (where ${isParked('l')})::int as parked
     from sync.lanes lane left join sync.links l on l.integration = lane.integration and l.entity = lane.entity
     where lane.integration = $1
     group by lane.integration, lane.entity order by lane.entity`,
    [integration],
  )
  return rows
}

/** Whether its system tells of its changes, of one that is asked to. */
export async function readWebhooks(
  database: Queryable,
  integration: string,
): Promise<WebhookStanding | undefined> {
  const { rows } = await database.query<WebhookStanding>(
    `select checked_at as "checkedAt", mended, error, missing_scopes as "missingScopes",
       (select max(received_at) from webhook_logs where source = 'integrations/' || $1) as "lastAt"
     from sync.subscriptions where integration = $1`,
    [integration],
  )
  return rows[0]
}
