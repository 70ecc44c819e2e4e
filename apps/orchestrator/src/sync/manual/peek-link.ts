import type { Entity } from '@tandem/contracts'
import type { LinkStatus } from '@tandem/sync-core'
import type { Queryable } from '../ledger/database.ts'
import type { Link } from '../ledger/links.ts'

export type PeekedLink = Link & {
  /** `new`: the ledger has never heard of it. */
  readonly status: LinkStatus | 'new'
  /** Whether there is work that has not been done yet. */
  readonly isPending: boolean
  readonly errorCode: string | null
  readonly errorMessage: string | null
}

/** A record's link as it is now, without taking its lease; one that is not there is as one never agreed on. */
export async function peekLink(database: Queryable, entity: Entity, medusaId: string): Promise<PeekedLink> {
  const { rows } = await database.query<PeekedLink>(
    `select coalesce(l.id, 0)::text as id, asked.id as "medusaId", l.payload_id as "payloadId",
       coalesce(l.lease_rev, 0)::text as "leaseRev", coalesce(l.dirty_rev, 0)::text as "dirtyRev",
       now() as "dirtySince", 'manual' as reason, null as "requestedBy", true as "lookWhole", '{}'::text[] as traceparents, false as "isUnsettled", l.base,
       coalesce(l.intents, '[]') as intents, coalesce(l.written, '{}') as written, 0 as attempts, coalesce(l.status, 'new') as status,
       coalesce(l.dirty_rev > l.clean_rev, false)
         or exists (select from sync.hints h where h.entity = $1 and h.medusa_id = asked.id) as "isPending",
       l.error_code as "errorCode", l.error_message as "errorMessage"
     from (select $2::text as id) asked
     left join sync.links l on l.entity = $1 and l.medusa_id = asked.id`,
    [entity, medusaId],
  )
  const [link] = rows
  if (!link) throw new Error('a left join answers a row')
  return link
}
