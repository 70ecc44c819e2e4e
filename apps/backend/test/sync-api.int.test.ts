import { errorResponseSchema } from '@tandem/contracts/error-codes'
import {
  listResponseSchema,
  MEDUSA_ENTITIES,
  MEDUSA_RECORDS,
  readResponseSchema,
} from '@tandem/contracts/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { PARTS, RECORDS } from '../src/modules/sync-outbox/capture/tables.ts'
import { type TestBackend, testBackend } from './backend/medusa.ts'
import { captured } from './backend/outbox.ts'
import { createProduct, createShop, type Shop, type TestProduct, unique } from './backend/shop.ts'

let backend: TestBackend
let shop: Shop
beforeAll(async () => {
  backend = await testBackend()
  shop = await createShop(backend)
})

async function read(entity: keyof typeof MEDUSA_RECORDS, ids: string[]) {
  const { body } = await backend.internal('read', { entity, ids })
  return readResponseSchema.parse(body).records
}

async function readContent(id: string) {
  const [found] = await read('product-content', [id])
  if (!found?.token) throw new Error('the product is missing')
  return { ...found, token: found.token }
}

const words = (description: string) => ({
  content: {
    en: { description, features: [], specs: [], seo: { title: null, description: null, keywords: null } },
  },
})

const item = (id: string, expect: string, description: string, more: object = {}) => ({
  id,
  expect,
  data: words(description),
  marker: { rev: 1, hash: 'hash' },
  deadline: new Date(Date.now() + 10_000).toISOString(),
  ...more,
})

async function apply(...items: object[]): Promise<string[]> {
  const { status, body } = await backend.internal('apply', { entity: 'product-content', items })
  expect(status).toBe(200)
  return body.results.map((result: { outcome: string }) => result.outcome)
}

const metadataOf = async (id: string) =>
  (await backend.database.query('select metadata, updated_at from product where id = $1', [id])).rows[0]

async function list(entity: string, after: string | null, limit: number, changedSince?: string) {
  const { body } = await backend.internal('list', { entity, after, limit, changedSince })
  return listResponseSchema.parse(body).ids
}

/** Lets everything in a table have been touched yesterday, if ever. */
async function age(table: string): Promise<void> {
  await backend.database.query(
    `update "${table}" set updated_at = now() - interval '1 day', deleted_at = deleted_at - interval '1 day'`,
  )
}

/** A product that shows a row of every table that products show. */
async function createRichProduct(): Promise<string> {
  const make = async (path: string, body: object) => (await backend.admin('POST', path, body)).body
  const { collection } = await make('/collections', { title: unique('Collection') })
  const { product_type: type } = await make('/product-types', { value: unique('Type') })
  const { product_tag: tag } = await make('/product-tags', { value: unique('tag') })
  const product = await createProduct(backend, {
    collection_id: collection.id,
    type_id: type.id,
    tags: [{ id: tag.id }],
    categories: [{ id: shop.categoryId }],
    sales_channels: [{ id: shop.channelId }],
  })
  await make(`/vendors/${shop.vendorId}/products`, { add: [product.id] })
  await make(`/inventory-items/${product.inventoryItemId}/location-levels`, {
    location_id: shop.locationId,
    stocked_quantity: 3,
  })
  await make('/price-lists', {
    title: unique('Sale'),
    description: 'x',
    status: 'active',
    type: 'sale',
    prices: [{ variant_id: product.variantId, currency_code: 'eur', amount: 1 }],
  })
  return product.id
}

describe('list', () => {
  it('answers every id once, page by page, ordered by bytes', async () => {
    for (let made = 0; made < 3; made++) await createProduct(backend)
    const all = await list('product', null, 1_000)
    const paged: string[] = []
    for (let page = await list('product', null, 2); page.length > 0; ) {
      paged.push(...page)
      page = await list('product', page.at(-1) ?? null, 2)
    }
    expect(paged).toEqual(all)
    expect([...new Set(all)].sort()).toEqual(all)
    expect(all).toContain(shop.product.id)
  })

  it('knows every entity, and leaves out what is deleted', async () => {
    for (const entity of MEDUSA_ENTITIES) expect((await list(entity, null, 1)).length).toBe(1)
    const gone = await createProduct(backend)
    expect(await list('product', null, 1_000)).toContain(gone.id)
    await backend.admin('DELETE', `/products/${gone.id}`)
    expect(await list('product', null, 1_000)).not.toContain(gone.id)
    expect(await list('product-content', null, 1_000)).not.toContain(gone.id)
  })

  it('answers what has changed since, itself or by a row that it shows, and nothing else', async () => {
    const product = await createRichProduct()
    const dated = PARTS.filter((part) => !part.undated)
    const all = ['product', ...RECORDS.map(({ table }) => table), ...dated.map(({ table }) => table)]
    for (const table of all) await age(table)
    const since = new Date(Date.now() - 3_600_000).toISOString()
    const changed = async (entity: string) => await list(entity, null, 1_000, since)
    for (const entity of MEDUSA_ENTITIES) expect(await changed(entity)).toEqual([])

    const shown = dated.filter(({ marks }) => marks.some((mark) => mark.entity === 'product'))
    for (const table of ['product', 'vendor', 'tenant_store', ...shown.map((part) => part.table)]) {
      await backend.database.query(`update "${table}" set updated_at = now()`)
      expect(await changed('product'), table).toContain(product)
      await age(table)
    }
    await backend.admin('POST', `/vendors/${shop.vendorId}`, { name: unique('Vendor') })
    expect(await changed('vendor')).toEqual([shop.vendorId])
    expect(await changed('tenant')).toEqual([])
  })

  it('answers what was deleted since, and pages what changed', async () => {
    const made = [await createProduct(backend), await createProduct(backend), await createProduct(backend)]
    await backend.admin('DELETE', `/products/${made[0]?.id}`)
    const since = new Date(Date.now() - 60_000).toISOString()
    const all = await list('product', null, 1_000, since)
    expect(all).toEqual(expect.arrayContaining(made.map(({ id }) => id)))
    const paged: string[] = []
    for (let page = await list('product', null, 2, since); page.length > 0; ) {
      paged.push(...page)
      page = await list('product', page.at(-1) ?? null, 2, since)
    }
    expect(paged).toEqual(all)
  })

  it('tells its clock from before it looked', async () => {
    const { body } = await backend.internal('list', { entity: 'product', after: null, limit: 1 })
    const { rows } = await backend.database.query('select now()')
    const behind = rows[0].now.getTime() - new Date(listResponseSchema.parse(body).asOf).getTime()
    expect(behind).toBeGreaterThanOrEqual(0)
    expect(behind).toBeLessThan(10_000)
  })

  it('refuses a page that is too large', async () => {
    const { status } = await backend.internal('list', { entity: 'product', after: null, limit: 1_001 })
    expect(status).toBe(400)
  })
})

describe('read', () => {
  it('answers every entity in the shape of the contracts', async () => {
    const ids = {
      tenant: shop.tenantId,
      store: shop.storeId,
      vendor: shop.vendorId,
      product: shop.product.id,
      'product-content': shop.product.id,
      'store-branding': shop.storeId,
      'vendor-story': shop.vendorId,
      page: shop.pageId,
      customer: shop.customerId,
      order: shop.orderId,
    } as const
    for (const entity of MEDUSA_ENTITIES) {
      const [found] = await read(entity, [ids[entity]])
      expect(MEDUSA_RECORDS[entity].parse(found?.record)).toMatchObject({ id: ids[entity] })
      expect(found?.token).toMatch(/^[0-9a-f]{32}$/)
    }
  })

  it('answers in the order asked for, and null for what is missing or deleted', async () => {
    const gone = await createProduct(backend)
    await backend.admin('DELETE', `/products/${gone.id}`)
    const other = await createProduct(backend)
    const found = await read('product', [other.id, gone.id, 'prod_never', shop.product.id])
    expect(found.map(({ id, record, token }) => [id, record !== null, token !== null])).toEqual([
      [other.id, true, true],
      [gone.id, false, false],
      ['prod_never', false, false],
      [shop.product.id, true, true],
    ])
  })

  it('keeps every digit of a price and of a commission', async () => {
    await backend.admin('POST', `/vendors/${shop.vendorId}`, { commission_rate: 12.35 })
    const [product] = await read('product', [shop.product.id])
    const [vendor] = await read('vendor', [shop.vendorId])
    const { variants } = MEDUSA_RECORDS.product.parse(product?.record)
    expect(variants[0]?.prices.map((price) => [price.currency_code, price.amount])).toEqual([
      ['eur', '12.5'],
      ['kwd', '4.125'],
    ])
    expect(MEDUSA_RECORDS.vendor.parse(vendor?.record).commission_rate).toBe(12.35)
  })

  it('shows the prices of running lists only, and of lists for everybody only', async () => {
    const product = await createProduct(backend)
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString()
    const anHourAgo = new Date(Date.now() - 3_600_000).toISOString()
    const { body: group } = await backend.admin('POST', '/customer-groups', { name: unique('group') })
    const lists = [
      { title: 'running', status: 'active', amount: 1 },
      { title: 'draft', status: 'draft', amount: 2 },
      { title: 'later', status: 'active', starts_at: inAnHour, amount: 3 },
      { title: 'over', status: 'active', ends_at: anHourAgo, amount: 4 },
      {
        title: 'for few',
        status: 'active',
        rules: { 'customer.groups.id': [group.customer_group.id] },
        amount: 5,
      },
    ]
    for (const { amount, ...list } of lists) {
      const prices = [{ variant_id: product.variantId, currency_code: 'eur', amount }]
      const made = await backend.admin('POST', '/price-lists', {
        type: 'sale',
        description: 'x',
        ...list,
        prices,
      })
      expect(made.status).toBe(200)
    }
    const [found] = await read('product', [product.id])
    const eur = MEDUSA_RECORDS.product
      .parse(found?.record)
      .variants[0]?.prices.filter((price) => price.currency_code === 'eur')
      .map((price) => [price.amount, price.price_list_type])
    expect(eur).toEqual([
      ['12.5', null],
      ['1', 'sale'],
    ])
  })

  it('takes the tenant from the vendor, else from the first store', async () => {
    const own = await createProduct(backend, { sales_channels: [{ id: shop.channelId }] })
    const tenantOf = async () => {
      const [found] = await read('product', [own.id])
      return MEDUSA_RECORDS.product.parse(found?.record).tenant_id
    }
    expect(await tenantOf()).toBe(shop.tenantId)
    const other = await createShop(backend)
    await backend.admin('POST', `/vendors/${other.vendorId}/products`, { add: [own.id] })
    expect(await tenantOf()).toBe(other.tenantId)
  })
})

describe('apply', () => {
  let product: TestProduct
  beforeAll(async () => {
    product = await createProduct(backend, { metadata: { theirs: 'kept' } })
  })

  it("writes content beside other people's metadata, with its marker, and says so in the outbox", async () => {
    const { token } = await readContent(product.id)
    const rows = await captured(backend, async () => {
      expect(await apply(item(product.id, token, 'First', { marker: { rev: 7, hash: 'seven' } }))).toEqual([
        'applied',
      ])
    })
    expect(rows).toEqual([
      { entity: 'product-content', record_id: product.id, op: 'updated', origin: 'payload' },
    ])
    const { metadata } = await metadataOf(product.id)
    expect(metadata).toMatchObject({ theirs: 'kept', tandem: words('First'), _last_synced_from: 'payload' })
    expect(await readContent(product.id)).toMatchObject({
      record: { id: product.id, content: words('First').content },
      marker: { rev: 7, hash: 'seven' },
    })
  })

  it.each([
    ['a number', '5'],
    ['a list', '[1]'],
    ['content that is a number', '{"content": 5}'],
    ['another key beside it', '{"content": {}, "other": true}'],
  ])('shows %s in the place of our copy as it is, and writes over it', async (_, tandem) => {
    await backend.database.query(
      `update product set metadata = metadata || jsonb_build_object('tandem', $2::jsonb) where id = $1`,
      [product.id, tandem],
    )
    const { token, record } = await readContent(product.id)
    expect(MEDUSA_RECORDS['product-content'].safeParse(record).success).toBe(false)
    expect(await apply(item(product.id, token, 'Over it'))).toEqual(['applied'])
    expect((await metadataOf(product.id)).metadata).toMatchObject({
      theirs: 'kept',
      tandem: words('Over it'),
    })
  })

  it('refuses as stale what was read before somebody else wrote', async () => {
    const { token } = await readContent(product.id)
    expect(await apply(item(product.id, token, 'Second'))).toEqual(['applied'])
    expect(await apply(item(product.id, token, 'Third'))).toEqual(['stale'])
    expect((await metadataOf(product.id)).metadata.tandem).toEqual(words('Second'))
  })

  it('lets exactly one of many writers through who read the same', async () => {
    const { token } = await readContent(product.id)
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, writer) => apply(item(product.id, token, `Writer ${writer}`))),
    )
    expect(outcomes.flat().filter((outcome) => outcome === 'applied')).toHaveLength(1)
  })

  it('leaves a row alone that says the same already, and still leaves the marker', async () => {
    const { token } = await readContent(product.id)
    await apply(item(product.id, token, 'Same'))
    const before = await metadataOf(product.id)
    const again = await readContent(product.id)
    const rows = await captured(backend, async () => {
      const outcome = await apply(item(product.id, again.token, 'Same', { marker: { rev: 99, hash: 'n' } }))
      expect(outcome).toEqual(['applied'])
    })
    expect(rows).toEqual([])
    expect(await metadataOf(product.id)).toEqual(before)
    expect((await readContent(product.id)).marker).toEqual({ rev: 99, hash: 'n' })
  })

  it('refuses what is missing, deleted, or too late', async () => {
    const gone = await createProduct(backend)
    await backend.admin('DELETE', `/products/${gone.id}`)
    const { token } = await readContent(product.id)
    const late = item(product.id, token, 'Late', { deadline: new Date(Date.now() - 1).toISOString() })
    expect(await apply(item('prod_never', 'x', 'a'), item(gone.id, 'x', 'a'), late)).toEqual([
      'missing',
      'missing',
      'expired',
    ])
  })

  it('fails a record alone when its row is held by somebody', async () => {
    const other = await createProduct(backend)
    const [mine, theirs] = [await readContent(product.id), await readContent(other.id)]
    const holder = await backend.database.connect()
    try {
      await holder.query('begin')
      await holder.query('select 1 from product where id = $1 for update', [other.id])
      const { body } = await backend.internal('apply', {
        entity: 'product-content',
        items: [item(product.id, mine.token, 'Passes'), item(other.id, theirs.token, 'Waits')],
      })
      expect(body.results).toMatchObject([
        { outcome: 'applied' },
        { outcome: 'failed', code: 'WRITE_CONTENDED' },
      ])
    } finally {
      await holder.query('rollback')
      holder.release()
    }
  })

  it("tells Medusa's own listeners, so that its index follows", async () => {
    const heard: unknown[] = []
    const bus = backend.container.resolve('event_bus')
    const listener = async (event: { data: unknown }) => void heard.push(event.data)
    bus.subscribe('product.updated', listener, { subscriberId: 'test-listener' })
    const { token } = await readContent(product.id)
    await apply(item(product.id, token, unique('Heard')))
    await expect.poll(() => heard, { timeout: 10_000 }).toContainEqual({ id: product.id })
    bus.unsubscribe('product.updated', listener, { subscriberId: 'test-listener' })
  })
})

describe('an internal route refuses', () => {
  it('what is signed but no request', async () => {
    for (const body of [{}, { entity: 'cart', ids: ['x'] }, { entity: 'product', ids: [] }]) {
      const { status, body: answer } = await backend.internal('read', body)
      expect([status, errorResponseSchema.parse(answer).error.code]).toEqual([400, 'WEBHOOK_BODY_INVALID'])
    }
  })

  it('more than a hundred records', async () => {
    const ids = Array.from({ length: 101 }, (_, index) => `prod_${index}`)
    expect((await backend.internal('read', { entity: 'product', ids })).status).toBe(400)
  })
})
