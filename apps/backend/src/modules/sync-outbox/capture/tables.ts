import type { Op } from '../relay/outbox-row.ts'
import type { CapturedTable, Mark } from './captured-table.ts'
import { CUSTOMER_PARTS } from './parts-of-customer.ts'
import { ORDER_PARTS } from './parts-of-order.ts'
import { PRODUCT_PARTS } from './parts-of-product.ts'
import { STOCK_PARTS } from './parts-of-stock.ts'

/** Rows that are a part of a record, or of something that records show. */
export const PARTS: readonly CapturedTable[] = byTable([
  ...PRODUCT_PARTS,
  ...CUSTOMER_PARTS,
  ...ORDER_PARTS,
  ...STOCK_PARTS,
])

/** A table that concerns several entities is captured once, for all of them. */
function byTable(parts: readonly CapturedTable[]): CapturedTable[] {
  const tables = new Map<string, CapturedTable>()
  for (const part of parts) {
    const other = tables.get(part.table)
    tables.set(part.table, other ? { ...other, marks: [...other.marks, ...part.marks] } : part)
  }
  return [...tables.values()]
}

/** Rows that are a record themselves, and what else they move. */
export const RECORDS = [
  { table: 'tenant', entity: 'tenant', alsoMoves: [], apart: [], events: {} },
  { table: 'customer', entity: 'customer', alsoMoves: [], apart: [], events: {} },
  {
    table: 'order',
    entity: 'order',
    alsoMoves: [],
    apart: [],
    // A draft is a merchant's note; it becomes an order when it is confirmed.
    inserted: `case when n.is_draft_order then 'updated' else 'placed' end`,
    events: {
      placed: 'o.is_draft_order and not n.is_draft_order',
      completed: `n.status = 'completed' and o.status <> 'completed'`,
    },
  },
  {
    table: 'tenant_store',
    entity: 'store',
    apart: [{ column: 'branding', entity: 'store-branding' }],
    events: {},
    alsoMoves: [
      {
        entity: 'product',
        ids: 'select l.product_id as id from $rows r join product_sales_channel l on l.sales_channel_id = r.sales_channel_id',
        columns: ['tenant_id', 'sales_channel_id', 'deleted_at'],
      },
    ],
  },
  { table: 'cms_page', entity: 'page', alsoMoves: [], apart: [], events: {} },
  {
    table: 'vendor',
    entity: 'vendor',
    apart: [{ column: 'story', entity: 'vendor-story' }],
    events: { approved: `n.status = 'approved' and o.status <> 'approved'` },
    alsoMoves: [
      {
        entity: 'product',
        ids: 'select l.product_id as id from $rows r join product_vendor l on l.vendor_id = r.id',
        columns: ['tenant_id', 'deleted_at'],
      },
    ],
  },
] as const satisfies readonly {
  table: string
  entity: string
  alsoMoves: readonly Mark[]
  /** Columns that are a record of their own: their change is no change of this one. */
  apart: readonly { column: string; entity: string }[]
  /** The op of a new row `n`, where it is not `created`. */
  inserted?: string
  /** Op of a changed row → when it is that, from the row before (`o`) and after (`n`). */
  events: Readonly<Partial<Record<Op, string>>>
}[]
