import { beforeAll, describe, expect, test } from 'vitest'
import { paragraphs } from '../../demo/editor-state.ts'
import { picture } from '../../test-support/two-tenants.ts'
import { engineForFile } from '../test-support/engine-fixture.ts'
import { keyOf } from '../test-support/fake-medusa.ts'

const id = 'ven_1'
const engine = engineForFile()
let tenant: number
let vendor: number

beforeAll(async () => {
  const owner = { id: 'tnt_1', handle: 'alder', name: 'Alder & Co', status: 'active', settings: {} }
  engine.medusa.records.set(owner.id, owner)
  engine.medusa.records.set(id, {
    id,
    tenant_id: owner.id,
    handle: 'kiln-row',
    name: 'Kiln Row',
    status: 'approved',
    commission_rate: 12,
    business: {},
  })
  engine.medusa.records.set(keyOf('vendor-story', id), { id, story: null })
  await engine.hint('tenant', owner.id)
  await engine.hint('vendor', id)
  await engine.settle()
  const { docs } = await engine.payload.find({ collection: 'vendors', where: { medusaId: { equals: id } } })
  vendor = docs[0]?.id ?? 0
  tenant = (await engine.payload.find({ collection: 'tenants' })).docs[0]?.id ?? 0
})

const inMedusa = () => Object(engine.medusa.records.get(keyOf('vendor-story', id))).story
const told = (...texts: string[]) => paragraphs(texts, 'ltr')

async function edit(data: object, locale: 'en' | 'ar' = 'en'): Promise<void> {
  await engine.payload.update({ collection: 'vendors', id: vendor, locale, data })
  await engine.settle()
}

async function upload(name: string, alt: string): Promise<number> {
  const data = { alt, tenant }
  const { id } = await engine.payload.create({ collection: 'media', data, file: await picture(name, 400) })
  return id
}

describe("a vendor's story", () => {
  test('that nobody has told is not written', async () => {
    await engine.hint('vendor-story', id)
    await engine.settle()
    expect(inMedusa()).toBeNull()
    expect(engine.medusa.writes).toBe(0)
  })

  test('reaches Medusa as HTML in the languages that were written, with its banner', async () => {
    const banner = await upload('kiln.png', 'A kiln at night')
    await engine.payload.update({ collection: 'media', id: banner, locale: 'ar', data: { alt: 'فرن ليلًا' } })
    await edit({ story: told('ستة خزّافين') }, 'ar')
    await edit({ story: told('Six potters.', 'Two kilns & a bakery.'), banner })
    expect(inMedusa()).toEqual({
      text: { en: '<p>Six potters.</p><p>Two kilns &amp; a bakery.</p>', ar: '<p>ستة خزّافين</p>' },
      banner: {
        url: expect.stringMatching(/^http.*\/kiln.*\.png$/),
        width: 400,
        height: 400,
        alt: { en: 'A kiln at night', ar: 'فرن ليلًا' },
        sizes: [{ url: expect.stringMatching(/^http.*kiln.*320x320\.webp$/), width: 320 }],
      },
    })
  })

  test('that was changed in Medusa is reverted, and the history says so', async () => {
    const before = inMedusa()
    engine.medusa.records.set(keyOf('vendor-story', id), { id, story: { ...before, text: { en: 'Taken' } } })
    await engine.hint('vendor-story', id)
    await engine.settle()
    expect(inMedusa()).toEqual(before)
    const { rows } = await engine.pool.query(
      `select drift from sync_jobs where entity = 'vendor-story' and remote_id = $1 order by id desc limit 1`,
      [id],
    )
    expect(rows).toEqual([{ drift: ['text'] }])
  })

  test('outlives what Medusa changes of the vendor, and is not written by its echo', async () => {
    const { writes } = engine.medusa
    const record = engine.medusa.records.get(id)
    engine.medusa.records.set(id, { ...Object(record), name: 'Kiln Row Pottery' })
    await engine.hint('vendor', id)
    await engine.hint('vendor-story', id)
    await engine.settle()
    expect(engine.medusa.writes).toBe(writes)
    expect(await engine.payload.findByID({ collection: 'vendors', id: vendor, depth: 0 })).toMatchObject({
      name: 'Kiln Row Pottery',
      storyHtml: '<p>Six potters.</p><p>Two kilns &amp; a bakery.</p>',
    })
  })

  test('goes from Medusa when nothing of it is left, and comes back', async () => {
    await edit({ story: null }, 'ar')
    await edit({ story: told(''), banner: null })
    expect(inMedusa()).toBeNull()
    await edit({ story: told('Six potters again.') })
    expect(inMedusa()).toEqual({ text: { en: '<p>Six potters again.</p>' }, banner: null })
  })
})
