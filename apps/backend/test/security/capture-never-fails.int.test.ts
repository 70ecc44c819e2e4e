import { Modules } from '@medusajs/framework/utils'
import type { PoolClient } from 'pg'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { captureFunctions } from '../../src/modules/sync-outbox/capture/functions.ts'
import { PARTS, RECORDS } from '../../src/modules/sync-outbox/capture/tables.ts'
import { type TestBackend, testBackend } from '../backend/medusa.ts'
import { createOrder, createProduct, createShop, type Shop } from '../backend/shop.ts'

let backend: TestBackend
let shops: [Shop, Shop]
let client: PoolClient
let warnings: string[]
const parents: Record<string, string[]> = {}

beforeAll(async () => {
  backend = await testBackend()
  shops = [await createShop(backend), await createShop(backend)]
  const ids = async (text: string, values: unknown[] = []) =>
    (await backend.database.query<{ id: string }>(text, values)).rows.map(({ id }) => id)
  const products = shops.map(({ product }) => product.id)
  const orders = shops.map(({ orderId }) => orderId)
  const variants = shops.map(({ product }) => product.variantId)
  Object.assign(parents, {
    product_id: products,
    order_id: orders,
    variant_id: variants,
    customer_id: shops.map(({ customerId }) => customerId),
    inventory_item_id: shops.map(({ product }) => product.inventoryItemId),
    vendor_id: shops.map(({ vendorId }) => vendorId),
    tenant_id: shops.map(({ tenantId }) => tenantId),
    sales_channel_id: shops.map(({ channelId }) => channelId),
    product_category_id: shops.map(({ categoryId }) => categoryId),
    item_id: await ids('select item_id as id from order_item where order_id = any($1)', [orders]),
    price_set_id: await ids(
      'select price_set_id as id from product_variant_price_set where variant_id = any($1)',
      [variants],
    ),
    product_option_id: await ids(
      'select product_option_id as id from product_product_option where product_id = any($1)',
      [products],
    ),
    product_product_option_id: await ids('select id from product_product_option where product_id = any($1)', [
      products,
    ]),
  })
  parents.option_id = parents.product_option_id ?? []
})

beforeEach(async () => {
  warnings = []
  client = await backend.database.connect()
  client.on('notice', notice)
  await client.query('begin')
})
afterEach(async () => {
  client.off('notice', notice)
  await client.query('rollback')
  client.release()
})
const notice = ({ message }: { message?: string }) => {
  if (message?.startsWith('sync:')) warnings.push(message)
}

const quoted = (table: string) => `"${table}"`

async function columnsOf(table: string) {
  const { rows } = await client.query<{ name: string; type: string; needed: boolean }>(
    `select column_name as name, data_type as type, is_nullable = 'NO' and column_default is null as needed
     from information_schema.columns where table_schema = 'public' and table_name = $1`,
    [table],
  )
  return rows
}

/** For the length of this transaction: rows of a kind that needs a whole purchase can be made alone. */
async function dropConstraints(table: string): Promise<void> {
  const { rows } = await client.query<{ text: string }>(
    `select format('alter table %s drop constraint if exists %I cascade', conrelid::regclass, conname) as text
     from pg_constraint where contype in ('f', 'c') and (conrelid = $1::regclass or confrelid = $1::regclass)`,
    [`public.${quoted(table)}`],
  )
  const indexes = await client.query<{ text: string }>(
    `select format('drop index %s', indexrelid::regclass) as text from pg_index
     where indrelid = $1::regclass and indisunique and not indisprimary
       and not exists (select from pg_constraint where conindid = indexrelid)`,
    [`public.${quoted(table)}`],
  )
  for (const { text } of [...rows, ...indexes.rows]) await client.query(text)
}

const VALUES: Readonly<Record<string, (name: string) => unknown>> = {
  text: (name) => `${name}_${crypto.randomUUID()}`,
  'character varying': (name) => `${name}_${crypto.randomUUID()}`,
  integer: () => 1,
  bigint: () => 1,
  numeric: () => 1,
  boolean: () => false,
  jsonb: () => '{}',
  ARRAY: () => '{}',
  'timestamp with time zone': () => new Date(),
}

/** A row as its table needs it, which refers to one of two parents. */
async function insertRow(table: string, parent: 0 | 1): Promise<void> {
  const columns = (await columnsOf(table)).filter(({ name, needed }) => needed || parents[name])
  const values = columns.map(({ name, type }) =>
    parents[name] ? parents[name][parent] : VALUES[type]?.(name),
  )
  await client.query(
    `insert into ${quoted(table)} (${columns.map(({ name }) => quoted(name))})
     values (${columns.map((_, index) => `$${index + 1}`)}) on conflict do nothing`,
    values,
  )
}

async function expectOnePerRecord(): Promise<void> {
  expect(warnings).toEqual([])
  const { rows } = await client.query(
    'select entity, record_id from sync_outbox where txid = pg_current_xact_id() group by 1, 2 having count(*) > 1',
  )
  expect(rows).toEqual([])
}

const tables = captureFunctions().map(({ table }) => table)

describe.each(tables)('a statement that concerns many rows of %s', (table) => {
  it('inserts, changes, moves, hides and deletes them, and each record is told of once', async () => {
    await dropConstraints(table)
    for (const parent of [0, 0, 1, 1] as const) await insertRow(table, parent)
    const { rowCount } = await client.query(`select from ${quoted(table)}`)
    expect(rowCount).toBeGreaterThan(0)
    await expectOnePerRecord()

    const columns = await columnsOf(table)
    const key = new Set(
      (
        await client.query<{ name: string }>(
          `select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid
           and a.attnum = any(i.indkey) where i.indrelid = $1::regclass and i.indisunique`,
          [`public.${quoted(table)}`],
        )
      ).rows.map(({ name }) => name),
    )
    const marked = new Set(
      [...PARTS, ...RECORDS.map((record) => ({ ...record, marks: record.alsoMoves }))]
        .filter((part) => part.table === table)
        .flatMap(({ marks }) => marks.flatMap((mark) => [...mark.columns])),
    )
    for (const { name, type } of columns.filter(
      (column) => marked.has(column.name) && !key.has(column.name),
    )) {
      const other = parents[name]?.[1]
      await client.query(`update ${quoted(table)} set ${quoted(name)} = $1`, [
        other ?? (name === 'deleted_at' ? new Date() : type === 'boolean' ? true : VALUES[type]?.('moved')),
      ])
      await expectOnePerRecord()
    }
    await client.query(`delete from ${quoted(table)}`)
    await expectOnePerRecord()
  })
})

describe('what refers to a row several times', () => {
  it('an order loses both its addresses in one statement, and is changed once', async () => {
    const { rowCount } = await client.query(
      `delete from order_address where id in (
         select unnest(array[shipping_address_id, billing_address_id]) from "order")`,
    )
    expect(rowCount).toBeGreaterThan(2)
    await expectOnePerRecord()
  })

  it('an order that is deleted with its addresses is deleted, whichever goes first', async () => {
    const address =
      'select unnest(array[shipping_address_id, billing_address_id]) as id from "order" where id = $1'
    const { rows } = await client.query(address, [shops[0].orderId])
    await client.query('delete from order_address where id = any($1)', [rows.map(({ id }) => id)])
    await client.query('delete from "order" where id = $1', [shops[0].orderId])
    await expectOnePerRecord()
    const told = await client.query(
      'select op from sync_outbox where txid = pg_current_xact_id() and record_id = $1',
      [shops[0].orderId],
    )
    expect(told.rows).toEqual([{ op: 'deleted' }])
  })

  it('products lose collection and type at once', async () => {
    const { body: made } = await backend.admin('POST', '/collections', { title: crypto.randomUUID() })
    const { body: type } = await backend.admin('POST', '/product-types', { value: crypto.randomUUID() })
    for (let n = 0; n < 3; n++) {
      await createProduct(backend, { collection_id: made.collection.id, type_id: type.product_type.id })
    }
    await client.query(
      'with gone as (delete from product_collection where id = $1) delete from product_type where id = $2',
      [made.collection.id, type.product_type.id],
    )
    await expectOnePerRecord()
  })
})

describe('a writer', () => {
  it.each(['product', 'order', 'customer', 'price', 'order_item'])(
    'of %s does not notice that nothing can be captured',
    async (table) => {
      await client.query('alter table sync_outbox add constraint nothing_fits check (false) not valid')
      await client.query(`update ${quoted(table)} set deleted_at = now()`)
      await client.query(`delete from ${quoted(table)} where false`)
      expect(warnings.length).toBeGreaterThan(0)
      expect(warnings.join()).toBe(
        warnings.map(() => `sync: a change of ${table} was not captured (23514)`).join(),
      )
    },
  )

  it('does not notice that the outbox is not there', async () => {
    await client.query('alter table sync_outbox rename to elsewhere')
    const { rowCount } = await client.query('update product set title = title || $1', ['!'])
    expect(rowCount).toBeGreaterThan(0)
  })
})

describe('an order whose completion failed', () => {
  it('is taken back by the workflow that made it', async () => {
    const orderId = await createOrder(backend, { sales_channel_id: shops[0].channelId })
    await backend.container.resolve(Modules.ORDER).deleteOrders([orderId])
    const { rows } = await backend.database.query('select from "order" where id = $1', [orderId])
    expect(rows).toEqual([])
    const told = await backend.database.query(
      `select op from sync_outbox where record_id = $1 order by id desc limit 1`,
      [orderId],
    )
    expect(told.rows).toEqual([{ op: 'deleted' }])
  })
})
