import { beforeAll, describe, expect, test } from 'vitest'
import { arriveStore } from '../test-support/branded-store.ts'
import { engineForFile } from '../test-support/engine-fixture.ts'
import { keyOf } from '../test-support/fake-medusa.ts'

const id = 'tstore_1'
const engine = engineForFile()

beforeAll(async () => {
  await arriveStore(engine, id)
})

const inMedusa = () => Object(engine.medusa.records.get(keyOf('store-branding', id))).branding

async function edit(data: object, locale: 'en' | 'ar' = 'en'): Promise<void> {
  const { docs } = await engine.payload.find({
    collection: 'stores',
    where: { medusaId: { equals: id } },
  })
  await engine.payload.update({ collection: 'stores', id: docs[0]?.id ?? 0, locale, data })
  await engine.settle()
}

describe("a store's look", () => {
  test('reaches Medusa with the languages that were written, lists and colours alike', async () => {
    await edit({ tagline: 'صُنع ليبقى' }, 'ar')
    await edit({
      tagline: 'Made to be kept',
      brandColor: '#123456',
      navigation: [{ label: 'Story', href: '/pages/story' }],
    })
    expect(inMedusa()).toMatchObject({
      tagline: { en: 'Made to be kept', ar: 'صُنع ليبقى' },
      announcement: {},
      brandColor: '#123456',
      navigation: [{ label: { en: 'Story' }, href: '/pages/story' }],
    })
  })

  test('that was changed in Medusa is reverted, and the history says so', async () => {
    await edit({ brandColor: '#2f5d50' })
    engine.medusa.records.set(keyOf('store-branding', id), {
      id,
      branding: { ...inMedusa(), brandColor: '#ff0000' },
    })
    await engine.hint('store-branding', id)
    await engine.settle()
    expect(inMedusa()).toMatchObject({ brandColor: '#2f5d50' })
  })

  test('is not written again by its echo, nor by what Medusa changes of the store', async () => {
    const { writes } = engine.medusa
    const store = engine.medusa.records.get(id)
    engine.medusa.records.set(id, { ...Object(store), name: 'Fernhollow Home' })
    await engine.hint('store', id)
    await engine.hint('store-branding', id)
    await engine.settle()
    expect(engine.medusa.writes).toBe(writes)
    expect(inMedusa()).toMatchObject({ tagline: { en: 'Made to be kept' } })
  })
})
