import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import { createTenantWorld, type TenantWorld } from '../test-support/two-tenants.ts'

let fixture: PayloadFixture
let world: TenantWorld
let other: TenantWorld
beforeAll(async () => {
  fixture = await openPayload()
  world = await createTenantWorld(fixture.payload, 'alder')
  other = await createTenantWorld(fixture.payload, 'birch')
})
afterAll(() => fixture?.close())

const lead = (from: string, to: string, { tenant, store } = world) =>
  fixture.payload.create({ collection: 'redirects', data: { tenant, store, from, to } })
const leadsTo = async (from: string) => {
  const where = { and: [{ from: { equals: from } }, { store: { equals: world.store } }] }
  return (await fixture.payload.find({ collection: 'redirects', where, depth: 0 })).docs.map(({ to }) => to)
}
const shop = 'http://localhost:3000/alder-store/en'

describe('a redirect that leads round', () => {
  test.each([
    '/self',
    '/self/',
    '/self?again=1',
    '/self#part',
    '#part',
    '/%73elf',
    `${shop}/self`,
    'http://localhost:3000/alder-store/ar/self/?x',
  ])('to its own address, written as %s, is refused', async (to) => {
    await expect(lead('/self', to)).rejects.toThrow()
    expect(await leadsTo('/self')).toEqual([])
  })

  test('by way of others is refused, when it is made and when it is changed', async () => {
    await lead('/a', '/b')
    const b = await lead('/b', '/c?from=b')
    await expect(lead('/c', '/a')).rejects.toThrow()
    await expect(lead('/c', `${shop}/a/`)).rejects.toThrow()
    await expect(
      fixture.payload.update({ collection: 'redirects', id: b.id, data: { to: '/a' } }),
    ).rejects.toThrow()
    expect([await leadsTo('/b'), await leadsTo('/c')]).toEqual([['/c?from=b'], []])
  })

  test('only in its own store is refused, and one that ends is taken', async () => {
    await lead('/c', '/d')
    await lead('/d', 'https://makers.test/kiln')
    await lead('/c', '/a', other)
    expect(await leadsTo('/c')).toEqual(['/d'])
  })
})

describe('a published page whose address is changed', () => {
  const publish = (slug: string) =>
    fixture.payload.update({
      collection: 'pages',
      id: world.page,
      data: { slug, _status: 'published' },
    })

  test('is found at its old address, and nothing leads round when it moves back', async () => {
    await publish('our-story')
    expect(await leadsTo('/pages/story')).toEqual(['/pages/our-story'])
    await publish('story')
    expect([await leadsTo('/pages/our-story'), await leadsTo('/pages/story')]).toEqual([['/pages/story'], []])
    await publish('third')
    expect([await leadsTo('/pages/our-story'), await leadsTo('/pages/story')]).toEqual([
      ['/pages/story'],
      ['/pages/third'],
    ])
  })

  test('as a draft alone leads nowhere until it is published', async () => {
    const drafted = { slug: 'fourth', _status: 'draft' } as const
    await fixture.payload.update({ collection: 'pages', id: world.page, draft: true, data: drafted })
    expect(await leadsTo('/pages/third')).toEqual([])
    await publish('fourth')
    expect(await leadsTo('/pages/third')).toEqual(['/pages/fourth'])
  })
})
