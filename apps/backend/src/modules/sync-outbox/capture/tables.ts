/**
 * What is captured: for every table, which records a changed row belongs to.
 *
 * `ids` is a query over `$rows`, the changed rows of the statement before and after, that answers the ids
 * to look at. `columns` are those that the record shows; a change of others (`updated_at`, a category's
 * rank) is nobody's news. Rows that were deleted softly still lead to their parents, so no query here
 * filters `deleted_at`.
 *
 * A reservation is not here because its quantity is kept on the inventory level, nor is a publishable
 * key's own table, because a store holds its token.
 */
export interface CapturedTable {
  table: string
  key: readonly [string, ...string[]]
  marks: readonly Mark[]
  /** Its rows carry no `updated_at`: a trigger sees their changes, a look at what changed lately can't. */
  undated?: true
}

export interface Mark {
  entity: 'product' | 'vendor' | 'customer'
  ids: string
  columns: readonly [string, ...string[]]
}

const productOfVariant = 'join product_variant v on v.id ='

/** Rows that are a part of a product, or of something that products show. */
export const PARTS: readonly CapturedTable[] = [
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

  {
    table: 'customer_address',
    key: ['id'],
    marks: [
      {
        entity: 'customer',
        ids: 'select r.customer_id as id from $rows r',
        columns: [
          'customer_id',
          'address_name',
          'is_default_shipping',
          'is_default_billing',
          'company',
          'first_name',
          'last_name',
          'address_1',
          'address_2',
          'city',
          'province',
          'postal_code',
          'country_code',
          'phone',
          'deleted_at',
        ],
      },
    ],
  },
]

/** Rows that are a record themselves, and what else they move. */
export const RECORDS = [
  { table: 'tenant', entity: 'tenant', alsoMoves: [], apart: [] },
  { table: 'customer', entity: 'customer', alsoMoves: [], apart: [] },
  {
    table: 'tenant_store',
    entity: 'store',
    apart: [{ column: 'branding', entity: 'store-branding' }],
    alsoMoves: [
      {
        entity: 'product',
        ids: 'select l.product_id as id from $rows r join product_sales_channel l on l.sales_channel_id = r.sales_channel_id',
        columns: ['tenant_id', 'sales_channel_id', 'deleted_at'],
      },
    ],
  },
  {
    table: 'vendor',
    entity: 'vendor',
    apart: [],
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
}[]

function part(
  table: string,
  key: CapturedTable['key'],
  ids: string,
  columns: Mark['columns'],
): CapturedTable {
  return { table, key, marks: [{ entity: 'product', ids, columns }] }
}

function undated(table: CapturedTable): CapturedTable {
  return { ...table, undated: true }
}
