import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import {
  type MedusaEntity,
  type ReadRequest,
  type ReadResponse,
  readResponseSchema,
} from '@tandem/contracts/sync'
import { readOrders } from '../records/order.ts'
import { SYNCED_RECORDS } from '../records/registry.ts'

/** Reads up to a hundred records in the order asked for, in one statement but for orders. */
export async function readRecords(
  scope: MedusaContainer,
  { entity, ids }: ReadRequest,
): Promise<ReadResponse> {
  const records = await project(scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), entity, ids)
  return entity === 'order' ? { records: await completeOrders(scope, records) } : { records }
}

type Records = ReadResponse['records']

async function project(database: Knex, entity: MedusaEntity, ids: readonly string[]): Promise<Records> {
  const rows = await database.transaction(async (transaction) => {
    await transaction.raw(PLAN_FOR_FEW_ROWS)
    const answer = await transaction.raw<{ rows: unknown[] }>(readStatement(entity), {
      ids: JSON.stringify(ids),
      entity,
    })
    return answer.rows
  })
  return readResponseSchema.parse({ records: rows }).records
}

/**
 * Adds what the framework works out. Read after the token: a write in between makes the token stale, and
 * never an old record look new.
 */
async function completeOrders(scope: MedusaContainer, records: Records): Promise<Records> {
  const known = records.filter(({ record }) => record !== null).map(({ id }) => id)
  if (known.length === 0) return records
  const orders = await readOrders(scope, known)
  return records.map((found) => {
    const order = orders.get(found.id)
    if (found.record === null) return found
    return order
      ? { ...found, record: { ...Object(found.record), ...order } }
      : { ...found, record: null, token: null }
  })
}

/**
 * A hundred ids are looked up and not searched for, so an index costs next to nothing; and the joins are
 * written in the order in which they are best done. Without this the planner scans whole tables of a
 * middling shop, and takes as long to think as to read.
 */
const PLAN_FOR_FEW_ROWS = `select set_config('random_page_cost', '0.1', true), set_config('join_collapse_limit', '1', true)`

/** Takes `:ids` (a JSON list) and `:entity`; answers `id, record, token, marker`. */
export function readStatement(entity: MedusaEntity): string {
  return `
    with asked as materialized (
      select id, position from json_array_elements_text(:ids::json) with ordinality a(id, position)
    ),
    w as materialized (select distinct id from asked),
    ${SYNCED_RECORDS[entity].projection}
    select asked.id, found.record, md5(coalesce(found.version, found.record::text)) as token,
      case when m.rev is not null then json_build_object('rev', m.rev, 'hash', m.hash) end as marker
    from asked
    left join found on found.id = asked.id
    left join sync_marker m on m.entity = :entity and m.record_id = asked.id
    order by asked.position`
}
