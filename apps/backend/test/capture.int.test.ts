import { beforeAll, describe, expect, it } from 'vitest'
import { type TestBackend, testBackend } from './backend/medusa.ts'
import { captured } from './backend/outbox.ts'
import { createProduct, createShop, type Shop, unique } from './backend/shop.ts'

let backend: TestBackend
let shop: Shop
beforeAll(async () => {
  backend = await testBackend()
  shop = await createShop(backend)
})

const sql = (text: string, values: unknown[] = []) => backend.database.query(text, values)

/** Every row that the action left is a hint for the shop's product, and there is one. */
async function expectProductHint(action: () => Promise<unknown>) {
  const rows = await captured(backend, action)
  const hints = rows.filter((row) => row.entity === 'product' && row.record_id === shop.product.id)
  expect(hints.map((row) => row.op)).toContain('updated')
}

describe('a change of a product is captured when it is', () => {
  it('its creation', async () => {
    const rows = await captured(backend, () => createProduct(backend))
    expect(rows[0]).toMatchObject({ entity: 'product', op: 'created', origin: null })
  })

  it('its title', () =>
    expectProductHint(() => backend.admin('POST', `/products/${shop.product.id}`, { title: unique('Mug') })))

  it('its status', () =>
    expectProductHint(() => backend.admin('POST', `/products/${shop.product.id}`, { status: 'draft' })))

  it("somebody's own metadata", () =>
    expectProductHint(() =>
      backend.admin('POST', `/products/${shop.product.id}`, { metadata: { note: unique('note') } }),
    ))

  it('its pictures', () =>
    expectProductHint(() =>
      backend.admin('POST', `/products/${shop.product.id}`, {
        images: [{ url: `http://pictures.test/${unique('p')}` }],
      }),
    ))

  it('the name of its variant', () =>
    expectProductHint(() =>
      backend.admin('POST', `/products/${shop.product.id}/variants/${shop.product.variantId}`, {
        title: 'Tiny',
      }),
    ))

  it('a price', () =>
    expectProductHint(() =>
      backend.admin('POST', `/products/${shop.product.id}/variants/${shop.product.variantId}`, {
        prices: [{ currency_code: 'eur', amount: 13 }],
      }),
    ))

  it('a price by direct SQL', () =>
    expectProductHint(() =>
      sql(
        `update price set amount = amount + 1 where price_set_id in
           (select price_set_id from product_variant_price_set where variant_id = $1)`,
        [shop.product.variantId],
      ),
    ))

  it('an option value by direct SQL', () =>
    expectProductHint(() =>
      sql(
        `update product_option_value set value = $2 where value = 'Large' and option_id in
           (select product_option_id from product_product_option where product_id = $1)`,
        [shop.product.id, unique('Large')],
      ),
    ))

  it('the title of an option', () =>
    expectProductHint(() =>
      sql(
        `update product_option set title = 'Gauge' where id in
           (select product_option_id from product_product_option where product_id = $1)`,
        [shop.product.id],
      ),
    ))

  it('its stock', () =>
    expectProductHint(() =>
      backend.admin('POST', `/inventory-items/${shop.product.inventoryItemId}/location-levels`, {
        location_id: shop.locationId,
        stocked_quantity: 7,
      }),
    ))

  it('its stock, by reservation', () =>
    expectProductHint(() =>
      backend.admin('POST', '/reservations', {
        inventory_item_id: shop.product.inventoryItemId,
        location_id: shop.locationId,
        quantity: 2,
      }),
    ))

  it('its category, added', async () => {
    const { body } = await backend.admin('POST', '/product-categories', { name: unique('Category') })
    await expectProductHint(() =>
      backend.admin('POST', `/product-categories/${body.product_category.id}/products`, {
        add: [shop.product.id],
      }),
    )
  })

  it('its category, renamed', () =>
    expectProductHint(() =>
      backend.admin('POST', `/product-categories/${shop.categoryId}`, { name: unique('Table') }),
    ))

  it('its category, taken away', () =>
    expectProductHint(() =>
      backend.admin('POST', `/product-categories/${shop.categoryId}/products`, { remove: [shop.product.id] }),
    ))

  it('its collection, given and renamed', async () => {
    const { body } = await backend.admin('POST', '/collections', { title: unique('Winter') })
    await expectProductHint(() =>
      backend.admin('POST', `/products/${shop.product.id}`, { collection_id: body.collection.id }),
    )
    await expectProductHint(() =>
      backend.admin('POST', `/collections/${body.collection.id}`, { title: unique('Spring') }),
    )
  })

  it('its tag, given and renamed', async () => {
    const { body } = await backend.admin('POST', '/product-tags', { value: unique('tag') })
    await expectProductHint(() =>
      backend.admin('POST', `/products/${shop.product.id}`, { tags: [{ id: body.product_tag.id }] }),
    )
    await expectProductHint(() =>
      backend.admin('POST', `/product-tags/${body.product_tag.id}`, { value: unique('t') }),
    )
  })

  it('its type, given and renamed', async () => {
    const { body } = await backend.admin('POST', '/product-types', { value: unique('type') })
    await expectProductHint(() =>
      backend.admin('POST', `/products/${shop.product.id}`, { type_id: body.product_type.id }),
    )
    await expectProductHint(() =>
      backend.admin('POST', `/product-types/${body.product_type.id}`, { value: unique('t') }),
    )
  })

  it('its sales channel', async () => {
    const path = `/sales-channels/${shop.channelId}/products`
    await expectProductHint(() => backend.admin('POST', path, { remove: [shop.product.id] }))
    await expectProductHint(() => backend.admin('POST', path, { add: [shop.product.id] }))
  })

  it('its vendor', async () => {
    const path = `/vendors/${shop.vendorId}/products`
    await expectProductHint(() => backend.admin('POST', path, { remove: [shop.product.id] }))
    await expectProductHint(() => backend.admin('POST', path, { add: [shop.product.id] }))
  })

  it('the tenant of its vendor', () =>
    expectProductHint(() =>
      sql('update vendor set tenant_id = $2 where id = $1', [shop.vendorId, `${shop.tenantId}x`]),
    ))

  it('its deletion', async () => {
    const product = await createProduct(backend)
    const rows = await captured(backend, () => backend.admin('DELETE', `/products/${product.id}`))
    expect(rows).toContainEqual({ entity: 'product', record_id: product.id, op: 'deleted', origin: null })
  })
})

describe('a price list is captured when it is', () => {
  const createList = async (more: object) => {
    const { body } = await backend.admin('POST', '/price-lists', {
      title: unique('Sale'),
      description: 'A sale',
      type: 'sale',
      status: 'draft',
      prices: [{ variant_id: shop.product.variantId, currency_code: 'eur', amount: 9 }],
      ...more,
    })
    return body.price_list
  }

  it('made, started and removed', async () => {
    let list = { id: '' }
    await expectProductHint(async () => {
      list = await createList({})
    })
    await expectProductHint(() => backend.admin('POST', `/price-lists/${list.id}`, { status: 'active' }))
    await expectProductHint(() => backend.admin('DELETE', `/price-lists/${list.id}`))
  })
})

describe('nothing is captured', () => {
  it('when an update changes nothing', async () => {
    const { body } = await backend.admin('GET', `/products/${shop.product.id}?fields=title`)
    const update = () => backend.admin('POST', `/products/${shop.product.id}`, { title: body.product.title })
    expect(await captured(backend, update)).toEqual([])
  })

  it('when only updated_at moves', async () => {
    const touch = async () => {
      for (const table of ['product', 'product_variant', 'price', 'vendor', 'tenant', 'tenant_store']) {
        await sql(`update ${table} set updated_at = now()`)
      }
    }
    expect(await captured(backend, touch)).toEqual([])
  })

  it('when a category moves up in its list', async () => {
    expect(await captured(backend, () => sql('update product_category set rank = rank + 1'))).toEqual([])
  })

  it('when the transaction is rolled back', async () => {
    const client = await backend.database.connect()
    try {
      await client.query('begin')
      await client.query('update product set title = title || $1', ['!'])
      expect(await captured(backend, () => client.query('rollback'))).toEqual([])
    } finally {
      client.release()
    }
  })
})

describe("editors' content", () => {
  const write = (metadata: object) => () =>
    sql('update product set metadata = coalesce(metadata, $2) || $2 where id = $1', [
      shop.product.id,
      JSON.stringify(metadata),
    ])

  it('in metadata.tandem is a change of product-content and not of the product', async () => {
    const rows = await captured(
      backend,
      write({ tandem: { content: { en: unique('words') } }, _last_synced_at: 'x' }),
    )
    expect(rows).toEqual([
      { entity: 'product-content', record_id: shop.product.id, op: 'updated', origin: null },
    ])
  })

  it("is no news when only sync's own stamps move", async () => {
    const rows = await captured(
      backend,
      write({ _last_synced_at: unique('t'), _last_synced_from: 'payload' }),
    )
    expect(rows).toEqual([])
  })
})

describe('a transaction', () => {
  it('leaves one row for a record, however often it writes it', async () => {
    const client = await backend.database.connect()
    const rows = await captured(backend, async () => {
      await client.query('begin')
      for (const title of ['One', 'Two', 'Three']) {
        await client.query('update product set title = $2 where id = $1', [shop.product.id, unique(title)])
      }
      await client.query('commit')
    })
    client.release()
    expect(rows).toHaveLength(1)
  })

  it('says which system wrote', async () => {
    const client = await backend.database.connect()
    const rows = await captured(backend, async () => {
      await client.query('begin')
      await client.query(`select set_config('sync.origin', 'payload', true)`)
      await client.query('update product set title = $2 where id = $1', [shop.product.id, unique('Title')])
      await client.query('commit')
    })
    client.release()
    expect(rows).toMatchObject([{ origin: 'payload' }])
  })

  it('never waits for another that touches the same product through other tables', async () => {
    const [one, other] = [await backend.database.connect(), await backend.database.connect()]
    const rank = 'update image set rank = rank + 1 where product_id = $1'
    const sku = 'update product_variant set sku = $2 where product_id = $1'
    const rows = await captured(backend, async () => {
      await one.query('begin')
      await other.query('begin')
      await one.query(rank, [shop.product.id])
      await other.query(sku, [shop.product.id, unique('sku')])
      await one.query('commit')
      await other.query('commit')
    })
    one.release()
    other.release()
    expect(rows).toHaveLength(2)
  })
})

describe('tenants, stores and vendors', () => {
  it('are captured by what happened to them', async () => {
    const rows = await captured(backend, async () => {
      const own = await createShop(backend)
      await backend.admin('POST', `/tenants/${own.tenantId}`, { name: 'Renamed' })
      await backend.admin('POST', `/vendors/${own.vendorId}/approve`)
      await backend.admin('DELETE', `/tenant-stores/${own.storeId}`)
      await backend.admin('DELETE', `/vendors/${own.vendorId}`)
      await backend.admin('DELETE', `/tenants/${own.tenantId}`)
    })
    const of = (entity: string) => rows.filter((row) => row.entity === entity).map((row) => row.op)
    expect(of('tenant')).toEqual(['created', 'updated', 'deleted'])
    expect(of('store')).toEqual(['created', 'deleted'])
    expect(of('vendor')).toEqual(['created', 'approved', 'deleted'])
  })
})
