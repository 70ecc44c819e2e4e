import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import { createPerson, createTenantWorld, PASSWORD, type TenantWorld } from '../test-support/two-tenants.ts'
import { lockDocument } from './lock-document.ts'

let fixture: PayloadFixture
let world: TenantWorld
let asha: string
let bruno: string

beforeAll(async () => {
  fixture = await openPayload()
  world = await createTenantWorld(fixture.payload, 'alder')
  for (const name of ['asha', 'bruno']) await createPerson(fixture.payload, name, ['admin'])
  asha = await fixture.signIn('asha@people.test', PASSWORD)
  bruno = await fixture.signIn('bruno@people.test', PASSWORD)
})
afterAll(() => fixture?.close())

const documentSchema = z.looseObject({ updatedAt: z.string() })
const savedSchema = z.object({ doc: documentSchema })
const refusedSchema = z.object({
  errors: z.array(z.object({ data: z.object({ errors: z.array(z.object({ path: z.string() })) }) })),
})

type Document = z.infer<typeof documentSchema>
type Query = { locale?: 'en' | 'ar'; draft?: boolean }

const addressOf = (path: string, { locale = 'en', draft = true }: Query) =>
  `${path}?locale=${locale}&fallback-locale=null&depth=0${draft ? '&draft=true' : ''}`

/** Opens a document's form. */
async function open(path: string, token: string, query: Query = {}): Promise<Document> {
  const { body } = await fixture.rest('GET', addressOf(path, query), { token })
  return documentSchema.parse(body)
}
/** Saves a form: all that it holds, as the admin sends it. */
async function save(path: string, token: string, form: object, query: Query = {}) {
  const answer = await fixture.rest('PATCH', addressOf(path, query), { token, body: form })
  return {
    status: answer.status,
    doc: savedSchema.safeParse(answer.body).data?.doc,
    fields: (refusedSchema.safeParse(answer.body).data?.errors ?? []).flatMap((error) =>
      error.data.errors.map(({ path: field }) => field),
    ),
  }
}

/** Begins saves while somebody else writes the document, until all of them wait. */
async function held<T>(table: string, id: number, waiting: number, begin: () => Promise<T>[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`select from ${table} where id = $1 for update`, [id])
    const begun = begin()
    const waits = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    const countWaiting = async () => {
      // What a transaction has once read of it stays the same otherwise.
      await client.query('select pg_stat_clear_snapshot()')
      return (await client.query(waits)).rowCount
    }
    await expect.poll(countWaiting, { timeout: 20_000, interval: 20 }).toBe(waiting)
    await client.query('commit')
    return await Promise.all(begun)
  } finally {
    await client.end()
  }
}

test('every collection waits for its other writers, whoever brought it along', () => {
  const own = Object.values(fixture.payload.collections).filter(
    ({ config }) => !config.slug.startsWith('payload-'),
  )
  expect(own.length).toBeGreaterThan(14)
  for (const { config } of own) expect(config.hooks.beforeOperation, config.slug).toContain(lockDocument)
})

describe('eight people who save parts of one document at once', () => {
  type Change = readonly [object, Query]
  const changesOf = (word: string): Readonly<Record<string, readonly Change[]>> => {
    const seo = (name: string) => ({ seo: { [name]: word } })
    const specs = { specs: [{ name: word, value: word }] }
    return {
      'product-content': [
        [seo('title'), {}],
        [seo('description'), {}],
        [seo('keywords'), {}],
        [{ features: [{ title: word, text: word }] }, {}],
        [specs, {}],
        [seo('title'), { locale: 'ar' }],
        [seo('description'), { locale: 'ar' }],
        [specs, { locale: 'ar' }],
      ],
      pages: [
        [{ title: word }, {}],
        [{ description: word }, {}],
        [{ blocks: [{ blockType: 'collection', collectionHandle: word, limit: 4 }] }, {}],
        [{ slug: word }, {}],
        [{ title: word }, { locale: 'ar' }],
        [{ description: word }, { locale: 'ar' }],
      ],
      media: [
        [{ alt: word }, {}],
        [{ alt: word }, { locale: 'ar' }],
      ],
      redirects: [
        [{ from: `/${word}` }, {}],
        [{ to: `/products/${word}` }, {}],
      ],
      forms: [
        [{ title: word }, {}],
        [{ submitButtonLabel: word }, {}],
      ],
    }
  }
  const IDS = {
    'product-content': () => world.content,
    pages: () => world.page,
    media: () => world.media,
    redirects: () => world.redirect,
    forms: () => world.form,
  }

  describe.each(Object.entries(IDS))('of %s', (collection, id) => {
    test.each(['drafted', 'published'])('keep all of them (%s)', async (word) => {
      const path = `/${collection}/${id()}`
      const draft = word === 'drafted'
      const changes = changesOf(word)[collection] ?? []
      const answers = await Promise.all(
        changes.map(([change, query]) => save(path, asha, change, { ...query, draft })),
      )
      expect(answers.map(({ status }) => status)).toEqual(changes.map(() => 200))
      for (const [change, query] of changes) expect(await open(path, asha, query)).toMatchObject(change)
    })
  })

  test('of one and the same field are told, all but the first', async () => {
    const path = `/product-content/${world.content}`
    const words = Array.from({ length: 8 }, (_, person) => `title of ${person}`)
    const answers = await held('product_content', world.content, words.length, () =>
      words.map((title) => save(path, asha, { seo: { title } })),
    )
    const taken = answers.filter(({ status }) => status === 200)
    expect(taken).toHaveLength(1)
    expect(await open(path, asha)).toMatchObject({ seo: taken[0]?.doc?.seo ?? {} })
    for (const refused of answers.filter(({ status }) => status !== 200)) {
      expect(refused).toMatchObject({ status: 400, fields: ['seo.title'] })
    }
  })
})

describe('two people who have the same form open', () => {
  let path = ''
  beforeEach(async () => {
    path = `/pages/${world.page}`
    await save(path, asha, {
      title: 'Story',
      description: 'How it began',
      blocks: [
        { blockType: 'quote', text: 'one' },
        { blockType: 'quote', text: 'two' },
      ],
    })
  })

  test('keep what each of them changed, and both see it', async () => {
    const [first, second] = [await open(path, asha), await open(path, bruno)]
    await save(path, asha, { ...first, title: 'Our story' })
    const saved = await save(path, bruno, { ...second, description: 'How it went on' })
    expect(saved).toMatchObject({ status: 200, doc: { title: 'Our story', description: 'How it went on' } })
  })

  test('keep blocks that each of them changed, while the rows are the same', async () => {
    const [first, second] = [await open(path, asha), await open(path, bruno)]
    const blocks = z.array(z.looseObject({ text: z.string() }))
    const edit = (document: Document, at: number, text: string) => ({
      ...document,
      blocks: blocks.parse(document.blocks).map((block, n) => (n === at ? { ...block, text } : block)),
    })
    await save(path, asha, edit(first, 0, 'first'))
    expect(await save(path, bruno, edit(second, 1, 'second'))).toMatchObject({
      status: 200,
      doc: { blocks: [{ text: 'first' }, { text: 'second' }] },
    })
  })

  test('of whom both changed a field: the later is told which, and nothing of theirs is half saved', async () => {
    const [first, second] = [await open(path, asha), await open(path, bruno)]
    await save(path, asha, { ...first, title: 'Our story' })
    const saved = await save(path, bruno, { ...second, title: 'The story', description: 'Mine' })
    expect(saved).toMatchObject({ status: 400, fields: ['title'] })
    expect(await open(path, bruno)).toMatchObject({ title: 'Our story', description: 'How it began' })
  })

  test('go on after their own saves, however fast they type', async () => {
    const form = await open(path, asha)
    await save(path, asha, { ...form, title: 'O' })
    expect(await save(path, asha, { ...form, title: 'Our' })).toMatchObject({ status: 200 })
  })

  test('may both empty a field, and write the same', async () => {
    const [first, second] = [await open(path, asha), await open(path, bruno)]
    await save(path, asha, { ...first, description: '' })
    expect(await save(path, bruno, { ...second, description: null })).toMatchObject({ status: 200 })
  })

  test('are asked to look again when nobody knows any more what they had been shown', async () => {
    const form = await open(path, bruno)
    await save(path, asha, { title: 'Meanwhile' })
    const long = { ...form, updatedAt: '2020-01-01T00:00:00.000Z', description: 'From long ago' }
    expect(await save(path, bruno, long)).toMatchObject({ status: 409 })
    expect(await open(path, bruno)).toMatchObject({ title: 'Meanwhile', description: 'How it began' })
  })
})
