import type { Entity } from '@tandem/contracts/sync'
import type { Json } from '@tandem/sync-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { findSettledDrift } from '../reconcile/find-drift.ts'
import { arriveStore } from '../test-support/branded-store.ts'
import { engineForFile } from '../test-support/engine-fixture.ts'
import { keyOf } from '../test-support/fake-medusa.ts'
import { medusaLane } from '../test-support/medusa-lane.ts'
import { paragraph } from '../test-support/paragraph.ts'

const STORE = 'tstore_1'
const PRODUCT = 'prod_1'
const VENDOR = 'ven_1'
const engine = engineForFile()
let page = ''

beforeAll(async () => {
  await arriveStore(engine, STORE)
  engine.medusa.putProduct(PRODUCT)
  const vendor = { tenant_id: 'tnt_1', handle: 'kiln-row', name: 'Kiln Row', status: 'approved' }
  engine.medusa.records.set(VENDOR, { id: VENDOR, ...vendor, commission_rate: 12, business: {} })
  engine.medusa.records.set(keyOf('vendor-story', VENDOR), { id: VENDOR, story: null })
  await engine.hint('product', PRODUCT)
  await engine.hint('vendor', VENDOR)
  await engine.settle()
  const { payload } = engine
  const published = { _status: 'published' as const }
  const all = { where: { id: { exists: true } } }
  await payload.update({
    collection: 'product-content',
    ...all,
    data: { ...published, description: paragraph('Fired twice.') },
  })
  await payload.update({ collection: 'vendors', ...all, data: { story: paragraph('Six potters.') } })
  await payload.update({ collection: 'stores', ...all, data: { tagline: 'Made to be kept' } })
  const [tenant, store] = [
    (await payload.find({ collection: 'tenants' })).docs[0]?.id ?? 0,
    (await payload.find({ collection: 'stores' })).docs[0]?.id ?? 0,
  ]
  const { id } = await payload.create({
    collection: 'pages',
    data: { tenant, store, title: 'Our story', slug: 'story', ...published },
  })
  page = `page_${id}`
  await engine.settle()
})

/** What Medusa keeps for us, as its read route shows it. */
const COPIES: Readonly<Record<string, { id: () => string; get: () => Json; set: (value: Json) => void }>> = {
  'product-content': {
    id: () => PRODUCT,
    get: () => engine.medusa.products.get(PRODUCT)?.content ?? null,
    set(content) {
      const product = engine.medusa.products.get(PRODUCT)
      if (product) product.content = content
    },
  },
  'store-branding': partOf('store-branding', () => STORE, 'branding'),
  'vendor-story': partOf('vendor-story', () => VENDOR, 'story'),
  page: partOf('page', () => page, 'content'),
}
function partOf(entity: Entity, id: () => string, part: string) {
  const record = () => Object(engine.medusa.records.get(keyOf(entity, id())))
  return {
    id,
    get: (): Json => record()[part],
    set: (value: Json) => void engine.medusa.records.set(keyOf(entity, id()), { ...record(), [part]: value }),
  }
}
const ENTITIES: readonly Entity[] = ['product-content', 'store-branding', 'vendor-story', 'page']

const RUINED: readonly [string, (copy: Json) => Json][] = [
  ['a number', () => 5],
  ['a text', () => 'overwritten'],
  ['a list', () => [1, 2]],
  ['an object of other keys', () => ({ en: 7, fr: { title: 'Bonjour' } })],
  ['nothing', () => null],
  ['one key more', (copy) => ({ ...Object(copy), unknown: true })],
  ['the last version’s shape', (copy) => Object.fromEntries(Object.entries(Object(copy)).slice(1))],
]

describe.each(ENTITIES)('a copy of %s', (entity) => {
  const { id, get, set } = COPIES[entity] ?? { id: () => '', get: () => null, set: () => {} }

  test.each(RUINED)('that was made into %s is what its owner says again', async (_, ruin) => {
    const whole = get()
    set(ruin(whole))
    // By the change, and by the echo of what was written.
    for (let told = 0; told < 2; told++) {
      await engine.hint(entity, id())
      await engine.settle()
    }
    expect(get()).toEqual(whole)
    const { rows } = await engine.pool.query(
      'select status, error_code from sync.links where entity = $1 and remote_id = $2',
      [entity, id()],
    )
    expect(rows).toEqual([{ status: 'active', error_code: null }])
  })

  test('that was ruined is drift that names its fields', async () => {
    const whole = get()
    set(5)
    const [found] = await findSettledDrift(
      medusaLane(entity),
      { ids: [id()], by: 'remote_id' },
      { ...engine.deps, settleMs: 0 },
    )
    expect(found).toMatchObject({ kind: 'different' })
    expect(found?.fields.length).toBeGreaterThan(0)
    set(whole)
  })
})

test('new content arrives over a ruined copy', async () => {
  COPIES['product-content']?.set(5)
  await engine.payload.update({
    collection: 'product-content',
    where: { medusaId: { equals: PRODUCT } },
    data: { description: paragraph('Fired three times.'), _status: 'published' },
  })
  await engine.settle()
  expect(JSON.stringify(COPIES['product-content']?.get())).toContain('Fired three times.')
})

test('a ruined copy of what nobody has published waits for nobody, and parks nothing', async () => {
  engine.medusa.putProduct('prod_2')
  const product = engine.medusa.products.get('prod_2')
  if (product) product.content = 5
  await engine.hint('product', 'prod_2')
  await engine.hint('product-content', 'prod_2')
  await engine.settle()
  const { rows } = await engine.pool.query(`select status from sync.links where remote_id = 'prod_2'`)
  expect(rows.filter(({ status }) => status === 'parked')).toEqual([])
})
