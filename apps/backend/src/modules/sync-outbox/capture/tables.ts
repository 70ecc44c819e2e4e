import { SYNCED_RECORDS } from '../../../internal-sync/records/registry.ts'
import type { CapturedRecord, SyncedRecord } from '../../../internal-sync/records/synced-record.ts'
import type { CapturedTable } from './captured-table.ts'
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
export const RECORDS: readonly (CapturedRecord & { readonly table: string; readonly entity: string })[] =
  Object.entries<SyncedRecord>(SYNCED_RECORDS).flatMap(([entity, { table, captured }]) =>
    captured ? [{ ...captured, table, entity }] : [],
  )
