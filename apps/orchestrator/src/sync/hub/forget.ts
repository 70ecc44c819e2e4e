import type { Queryable } from '../ledger/database.ts'
import { HUB_DOCUMENTS } from './documents/registry.ts'

/**
 * Erases what is known of people in documents that an integration has brought: of one customer and of their orders, or
 * of everybody. The documents stay, so that what refers to them still does.
 */
export async function forget(
  database: Queryable,
  integration: string,
  { entity, id }: { readonly entity: string | null; readonly id: string | null },
): Promise<void> {
  for (const [name, { table, brought, mirror }] of Object.entries(HUB_DOCUMENTS)) {
    if (!brought?.forgotten) continue
    const references = Object.values(mirror?.references ?? {}).filter((one) => one.entity === entity)
    const isTheirs = [
      ...(entity === null ? ['true'] : []),
      ...(entity === name ? [`${brought.identity.column} = $2`] : []),
      ...references.map(
        (one) =>
          `${one.column} in (select id from ${one.table} where ${one.by} = $2 and integration_id = $1)`,
      ),
    ]
    if (isTheirs.length === 0) continue
    await database.query(
      `update ${table} set ${brought.forgotten}, updated_at = now()
       where integration_id = $1 and (${isTheirs.join(' or ')})`,
      entity === null ? [integration] : [integration, id],
    )
  }
}
