import type { Lane } from '@tandem/contracts/sync'
import type { LinkStatus } from '@tandem/sync-core'
import type { Queryable } from './database.ts'
import { LINK_COLUMNS, type Link } from './links.ts'

/** By which of its ids a record is asked about. */
export type AskedBy = 'remote_id' | 'hub_id'

export type PeekedLink = Link & {
  /** `new`: the ledger has never heard of it. */
  readonly status: LinkStatus | 'new'
  /** Whether there is work that has not been done yet, folded or not. */
  readonly isPending: boolean
  /** Whether a person has said that it may stay as it is. */
  readonly isDiscarded: boolean
  readonly errorMessage: string | null
}

/**
 * Links as they are now, without taking their leases, to be looked at whole. A record that has no link is as one
 * that was never agreed on: its link has a negative id, another one for each.
 */
export async function peekLinks(
  database: Queryable,
  { integration, entity }: Lane,
  ids: readonly string[],
  by: AskedBy = 'remote_id',
): Promise<PeekedLink[]> {
  const { rows } = await database.query<PeekedLink>(
    // Hints and links are fetched once for all ids. Looked up for each, they cost a walk through the whole lane each
    // time: hints because a flooded lane has thousands, links because as long as the table's statistics are young any
    // index that begins with the lane looks as good as the one with the id. As rows, not as one value each: such a value
    // holds every column, unpacked.
    `with asked as (
       select id, place from unnest($3::text[]) with ordinality a(id, place)
     ), hinted as materialized (
       select h.${by} as id from sync.hints h where h.integration = $1 and h.entity = $2 and h.${by} = any($3)
     ), known as materialized (
       select * from sync.links where integration = $1 and entity = $2 and ${by} = any($3)
     ), peeked as (
       select known.*, asked.place from asked join known on known.${by} = asked.id
       union all
       select unknown.*, asked.place from asked
       cross join lateral jsonb_populate_record(null::sync.links, jsonb_build_object(
         'id', -asked.place, 'integration', $1::text, 'entity', $2::text, '${by}', asked.id, 'status', 'new',
         'lease_rev', 0, 'dirty_rev', 0, 'clean_rev', 0, 'intents', '[]'::jsonb, 'written', '{}'::jsonb,
         'attempts', 0, 'traceparents', '[]'::jsonb)) unknown
       where asked.id not in (select ${by} from known))
     select ${LINK_COLUMNS}, l.status, l.error_message as "errorMessage", l.discarded_at is not null as "isDiscarded",
       l.dirty_rev > l.clean_rev or l.${by} in (select id from hinted) as "isPending"
     from peeked l order by l.place`,
    [integration, entity, ids],
  )
  return rows.map((row) => ({ ...row, attempts: 0, compareFully: true, isUnsettled: false }))
}
