import { type CapturedTable, partOf } from './captured-table.ts'

const part = partOf('inventory')

/** Only items that have a threshold are ever low. */
const watched = (item: string) =>
  `join inventory_item i on i.id = ${item} and i.metadata->>'low_stock_threshold' is not null`

/** The tables and columns that decide whether an item is low. */
export const STOCK_PARTS: readonly CapturedTable[] = [
  part('inventory_level', ['id'], `select i.id from $rows r ${watched('r.inventory_item_id')}`, [
    'stocked_quantity',
    'reserved_quantity',
    'inventory_item_id',
    'deleted_at',
  ]),
  part('inventory_item', ['id'], `select i.id from $rows r ${watched('r.id')}`, ['metadata', 'deleted_at']),
]
