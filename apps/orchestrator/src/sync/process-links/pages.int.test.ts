import { SyncError } from '@tandem/sync-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { picture } from '../../test-support/two-tenants.ts'
import { reconcile } from '../reconcile/reconcile.ts'
import { startOrJoinRun } from '../reconcile/start-runs.ts'
import { engineForFile } from '../test-support/engine-fixture.ts'
import { medusaLane } from '../test-support/medusa-lane.ts'
import { paragraph } from '../test-support/paragraph.ts'

const STORE = 'tstore_1'
const engine = engineForFile()
let place: { tenant: number; store: number }
let serial = 0

beforeAll(async () => {
  const tenant = { id: 'ten_1', handle: 'alder', name: 'Alder & Co', status: 'active', settings: {} }
  engine.medusa.records.set(tenant.id, tenant)
  engine.medusa.records.set(STORE, storeRecord(STORE, 'fernhollow'))
  await engine.hint('tenant', tenant.id)
  await engine.hint('store', STORE)
  await engine.settle()
  place = { tenant: await idOf('tenants', tenant.id), store: await idOf('stores', STORE) }
})
beforeEach(() => {
  engine.medusa.afterWrite = () => {}
  engine.medusa.writes = 0
})

function storeRecord(id: string, handle: string) {
  const locales = { default_locale: 'en', locales: ['en', 'ar'] }
  const channel = { sales_channel_id: `sc_${handle}`, publishable_key: `pk_${handle}` }
  return { id, tenant_id: 'ten_1', handle, name: handle, currencies: ['eur'], ...locales, ...channel }
}

async function idOf(collection: 'tenants' | 'stores', remoteId: string): Promise<number> {
  const { docs } = await engine.payload.find({ collection, where: { medusaId: { equals: remoteId } } })
  return docs[0]?.id ?? 0
}

/** A page that an editor has drafted: of one text. */
async function draft(text = 'Clay and ash.', more: object = {}): Promise<number> {
  serial += 1
  const { id } = await engine.payload.create({
    collection: 'pages',
    draft: true,
    data: {
      ...place,
      title: 'Our story',
      slug: `story-${serial}`,
      blocks: [{ blockType: 'richText', content: paragraph(text) }],
      ...more,
    },
  })
  return id
}

async function publish(id: number, data: object = {}, locale: 'en' | 'ar' = 'en'): Promise<void> {
  await engine.payload.update({ collection: 'pages', id, locale, data: { ...data, _status: 'published' } })
}

async function published(text?: string, more?: object): Promise<number> {
  const id = await draft(text, more)
  await publish(id)
  await engine.settle()
  engine.medusa.writes = 0
  return id
}

const unpublish = (id: number) =>
  engine.payload.update({ collection: 'pages', id, data: { _status: 'draft' } })

const inMedusa = (id: number) => engine.medusa.records.get(`page_${id}`)

async function linkOf(id: number) {
  const { rows } = await engine.pool.query(
    `select status, base, intents, hub_id from sync.links where entity = 'page' and remote_id = $1`,
    [`page_${id}`],
  )
  return rows[0]
}

async function lastDrift(id: number) {
  const { rows } = await engine.pool.query(
    'select drift from sync_jobs where remote_id = $1 and drift is not null order by id desc limit 1',
    [`page_${id}`],
  )
  return rows[0]?.drift
}

describe('a page', () => {
  test('is created in Medusa when it is published, and not before', async () => {
    const id = await draft()
    await engine.settle()
    expect(inMedusa(id)).toBeUndefined()
    expect(await linkOf(id)).toBeUndefined()

    await publish(id)
    await engine.settle()
    expect(inMedusa(id)).toMatchObject({
      tenant_id: 'ten_1',
      store_id: STORE,
      slug: `story-${serial}`,
      content: { en: { title: 'Our story', blocks: [{ type: 'richText', html: '<p>Clay and ash.</p>' }] } },
    })
    expect(engine.medusa.writes).toBe(1)
    expect(await engine.outcomes(`page_${id}`)).toEqual(['created'])
    expect(await linkOf(id)).toMatchObject({ status: 'active', hub_id: String(id), intents: [] })
  })

  test('is there in every language, what is not translated in the fallback language', async () => {
    const faq = (question: string, ids: { block?: string; item?: string } = {}) => ({
      ...(ids.block && { id: ids.block }),
      blockType: 'faq',
      heading: question,
      items: [{ ...(ids.item && { id: ids.item }), question, answer: question }],
    })
    const id = await published('', { blocks: [faq('Dishwasher?')] })
    const doc = await engine.payload.findByID({ collection: 'pages', id })
    const [block] = doc.blocks ?? []
    const ids = block?.blockType === 'faq' ? { block: block.id ?? '', item: block.items[0]?.id ?? '' } : {}
    await publish(id, { title: 'قصتنا', blocks: [faq('غسالة؟', ids)] }, 'ar')
    await publish(id, { description: 'How it began.' })
    await engine.settle()
    expect(Object(inMedusa(id)).content).toMatchObject({
      en: { title: 'Our story', description: 'How it began.', blocks: [{ heading: 'Dishwasher?' }] },
      ar: {
        title: 'قصتنا',
        description: 'How it began.',
        blocks: [{ heading: 'غسالة؟', items: [{ question: 'غسالة؟' }] }],
      },
    })
  })

  test('names its pictures by id and address, and copies none', async () => {
    const media = await engine.payload.create({
      collection: 'media',
      data: { tenant: place.tenant, alt: 'A kiln' },
      file: await picture('kiln.png'),
    })
    const banner = { blockType: 'banner', heading: 'Visit', tone: 'quiet', image: media.id }
    const id = await published('', { blocks: [banner, { ...banner, image: null }] })
    const { blocks } = Object(inMedusa(id)).content.en
    expect(blocks.map((block: { image: unknown }) => block.image)).toEqual([
      { id: String(media.id), url: media.url },
      null,
    ])
    expect(media.url).toContain('kiln')
  })

  test('names its form by id and copies nothing of it, until the form is gone', async () => {
    const form = await engine.payload.create({
      collection: 'forms',
      data: { tenant: place.tenant, title: 'Contact', confirmationType: 'redirect', redirect: { url: '/' } },
    })
    const id = await published('', { blocks: [{ blockType: 'form', heading: 'Write to us', form: form.id }] })
    const blocks = () => Object(inMedusa(id)).content.en.blocks
    expect(blocks()).toEqual([{ type: 'form', heading: 'Write to us', text: null, formId: String(form.id) }])
    await engine.payload.delete({ collection: 'forms', id: form.id })
    await engine.settle()
    expect(blocks()).toEqual([{ type: 'form', heading: 'Write to us', text: null, formId: null }])
  })

  test('follows what is published, and nothing that is only drafted', async () => {
    const id = await published('First.')
    await engine.payload.update({ collection: 'pages', id, draft: true, data: { title: 'Not ready' } })
    await engine.settle()
    expect(engine.medusa.writes).toBe(0)
    await publish(id, { title: 'Ready' })
    await engine.settle()
    expect(Object(inMedusa(id)).content.en).toMatchObject({ title: 'Ready' })
    expect(await engine.outcomes(`page_${id}`)).toEqual(['created', 'updated'])
  })

  test('that is published twice, or hinted at by its own echo, is written once', async () => {
    const id = await draft()
    await publish(id)
    await publish(id)
    await engine.hint('page', `page_${id}`)
    await engine.settle()
    await publish(id)
    await engine.hint('page', `page_${id}`)
    await engine.settle()
    expect(engine.medusa.writes).toBe(1)
  })

  test('whose creation was never answered is found, and not created again', async () => {
    const id = await draft()
    await publish(id)
    engine.medusa.afterWrite = () => {
      engine.medusa.afterWrite = () => {}
      throw new SyncError('PEER_UNREACHABLE', 'cut off after the write landed')
    }
    await engine.settle()
    expect(engine.medusa.writes).toBe(1)
    expect(inMedusa(id)).toBeDefined()
    expect(await engine.outcomes(`page_${id}`)).toEqual(['retry', 'echo'])
    expect(await linkOf(id)).toMatchObject({ status: 'active', intents: [] })
  })

  test('is removed when it is unpublished, leaves a tombstone, and comes back', async () => {
    const id = await published()
    await unpublish(id)
    await engine.settle()
    expect(inMedusa(id)).toBeUndefined()
    expect(await linkOf(id)).toMatchObject({ status: 'tombstone', base: null })
    await publish(id)
    await engine.settle()
    expect(inMedusa(id)).toBeDefined()
    expect(await engine.outcomes(`page_${id}`)).toEqual(['created', 'deleted', 'created'])
  })

  test('is removed when it is deleted, even if nobody answers for it', async () => {
    const id = await published()
    engine.medusa.afterWrite = () => {
      engine.medusa.afterWrite = () => {}
      throw new SyncError('PEER_UNREACHABLE', 'cut off after the write landed')
    }
    await engine.payload.delete({ collection: 'pages', id })
    await engine.settle()
    expect(inMedusa(id)).toBeUndefined()
    expect(await linkOf(id)).toMatchObject({ status: 'tombstone', base: null, intents: [] })
    expect(engine.medusa.writes).toBe(1)
  })

  test('is removed with its store, and stays a draft of its editors', async () => {
    const store = storeRecord('tstore_2', 'halden')
    engine.medusa.records.set(store.id, store)
    await engine.hint('store', store.id)
    await engine.settle()
    const id = await published(undefined, { store: await idOf('stores', store.id) })
    expect(inMedusa(id)).toMatchObject({ store_id: store.id })
    engine.medusa.records.delete(store.id)
    await engine.hint('store', store.id)
    await engine.settle()
    expect(inMedusa(id)).toBeUndefined()
    expect((await engine.payload.findByID({ collection: 'pages', id }))._status).toBe('draft')
  })

  test('that is not as it should be is refused alone', async () => {
    const [good, bad] = [await draft(), await draft()]
    await publish(good)
    await publish(bad)
    await engine.pool.query(`update pages set slug = '' where id = $1`, [bad])
    await engine.settle()
    expect(inMedusa(good)).toBeDefined()
    expect(inMedusa(bad)).toBeUndefined()
    expect((await linkOf(bad)).status).toBe('parked')
  })
})

describe('behind the engine’s back in Medusa, a page', () => {
  test('that was changed is reverted, and recorded as drift', async () => {
    const id = await published()
    engine.medusa.records.set(`page_${id}`, { ...Object(inMedusa(id)), slug: 'theirs', content: {} })
    await engine.hint('page', `page_${id}`)
    await engine.settle()
    expect(inMedusa(id)).toMatchObject({ slug: `story-${serial}`, content: { en: { title: 'Our story' } } })
    expect(await lastDrift(id)).toEqual(['slug', 'content'])
  })

  test('that was deleted is reverted, and recorded as drift', async () => {
    const id = await published()
    engine.medusa.records.delete(`page_${id}`)
    await engine.hint('page', `page_${id}`)
    await engine.settle()
    expect(inMedusa(id)).toBeDefined()
    expect(await lastDrift(id)).toEqual(['(record)'])
  })

  test('that Payload never had is left alone, whatever it is called', async () => {
    for (const id of ['page_mine', 'page_999999']) {
      engine.medusa.records.set(id, { ...storeRecord(id, 'x'), store_id: STORE, slug: 'x', content: {} })
      await engine.hint('page', id)
      await engine.settle()
      expect(engine.medusa.records.has(id)).toBe(true)
      engine.medusa.records.delete(id)
    }
    expect(engine.medusa.writes).toBe(0)
  })
})

test('a page whose publication, change or deletion nobody heard of is found by comparing', async () => {
  const [edited, deleted] = [await published(), await published()]
  const fresh = await draft()
  await publish(fresh)
  await publish(edited, { title: 'Edited' })
  await engine.payload.delete({ collection: 'pages', id: deleted })
  await engine.pool.query('delete from sync.hints')

  const run = await startOrJoinRun(engine.pool, medusaLane('page'), 'apply')
  await reconcile({ ...engine.deps, pageSize: 2, settleMs: 1, onRun: () => {} })
  const { rows } = await engine.pool.query('select remote_id, kind from sync.drift where run_id = $1', [
    run?.id,
  ])
  expect(new Map(rows.map((row) => [row.remote_id, row.kind]))).toEqual(
    new Map([
      [`page_${edited}`, 'different'],
      [`page_${deleted}`, 'extra'],
      [`page_${fresh}`, 'missing'],
    ]),
  )
  await engine.settle()
  expect(Object(inMedusa(edited)).content.en.title).toBe('Edited')
  expect([inMedusa(deleted) !== undefined, inMedusa(fresh) !== undefined]).toEqual([false, true])
})
