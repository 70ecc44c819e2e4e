import { beforeAll, describe, expect, test } from 'vitest'
import { createTenantWorld, picture, type TenantWorld } from '../../test-support/two-tenants.ts'
import { engineForFile } from '../test-support/engine-fixture.ts'

const engine = engineForFile()
let world: TenantWorld

beforeAll(async () => {
  world = await createTenantWorld(engine.payload, 'alder')
})

/** Answers what a change leaves: who is to be looked at, and what the shop is to forget. */
async function leaves(change: () => Promise<unknown>) {
  const listener = await engine.pool.connect()
  const purged: string[] = []
  listener.on('notification', ({ payload = '' }) => purged.push(payload))
  try {
    await listener.query('listen sync_purge')
    await engine.pool.query('delete from sync.hints')
    await change()
    const { rows } = await engine.pool.query<{ hint: string }>(
      `select entity || ' ' || remote_id as hint from sync.hints order by 1`,
    )
    // What was notified before this is answered before it.
    await listener.query('unlisten *')
    return { hints: rows.map(({ hint }) => hint), purged: purged.toSorted() }
  } finally {
    listener.release()
  }
}

async function replaceFile(): Promise<void> {
  const before = await engine.payload.findByID({ collection: 'media', id: world.media })
  const file = await picture('another.png')
  const after = await engine.payload.update({ collection: 'media', id: world.media, data: {}, file })
  expect(after.url).not.toBe(before.url)
}

const reword = (alt: string) => engine.payload.update({ collection: 'media', id: world.media, data: { alt } })

describe('a picture that is replaced', () => {
  test('moves nobody while nobody shows it', async () => {
    expect(await leaves(() => reword('Unseen'))).toEqual({ hints: [], purged: [] })
  })

  test('is followed by everybody who shows it, its words too', async () => {
    const { payload } = engine
    const image = world.media
    await payload.update({ collection: 'vendors', id: world.vendor, data: { banner: image } })
    await payload.update({ collection: 'stores', id: world.store, data: { logo: image } })
    const hero = { blockType: 'hero' as const, heading: 'Mugs', image }
    await payload.update({ collection: 'pages', id: world.page, data: { blocks: [hero] } })
    await payload.update({
      collection: 'product-content',
      id: world.content,
      data: { media: [image], _status: 'published' },
    })
    const everybody = {
      hints: [`page page_${world.page}`, 'store-branding store_alder', 'vendor-story ven_alder'],
      purged: ['content:prod_alder', 'page:alder-store:story', 'store:alder-store'],
    }
    expect(await leaves(replaceFile)).toEqual(everybody)
    expect(await leaves(() => reword('Two mugs'))).toEqual(everybody)
  })

  test('is followed by a page that shows it among others in a gallery', async () => {
    const { payload } = engine
    const gallery = { blockType: 'gallery' as const, pictures: [{ image: world.media, caption: 'Mugs' }] }
    await payload.update({ collection: 'pages', id: world.page, data: { blocks: [gallery] } })
    const { hints, purged } = await leaves(() => reword('Three mugs'))
    expect(hints).toContain(`page page_${world.page}`)
    expect(purged).toContain('page:alder-store:story')
  })

  test('is not looked for in what is only drafted', async () => {
    const { payload } = engine
    await payload.update({ collection: 'pages', id: world.page, data: { _status: 'draft' } })
    await payload.update({ collection: 'product-content', id: world.content, data: { _status: 'draft' } })
    expect(await leaves(() => reword('Drafted'))).toEqual({
      hints: ['store-branding store_alder', 'vendor-story ven_alder'],
      purged: ['store:alder-store'],
    })
  })

  test('that is deleted leaves the rows that showed it, and they are looked at', async () => {
    const { hints } = await leaves(() => engine.payload.delete({ collection: 'media', id: world.media }))
    expect(hints).toEqual(expect.arrayContaining(['store-branding store_alder', 'vendor-story ven_alder']))
  })
})
