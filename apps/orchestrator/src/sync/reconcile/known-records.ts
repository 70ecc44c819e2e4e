import type { Entity } from '@tandem/contracts'
import type { Queryable } from '../ledger/database.ts'
import type { Link } from '../ledger/links.ts'

/**
 * A page of the ids that this side knows: what the ledger has agreed on, and content and pages that are
 * published though the ledger may never have heard of them. Ordered by their bytes, as Medusa lists its own.
 */
export async function listKnownIds(
  database: Queryable,
  entity: Entity,
  after: string | null,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await database.query<{ id: string }>(
    `select id from (
       (select medusa_id collate "C" as id from sync.links
        where entity = $1 and medusa_id collate "C" > $2 and status <> 'tombstone'
        order by medusa_id collate "C" limit $3)
       union
       (select medusa_id collate "C" from product_content
        where $1 = 'product-content' and _status = 'published' and medusa_id collate "C" > $2
        order by medusa_id collate "C" limit $3)
       union
       (select medusa_id collate "C" from pages
        where $1 = 'page' and _status = 'published' and medusa_id collate "C" > $2
        order by medusa_id collate "C" limit $3)
     ) known order by id limit $3`,
    [entity, after ?? '', limit],
  )
  return rows.map((row) => row.id)
}

export type AtRest = Link & {
  /** One side deleted what the other edited: the engine knows, and waits for a person. */
  readonly awaitsPerson: boolean
}

/**
 * The links of records that nothing is under way for, without taking their leases. What is dirty, or hinted
 * at and not folded yet, is left out: its difference is work that is known. A record that has no link is as
 * one that was never agreed on.
 */
export async function peekAtRest(
  database: Queryable,
  entity: Entity,
  medusaIds: readonly string[],
): Promise<AtRest[]> {
  const { rows } = await database.query<AtRest>(
    `select coalesce(l.id, 0)::text as id, asked.id as "medusaId", l.payload_id as "payloadId",
       coalesce(l.lease_rev, 0)::text as "leaseRev", coalesce(l.dirty_rev, 0)::text as "dirtyRev",
       now() as "dirtySince", 'sweep' as reason, null as "requestedBy", true as "lookWhole", l.base,
       coalesce(l.intents, '[]') as intents, 0 as attempts, false as "isUnsettled",
       coalesce(l.status = 'conflict', false) as "awaitsPerson"
     from unnest($2::text[]) asked(id)
     left join sync.links l on l.entity = $1 and l.medusa_id = asked.id
     where (l.id is null or l.dirty_rev = l.clean_rev)
       and not exists (select from sync.hints h where h.entity = $1 and h.medusa_id = asked.id)`,
    [entity, medusaIds],
  )
  return rows
}
