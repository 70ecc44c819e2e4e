import { beforeAll, describe, expect, it } from 'vitest'
import { type TestBackend, testBackend } from './backend/medusa.ts'
import { createShop, type Shop } from './backend/shop.ts'

let backend: TestBackend
let shop: Shop
beforeAll(async () => {
  backend = await testBackend()
  shop = await createShop(backend)
})

const edited = () => [
  `/orders/${shop.orderId}`,
  `/customers/${shop.customerId}`,
  `/products/${shop.product.id}`,
  `/product-categories/${shop.categoryId}`,
]

describe('metadata in Medusa’s admin', () => {
  it.each([[[1, 2]], [[]], ['a text'], [7], [true]])('is an object and not %j', async (metadata) => {
    for (const path of edited()) {
      expect(await backend.admin('POST', path, { metadata }), path).toMatchObject({
        status: 400,
        body: { message: expect.stringContaining('metadata: Metadata must be an object') },
      })
    }
  })

  it('is not more than can be sent, and says so', async () => {
    for (const path of edited()) {
      const { status, body } = await backend.admin('POST', path, {
        metadata: { long: 'a'.repeat(4_300_000) },
      })
      expect([status, body.message], path).toEqual([413, expect.stringContaining('too large')])
    }
  })

  it('is taken as an object, and taken away', async () => {
    for (const path of edited()) {
      for (const metadata of [{ a: { b: [1] } }, {}, null]) {
        expect((await backend.admin('POST', path, { metadata })).status, path).toBe(200)
      }
    }
  })
})
