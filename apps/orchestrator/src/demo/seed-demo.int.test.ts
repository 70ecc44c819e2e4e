import { products, stores, tenants, vendors } from '@tandem/demo-world'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import { type Arrivals, waitForArrivals } from './arrivals.ts'
import { seedEditorsWork } from './editors-work.ts'
import { seedMemberships, seedPeople } from './people.ts'

let fixture: PayloadFixture
let arrivals: Arrivals

beforeAll(async () => {
  fixture = await openPayload()
  await arriveFromMedusa()
  arrivals = await waitForArrivals(fixture.payload, 1000, () => {})
  await seed()
})
afterAll(() => fixture?.close())

async function seed(): Promise<void> {
  const { payload } = fixture
  await seedPeople(payload)
  await seedMemberships(payload, arrivals.tenants)
  await seedEditorsWork(payload, arrivals)
}

describe('the demo seed', () => {
  test('gives each editor their own tenant', async () => {
    const { docs } = await fixture.payload.find({ collection: 'users', depth: 1, sort: 'email' })
    expect(docs.map(({ email }) => email)).toEqual([
      'admin@tandem.test',
      'editor@alder.test',
      'editor@noor.test',
    ])
    expect(docs[1]?.tenants).toMatchObject([{ tenant: { handle: 'alder' } }])
    expect(docs[2]?.tenants).toMatchObject([{ tenant: { handle: 'noor-house' } }])
  })

  test('publishes what is written about products, in both languages', async () => {
    const { body } = await fixture.rest(
      'GET',
      '/product-content?where[medusaId][equals]=prod_saffron-dallah&locale=ar&depth=0',
    )
    expect(body).toMatchObject({
      docs: [{ _status: 'published', descriptionHtml: expect.stringContaining('<p>دلّةٌ') }],
    })
    const english = await fixture.rest(
      'GET',
      '/product-content?where[medusaId][equals]=prod_saffron-dallah&locale=en&depth=0',
    )
    expect(english.body).toMatchObject({
      docs: [{ descriptionHtml: expect.stringContaining('slender waist') }],
    })
  })

  test('gives each store its brand and its links in its languages', async () => {
    const { body } = await fixture.rest('GET', '/stores?where[handle][equals]=noor&locale=ar&depth=1')
    expect(body).toMatchObject({
      docs: [
        {
          brandColor: '#B4532A',
          radius: '16',
          navigation: [{ label: 'كل القطع', href: '/products' }, {}, {}, {}, {}, {}],
          logo: { url: expect.stringContaining('/api/media/file/noor-mark.png') },
        },
      ],
    })
  })

  test('gives each store a contact page with a form in its languages', async () => {
    for (const { handle, locales } of stores) {
      for (const locale of locales) {
        const { body } = await fixture.rest(
          'GET',
          `/pages?where[slug][equals]=contact&where[store.handle][equals]=${handle}&locale=${locale}&depth=1`,
        )
        const form = { fields: expect.any(Array), confirmationHtml: expect.stringContaining('<p>') }
        expect(body, `${handle} ${locale}`).toMatchObject({
          docs: [{ blocks: [{ blockType: 'form', form }] }],
        })
        expect(JSON.stringify(body).includes('البريد الإلكتروني')).toBe(locale === 'ar')
      }
    }
  })

  test('run again changes nothing', async () => {
    const before = await writtenAt()
    await seed()
    expect(await writtenAt()).toEqual(before)
  })

  test('that waits in vain says what has not come', async () => {
    const { payload } = fixture
    await payload.db.pool.query(`update vendors set handle = 'elsewhere' where handle = 'saffron-loom'`)
    await expect(waitForArrivals(payload, 0, () => {})).rejects.toThrow('1 of 4 vendors')
  })
})

async function writtenAt(): Promise<unknown[]> {
  const tables = [
    'users',
    'stores',
    'vendors',
    'product_content',
    '_product_content_v',
    'pages',
    '_pages_v',
    'forms',
    'media',
  ]
  const found = tables.map((table) =>
    fixture.payload.db.pool.query(`select count(*), max(updated_at) from ${table}`),
  )
  return (await Promise.all(found)).map(({ rows }) => rows[0])
}

/** Answers what sync would have brought. */
async function arriveFromMedusa(): Promise<void> {
  const { payload } = fixture
  const tenantIds = new Map<string, number>()
  for (const { handle, name } of tenants) {
    const { id } = await payload.create({
      collection: 'tenants',
      data: { medusaId: `ten_${handle}`, handle, name },
    })
    tenantIds.set(handle, id)
  }
  const owned = (tenant: string) => ({ tenant: tenantIds.get(tenant) ?? null })
  for (const { handle, name, tenant } of stores) {
    const data = { ...owned(tenant), medusaId: `store_${handle}`, handle, name }
    await payload.create({ collection: 'stores', data })
  }
  for (const { handle, name, tenant, status } of vendors) {
    const data = { ...owned(tenant), medusaId: `ven_${handle}`, handle, name, status }
    await payload.create({ collection: 'vendors', data })
  }
  for (const { handle, title, stores: sold } of products) {
    const home = stores.find((store) => store.handle === sold[0])
    const data = { ...owned(home?.tenant ?? ''), medusaId: `prod_${handle}`, handle, title }
    const { id } = await payload.create({ collection: 'products', data })
    await payload.create({ collection: 'product-content', draft: true, data: { ...data, product: id } })
  }
}
