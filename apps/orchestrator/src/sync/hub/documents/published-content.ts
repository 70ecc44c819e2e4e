import type { Entity } from '@tandem/contracts/sync'
import type pg from 'pg'
import type { DocumentKey } from '../keys.ts'

/** Content that outlived its product is looked at again when the product is back. */
export async function hintPublishedContent(
  client: pg.PoolClient,
  integration: string,
  key: DocumentKey,
  products: readonly string[],
): Promise<readonly Entity[]> {
  if (key.column !== 'medusa_id') return []
  const lane = { integration, entity: 'product-content' } as const
  const result = await client.query(
    `insert into sync.hints (integration, entity, remote_id, hub_id, reason)
     select $2, $3, medusa_id, id::text, 'sweep' from product_content
     where medusa_id = any($1) and _status = 'published'`,
    [products, lane.integration, lane.entity],
  )
  return result.rowCount ? [lane.entity] : []
}
