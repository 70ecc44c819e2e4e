import { SyncError } from '@tandem/sync-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { engineForFile } from '../test-support/engine-fixture.ts'
import { paragraph } from '../test-support/paragraph.ts'

const engine = engineForFile()
let count = 0
let id = ''

beforeEach(async () => {
  id = `prod_${++count}`
  engine.medusa.away = null
  engine.medusa.afterRead = () => {}
  engine.medusa.afterWrite = () => {}
  engine.medusa.putProduct(id)
  await engine.hint('product', id)
  await engine.settle()
  engine.medusa.writes = 0
  engine.purged.length = 0
})

async function contentId(): Promise<number> {
  const { docs } = await engine.payload.find({
    collection: 'product-content',
    where: { medusaId: { equals: id } },
    draft: true,
  })
  return docs[0]?.id ?? 0
}

async function publish(text: string, locale: 'en' | 'ar' = 'en'): Promise<void> {
  await engine.payload.update({
    collection: 'product-content',
    id: await contentId(),
    locale,
    data: { _status: 'published', description: paragraph(text) },
  })
}

const inMedusa = () => JSON.stringify(engine.medusa.products.get(id)?.content ?? null)

describe('content', () => {
  test('that is published reaches Medusa in one write, and the shop is told', async () => {
    await publish('Fired twice.')
    await engine.settle()
    expect(inMedusa()).toContain('<p>Fired twice.</p>')
    expect(engine.medusa.writes).toBe(1)
    expect(engine.purged).toContain(`content:${id}`)
  })

  test('in each language reaches Medusa under that language', async () => {
    await publish('Fired twice.')
    await publish('محروق مرتين', 'ar')
    await engine.settle()
    expect(engine.medusa.products.get(id)?.content).toMatchObject({
      en: { description: '<p>Fired twice.</p>' },
      ar: { description: '<p>محروق مرتين</p>' },
    })
  })

  test('that comes back as an echo is not written again', async () => {
    await publish('Once.')
    await engine.settle()
    for (let echo = 0; echo < 5; echo++) {
      await engine.hint('product-content', id)
      await engine.settle()
    }
    expect(engine.medusa.writes).toBe(1)
  })

  test('that is only drafted leaves no hint and reaches nobody', async () => {
    await publish('Live.')
    await engine.settle()
    for (const text of ['Draft one.', 'Draft two.']) {
      await engine.payload.update({
        collection: 'product-content',
        id: await contentId(),
        draft: true,
        data: { description: paragraph(text) },
      })
    }
    const { rowCount } = await engine.pool.query('select from sync.hints')
    expect(rowCount).toBe(0)
    await engine.hint('product-content', id)
    await engine.settle()
    expect(inMedusa()).toContain('Live.')
    expect(engine.medusa.writes).toBe(1)
  })

  test('that is unpublished leaves Medusa', async () => {
    await publish('Here today.')
    await engine.settle()
    await engine.payload.update({
      collection: 'product-content',
      id: await contentId(),
      data: { _status: 'draft' },
    })
    await engine.settle()
    expect(inMedusa()).toBe('{}')
  })

  test('in draft survives fifty commerce updates, neither published nor lost', async () => {
    await publish('Live.')
    await engine.payload.update({
      collection: 'product-content',
      id: await contentId(),
      draft: true,
      data: { description: paragraph('Half a thought') },
    })
    for (let edit = 0; edit < 50; edit++) {
      engine.medusa.putProduct(id, { title: `Edit ${edit}` })
      await engine.hint('product', id)
      await engine.settle()
    }
    const read = (draft: boolean) =>
      engine.payload.find({ collection: 'product-content', where: { medusaId: { equals: id } }, draft })
    expect(JSON.stringify((await read(true)).docs[0]?.description)).toContain('Half a thought')
    expect(JSON.stringify((await read(false)).docs[0]?.description)).toContain('Live.')
  })

  test('that was changed behind our back in Medusa is reverted', async () => {
    await publish('The truth.')
    await engine.settle()
    const product = engine.medusa.products.get(id)
    if (product)
      product.content = {
        en: {
          description: '<p>Not so.</p>',
          features: [],
          specs: [],
          seo: { title: null, description: null, keywords: null },
        },
      }
    await engine.hint('product-content', id)
    await engine.settle()
    expect(inMedusa()).toContain('The truth.')
  })

  test('of an editor whose transaction is rolled back was never hinted', async () => {
    const client = await engine.pool.connect()
    await client.query('begin')
    await client.query(`update product_content set _status = 'published' where medusa_id = $1`, [id])
    await client.query('rollback')
    client.release()
    const { rowCount } = await engine.pool.query('select from sync.hints')
    expect(rowCount).toBe(0)
  })
})

describe('a write to Medusa', () => {
  test('is never made over something newer than what was read', async () => {
    await publish('Mine.')
    engine.medusa.afterRead = () => {
      engine.medusa.afterRead = () => {}
      const product = engine.medusa.products.get(id)
      if (product) product.content = {}
    }
    await engine.settle()
    expect(engine.medusa.writes).toBe(1)
    expect(inMedusa()).toContain('Mine.')
  })

  test('whose answer was lost is not made twice', async () => {
    await publish('Said once.')
    engine.medusa.afterWrite = () => {
      engine.medusa.afterWrite = () => {}
      throw new SyncError('PEER_UNREACHABLE', 'the connection was cut')
    }
    await engine.settle()
    expect(engine.medusa.writes).toBe(1)
    expect(inMedusa()).toContain('Said once.')
  })

  test('waits out an outage of Medusa and then is made', async () => {
    await publish('Patience.')
    engine.medusa.away = new SyncError('PEER_FAILED', '503')
    await engine.work('product-content')
    engine.medusa.away = null
    await engine.settle()
    expect(inMedusa()).toContain('Patience.')
  })
})
