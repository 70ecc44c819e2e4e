import { ADDRESS_COLUMNS } from '../../../internal-sync/records/address.ts'
import { type CapturedTable, partOf } from './captured-table.ts'

const part = partOf('order')

/** Finds, of the parts of an order's line, the orders that have it in one of their versions. */
const orderOfLine = 'join order_item oi on oi.item_id ='

export const ORDER_PARTS: readonly CapturedTable[] = [
  part(
    'order_address',
    ['id'],
    'select o.id from $rows r join "order" o on o.shipping_address_id = r.id or o.billing_address_id = r.id',
    ['deleted_at', ...ADDRESS_COLUMNS],
  ),

  // What was bought, and for how much.
  part('order_item', ['id'], 'select r.order_id as id from $rows r', [
    'version',
    'item_id',
    'quantity',
    'fulfilled_quantity',
    'unit_price',
    'deleted_at',
  ]),
  part('order_line_item', ['id'], `select oi.order_id as id from $rows r ${orderOfLine} r.id`, [
    'title',
    'variant_title',
    'variant_sku',
    'product_id',
    'unit_price',
    'deleted_at',
  ]),
  part(
    'order_line_item_adjustment',
    ['id'],
    `select oi.order_id as id from $rows r ${orderOfLine} r.item_id`,
    ['amount', 'deleted_at'],
  ),
  part('order_line_item_tax_line', ['id'], `select oi.order_id as id from $rows r ${orderOfLine} r.item_id`, [
    'rate',
    'deleted_at',
  ]),
  part('order_shipping', ['id'], 'select r.order_id as id from $rows r', [
    'version',
    'shipping_method_id',
    'deleted_at',
  ]),
  part('order_credit_line', ['id'], 'select r.order_id as id from $rows r', ['amount', 'deleted_at']),
  part('order_summary', ['id'], 'select r.order_id as id from $rows r', ['version', 'totals', 'deleted_at']),

  // Whether it was paid and sent.
  part(
    'order_payment_collection',
    ['order_id', 'payment_collection_id'],
    'select r.order_id as id from $rows r',
    ['order_id', 'payment_collection_id', 'deleted_at'],
  ),
  part(
    'payment_collection',
    ['id'],
    'select l.order_id as id from $rows r join order_payment_collection l on l.payment_collection_id = r.id',
    ['status', 'amount', 'captured_amount', 'refunded_amount', 'deleted_at'],
  ),
  part('order_fulfillment', ['order_id', 'fulfillment_id'], 'select r.order_id as id from $rows r', [
    'order_id',
    'fulfillment_id',
    'deleted_at',
  ]),
  part(
    'fulfillment',
    ['id'],
    'select l.order_id as id from $rows r join order_fulfillment l on l.fulfillment_id = r.id',
    ['packed_at', 'shipped_at', 'delivered_at', 'canceled_at', 'deleted_at'],
  ),
]
