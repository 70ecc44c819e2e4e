import { readResponseSchema } from '@tandem/contracts/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { call, type TestBackend, testBackend } from './backend/medusa.ts'
import { captured } from './backend/outbox.ts'
import { createShop, type Shop, unique, unusedPageId } from './backend/shop.ts'

let backend: TestBackend
let shop: Shop
let other: Shop
beforeAll(async () => {
  backend = await testBackend()
  shop = await createShop(backend)
  other = await createShop(backend)
})

const written = (title: string) => ({ title, description: null, blocks: [] })

function page(title: string, more: object = {}): Record<string, unknown> {
  const content = { en: written(title), ar: written(`${title} بالعربية`) }
  return { tenant_id: shop.tenantId, store_id: shop.storeId, slug: 'story', content, ...more }
}

async function read(id: string) {
  const { body } = await backend.internal('read', { entity: 'page', ids: [id] })
  const [found] = readResponseSchema.parse(body).records
  return { record: found?.record, token: found?.token ?? '', marker: found?.marker ?? null }
}

async function apply(id: string, expect: string, data: unknown, rev = 1) {
  const deadline = new Date(Date.now() + 10_000).toISOString()
  const item = { id, expect, data, marker: { rev, hash: `hash ${rev}` }, deadline }
  const { body } = await backend.internal('apply', { entity: 'page', items: [item] })
  return body.results[0]
}

async function outcome(...write: Parameters<typeof apply>): Promise<string> {
  return (await apply(...write)).outcome
}

const rowsOf = async (id: string) =>
  (await backend.database.query('select * from cms_page where id = $1', [id])).rows

describe('a page', () => {
  it('is created, changed and deleted, each only over what was read, with its marker', async () => {
    const id = unusedPageId()
    const missing = await read(id)
    expect(missing).toMatchObject({
      record: null,
      marker: null,
      token: expect.stringMatching(/^[0-9a-f]{32}$/),
    })

    expect(await outcome(id, missing.token, page('First'), 3)).toBe('applied')
    expect(await outcome(id, missing.token, page('Late'), 4)).toBe('stale')
    const created = await read(id)
    expect(created).toMatchObject({ record: { id, ...page('First') }, marker: { rev: 3, hash: 'hash 3' } })

    expect(await outcome(id, created.token, page('Second'), 5)).toBe('applied')
    expect(await outcome(id, created.token, null, 6)).toBe('stale')
    const changed = await read(id)
    expect(changed).toMatchObject({ record: { id, ...page('Second') }, marker: { rev: 5 } })

    expect(await outcome(id, changed.token, null, 7)).toBe('applied')
    expect(await rowsOf(id)).toEqual([])
    expect(await read(id)).toEqual({ record: null, token: missing.token, marker: { rev: 7, hash: 'hash 7' } })
    expect(await outcome(id, missing.token, null, 8)).toBe('applied')
  })

  it('is created once by many writers who read that it was missing, and keeps what one of them wrote', async () => {
    const id = unusedPageId()
    const { token } = await read(id)
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, writer) => apply(id, token, page(`Writer ${writer}`), writer)),
    )
    const winners = results.flatMap(({ outcome }, writer) => (outcome === 'applied' ? [writer] : []))
    expect(winners).toHaveLength(1)
    const [winner] = winners
    expect(await read(id)).toMatchObject({ record: page(`Writer ${winner}`), marker: { rev: winner } })
    for (const result of results) {
      if (result.outcome === 'failed') expect(result.code).toBe('WRITE_CONTENDED')
      else expect(['applied', 'stale']).toContain(result.outcome)
    }
  })

  it('that somebody creates while the write is on its way is not overwritten', async () => {
    const id = unusedPageId()
    const { token } = await read(id)
    const somebody = await backend.database.connect()
    try {
      await somebody.query('begin')
      await somebody.query(
        `insert into cms_page (id, tenant_id, store_id, slug, content) values ($1, 'ten', 'tstore', 'theirs', '{}')`,
        [id],
      )
      const late = apply(id, token, page('Ours'))
      await expect
        .poll(async () => (await backend.database.query('select from pg_locks where not granted')).rowCount)
        .toBeGreaterThan(0)
      await somebody.query('commit')
      expect(await late).toMatchObject({ outcome: 'failed', code: 'WRITE_CONTENDED' })
    } finally {
      somebody.release()
    }
    expect(await rowsOf(id)).toMatchObject([{ slug: 'theirs' }])
  })

  it('that somebody deleted softly is missing, and is written anew', async () => {
    const id = unusedPageId()
    await apply(id, (await read(id)).token, page('First'))
    await backend.database.query('update cms_page set deleted_at = now() where id = $1', [id])
    const { record, token } = await read(id)
    expect(record).toBeNull()
    expect(await outcome(id, token, page('First'))).toBe('applied')
    expect(await rowsOf(id)).toMatchObject([{ deleted_at: null }])
  })

  it('is captured whoever creates, changes or deletes it, and once when sync does', async () => {
    const id = unusedPageId()
    const { token } = await read(id)
    const rows = await captured(backend, async () => {
      await apply(id, token, page('Captured'))
      await backend.database.query(`update cms_page set slug = 'moved' where id = $1`, [id])
      await backend.database.query('update cms_page set updated_at = now() where id = $1', [id])
      await backend.database.query('delete from cms_page where id = $1', [id])
    })
    expect(rows).toEqual([
      { entity: 'page', record_id: id, op: 'created', origin: 'payload' },
      { entity: 'page', record_id: id, op: 'updated', origin: null },
      { entity: 'page', record_id: id, op: 'deleted', origin: null },
    ])
  })
})

describe('the pages of a shop', () => {
  const keyOf = async (of: Shop) =>
    (await backend.admin('GET', `/tenant-stores/${of.storeId}`)).body.store.publishable_key

  async function visit(key: string, query = '') {
    return call(`${backend.url}/store/cms-pages${query}`, { headers: { 'x-publishable-api-key': key } })
  }

  async function publish(of: Shop, slug: string, title: string): Promise<string> {
    const id = unusedPageId()
    const where = { tenant_id: of.tenantId, store_id: of.storeId, slug }
    expect(await outcome(id, (await read(id)).token, page(title, where))).toBe('applied')
    return id
  }

  it('are found by name, in the language of the request, else of the store', async () => {
    const slug = unique('terms')
    const id = await publish(shop, slug, 'Terms')
    const key = await keyOf(shop)
    const { status, body } = await visit(key, `?slug=${slug}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      count: 1,
      cms_pages: [{ id, slug, locale: 'en', title: 'Terms', blocks: [] }],
    })
    expect(Object.keys(body.cms_pages[0]).toSorted()).toEqual(
      ['id', 'slug', 'locale', 'title', 'description', 'blocks', 'updated_at'].toSorted(),
    )
    const arabic = await visit(key, `?slug=${slug}&locale=ar`)
    expect(arabic.body.cms_pages).toMatchObject([{ locale: 'ar', title: 'Terms بالعربية' }])
    expect((await visit(key, '?slug=never')).body).toMatchObject({ count: 0, cms_pages: [] })
  })

  it('are its own only: never another tenant’s, not even one of the same name', async () => {
    const slug = unique('shared')
    const [mine, theirs] = [await publish(shop, slug, 'Mine'), await publish(other, slug, 'Theirs')]
    // Claims another tenant's store: an id in a record is no proof of belonging.
    const forged = unusedPageId()
    const { token } = await read(forged)
    await apply(forged, token, page('Forged', { tenant_id: other.tenantId, slug }))

    const seen = async (key: string, query: string) =>
      (await visit(key, query)).body.cms_pages.map((found: { id: string }) => found.id)
    for (const query of [`?slug=${slug}`, '?limit=100']) {
      const [ofShop, ofOther] = [await seen(await keyOf(shop), query), await seen(await keyOf(other), query)]
      expect([ofShop.includes(mine), ofShop.includes(theirs), ofShop.includes(forged)]).toEqual([
        true,
        false,
        false,
      ])
      expect([ofOther.includes(mine), ofOther.includes(theirs), ofOther.includes(forged)]).toEqual([
        false,
        true,
        false,
      ])
    }
  })

  it('are shown to nobody without the store’s own key', async () => {
    expect((await call(`${backend.url}/store/cms-pages`, {})).status).toBe(400)
    expect((await visit('pk_wrong')).status).toBe(400)
    const { body: made } = await backend.admin('POST', '/api-keys', {
      title: unique('key'),
      type: 'publishable',
    })
    await backend.admin('POST', `/api-keys/${made.api_key.id}/sales-channels`, { add: [shop.channelId] })
    expect((await visit(made.api_key.token)).body).toMatchObject({ count: 0, cms_pages: [] })
  })

  it('are closed with their tenant, and gone when they are deleted', async () => {
    const own = await createShop(backend)
    const slug = unique('gone')
    const id = await publish(own, slug, 'Gone')
    const key = await keyOf(own)
    const count = async () => (await visit(key, `?slug=${slug}`)).body.count
    expect(await count()).toBe(1)
    await backend.admin('POST', `/tenants/${own.tenantId}`, { status: 'suspended' })
    expect(await count()).toBe(0)
    await backend.admin('POST', `/tenants/${own.tenantId}`, { status: 'active' })
    expect(await count()).toBe(1)
    await backend.database.query('update cms_page set deleted_at = now() where id = $1', [id])
    expect(await count()).toBe(0)
  })

  it('are asked for in one way only', async () => {
    const key = await keyOf(shop)
    for (const query of [
      '?with_deleted=true',
      '?fields=tenant_id',
      '?limit=1000',
      '?store_id=x',
      '?slug=a&slug=b',
    ]) {
      expect((await visit(key, query)).status, query).toBe(400)
    }
  })
})
