import { type CapturedTable, partOf, undated } from './captured-table.ts'

const part = partOf('product')

const productOfVariant = 'join product_variant v on v.id ='

/** Rows that are a part of a product, or of something that products show. */
export const PRODUCT_PARTS: readonly CapturedTable[] = [
  part('product_variant', ['id'], 'select r.product_id as id from $rows r', [
    'title',
    'sku',
    'thumbnail',
    'allow_backorder',
    'manage_inventory',
    'variant_rank',
    'product_id',
    'deleted_at',
  ]),
  undated(
    part(
      'product_variant_option',
      ['variant_id', 'option_value_id'],
      `select v.product_id as id from $rows r ${productOfVariant} r.variant_id`,
      ['variant_id', 'option_value_id'],
    ),
  ),
  part('product_product_option', ['id'], 'select r.product_id as id from $rows r', [
    'product_id',
    'product_option_id',
    'deleted_at',
  ]),
  part(
    'product_product_option_value',
    ['id'],
    'select po.product_id as id from $rows r join product_product_option po on po.id = r.product_product_option_id',
    ['product_product_option_id', 'product_option_value_id', 'deleted_at'],
  ),
  part(
    'product_option',
    ['id'],
    'select po.product_id as id from $rows r join product_product_option po on po.product_option_id = r.id',
    ['title', 'deleted_at'],
  ),
  part(
    'product_option_value',
    ['id'],
    'select po.product_id as id from $rows r join product_product_option po on po.product_option_id = r.option_id',
    ['value', 'rank', 'option_id', 'deleted_at'],
  ),
  part('image', ['id'], 'select r.product_id as id from $rows r', [
    'url',
    'rank',
    'product_id',
    'deleted_at',
  ]),
  undated(
    part(
      'product_category_product',
      ['product_id', 'product_category_id'],
      'select r.product_id as id from $rows r',
      ['product_id', 'product_category_id'],
    ),
  ),
  part(
    'product_category',
    ['id'],
    'select l.product_id as id from $rows r join product_category_product l on l.product_category_id = r.id',
    ['name', 'handle', 'deleted_at'],
  ),
  part('product_collection', ['id'], 'select p.id from $rows r join product p on p.collection_id = r.id', [
    'title',
    'handle',
    'deleted_at',
  ]),
  part('product_type', ['id'], 'select p.id from $rows r join product p on p.type_id = r.id', [
    'value',
    'deleted_at',
  ]),
  undated(
    part('product_tags', ['product_id', 'product_tag_id'], 'select r.product_id as id from $rows r', [
      'product_id',
      'product_tag_id',
    ]),
  ),
  part(
    'product_tag',
    ['id'],
    'select l.product_id as id from $rows r join product_tags l on l.product_tag_id = r.id',
    ['value', 'deleted_at'],
  ),

  // Prices. A price row is inserted before the row that links its set to a variant, so both are captured.
  part(
    'product_variant_price_set',
    ['variant_id', 'price_set_id'],
    `select v.product_id as id from $rows r ${productOfVariant} r.variant_id`,
    ['variant_id', 'price_set_id', 'deleted_at'],
  ),
  part(
    'price',
    ['id'],
    `select v.product_id as id from $rows r join product_variant_price_set l on l.price_set_id = r.price_set_id ${productOfVariant} l.variant_id`,
    [
      'amount',
      'currency_code',
      'min_quantity',
      'max_quantity',
      'rules_count',
      'price_set_id',
      'price_list_id',
      'deleted_at',
    ],
  ),
  part(
    'price_list',
    ['id'],
    `select v.product_id as id from $rows r join price p on p.price_list_id = r.id join product_variant_price_set l on l.price_set_id = p.price_set_id ${productOfVariant} l.variant_id`,
    ['status', 'type', 'starts_at', 'ends_at', 'rules_count', 'deleted_at'],
  ),

  // Stock.
  part(
    'product_variant_inventory_item',
    ['variant_id', 'inventory_item_id'],
    `select v.product_id as id from $rows r ${productOfVariant} r.variant_id`,
    ['variant_id', 'inventory_item_id', 'required_quantity', 'deleted_at'],
  ),
  part(
    'inventory_item',
    ['id'],
    `select v.product_id as id from $rows r join product_variant_inventory_item l on l.inventory_item_id = r.id ${productOfVariant} l.variant_id`,
    ['deleted_at'],
  ),
  part(
    'inventory_level',
    ['id'],
    `select v.product_id as id from $rows r join product_variant_inventory_item l on l.inventory_item_id = r.inventory_item_id ${productOfVariant} l.variant_id`,
    ['stocked_quantity', 'reserved_quantity', 'inventory_item_id', 'deleted_at'],
  ),

  // Where and for whom it is sold.
  part(
    'product_sales_channel',
    ['product_id', 'sales_channel_id'],
    'select r.product_id as id from $rows r',
    ['product_id', 'sales_channel_id', 'deleted_at'],
  ),
  part('product_vendor', ['product_id', 'vendor_id'], 'select r.product_id as id from $rows r', [
    'product_id',
    'vendor_id',
    'deleted_at',
  ]),
]
