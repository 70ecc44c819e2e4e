import { createLocalReq } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { withoutArchived } from '../../collections/archive-content.ts'
import { idOf } from '../../fields/id-of.ts'
import type { User } from '../../payload-types.ts'
import { createPerson } from '../../test-support/two-tenants.ts'
import { arriveStore } from '../test-support/branded-store.ts'
import { engineForFile } from '../test-support/engine-fixture.ts'

const engine = engineForFile()

beforeAll(async () => {
  await arriveStore(engine, 'tstore_1')
})

describe('content whose product is gone', () => {
  const where = { medusaId: { equals: 'prod_2' } }
  const people: Record<string, User> = {}
  const find = async (more: object = {}) =>
    (await engine.payload.find({ collection: 'product-content', where, draft: true, ...more })).docs[0]
  const as = (who: string) =>
    ({ collection: 'product-content', overrideAccess: false, user: people[who] }) as const
  async function product(title: string | null): Promise<void> {
    if (title === null) engine.medusa.products.delete('prod_2')
    else engine.medusa.putProduct('prod_2', { title, tenant_id: 'tnt_1' })
    await engine.hint('product', 'prod_2')
    await engine.settle()
  }
  beforeAll(async () => {
    const tenant = (await engine.payload.find({ collection: 'tenants' })).docs[0]?.id ?? 0
    people.editor = await createPerson(engine.payload, 'of-gone-editor', ['editor'], [tenant])
    people.operator = await createPerson(engine.payload, 'of-gone-operator', ['operator'])
    people.admin = await createPerson(engine.payload, 'of-gone-admin', ['admin'])
    await product('Tidepool Mug')
    const data = { _status: 'published' as const, seo: { title: 'Kept' } }
    await engine.payload.update({ collection: 'product-content', where, data })
  })

  test('follows its product’s title while that is there, and is deleted and archived by nobody', async () => {
    await product('Tidepool Cup')
    expect(await find()).toMatchObject({ title: 'Tidepool Cup', product: { title: 'Tidepool Cup' } })
    const id = (await find())?.id ?? 0
    for (const who of ['editor', 'operator', 'admin']) {
      await expect(engine.payload.delete({ ...as(who), id }), who).rejects.toMatchObject({ status: 403 })
    }
    await engine.payload.update({ ...as('admin'), id, data: { archived: true } })
    expect((await find())?.archived ?? false).toBe(false)
  })

  test('keeps its title, is not public, and is archived by operators and admins alone', async () => {
    await product(null)
    const gone = await find()
    expect(gone).toMatchObject({ title: 'Tidepool Cup', product: null, seo: { title: 'Kept' } })
    expect(await find({ overrideAccess: false, draft: false })).toBeUndefined()
    const id = gone?.id ?? 0
    await engine.payload.update({ ...as('editor'), id, data: { archived: true } }).catch(() => {})
    expect((await find())?.archived ?? false).toBe(false)
    await expect(engine.payload.delete({ ...as('editor'), id })).rejects.toMatchObject({ status: 403 })
    const data = { archived: true, seo: { title: 'By an operator' }, _status: 'draft' as const }
    await engine.payload.update({ ...as('operator'), id, data })
    expect(await find()).toMatchObject({ archived: true, title: 'Tidepool Cup', seo: { title: 'Kept' } })
    await engine.payload.update({ ...as('admin'), id, data: { archived: false } })
    expect(await find()).toMatchObject({ archived: false })
    await engine.payload.update({ ...as('operator'), id, data: { archived: true } })
  })

  test.each([
    [undefined, false],
    [{ archived: { equals: 'true' } }, true],
    [{ or: [{ and: [{ archived: { equals: 'true' } }] }] }, true],
    [{ or: [{ and: [{ title: { like: 'archived' } }] }] }, false],
    [{ or: [{ and: [{ title: { like: '"archived":' } }] }] }, false],
  ])('is left out of the list, asked for with %j, unless it is asked for', async (asked, isAskedFor) => {
    const req = await createLocalReq({ req: { query: { where: asked } } }, engine.payload)
    const filter = await withoutArchived({ limit: 10, page: 1, req, sort: '' })
    expect(filter).toEqual(isAskedFor ? null : { archived: { not_equals: true } })
  })

  test('is as it was when the product comes back under its id, with the title that this has now', async () => {
    await product('Tidepool Bowl')
    const back = await find({ overrideAccess: false, draft: false, user: null })
    expect(back).toMatchObject({ title: 'Tidepool Bowl', handle: expect.any(String), seo: { title: 'Kept' } })
    expect(await find()).toMatchObject({ archived: false, product: { title: 'Tidepool Bowl' } })
  })

  test('is deleted by an operator, and the product that comes back has a new one', async () => {
    await product(null)
    await engine.payload.delete({ ...as('operator'), id: (await find())?.id ?? 0 })
    await engine.settle()
    expect(await find()).toBeUndefined()
    await product('Tidepool Mug')
    expect(await find()).toMatchObject({ title: 'Tidepool Mug', _status: 'draft' })
  })
})

test('a redirect of a store that is gone leads nobody anywhere, and its editor deletes it', async () => {
  const { docs } = await engine.payload.find({
    collection: 'stores',
    where: { medusaId: { equals: 'tstore_1' } },
  })
  const tenant = idOf(docs[0]?.tenant) ?? 0
  const data = { tenant, store: docs[0]?.id ?? 0, from: '/old', to: '/new' }
  const { id } = await engine.payload.create({ collection: 'redirects', data })
  const anonymous = () => engine.payload.find({ collection: 'redirects', overrideAccess: false })
  expect((await anonymous()).docs).toHaveLength(1)
  engine.medusa.records.delete('tstore_1')
  await engine.hint('store', 'tstore_1')
  await engine.settle()
  expect((await anonymous()).docs).toEqual([])
  const user = await createPerson(engine.payload, 'of-redirects', ['editor'], [tenant])
  await engine.payload.delete({ collection: 'redirects', id, overrideAccess: false, user })
})
