import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { describe, expect, test } from 'vitest'
import { type Asked, askForSync, CONNECTION_ID, type Connection } from './ask-for-sync.ts'
import { tandem } from './index.ts'
import { statusBadge } from './status-badge.ts'
import { syncAction } from './sync-action.ts'

const connection = { address: 'https://cms.test/', secret: 'the-secret-of-the-webhook' }
const context = (found: unknown = connection) => ({
  ...{ schemaType: 'product', projectId: 'alder', dataset: 'production' },
  getClient: () => ({ fetch: async () => found }),
})
const published = { _rev: 'a', _id: 'p1' }

test('a Studio gets both types, and a button and a badge for them and for no other', () => {
  const { schema, document } = tandem()
  expect(schema.types.map(({ name }) => name)).toEqual(['product', 'price'])
  expect(document.actions(['publish'], context())).toHaveLength(2)
  expect(document.badges([], { schemaType: 'price' })).toEqual([statusBadge])
  expect(document.actions(['publish'], { ...context(), schemaType: 'page' })).toEqual(['publish'])
  expect(document.badges([], { schemaType: 'page' })).toEqual([])
})

describe('“Sync to Stripe”', () => {
  async function press(found: unknown = connection) {
    const asked: [Connection, Asked][] = []
    await new Promise<void>((onComplete) =>
      syncAction(
        context(found),
        async (to, what) => void asked.push([to, what]),
      )({
        ...{ id: 'p1', type: 'product', draft: null, published, onComplete },
      }).onHandle(),
    )
    return asked
  }

  test('asks Tandem for the published document, with what a private document says', async () => {
    expect(await press()).toEqual([
      [connection, { _id: 'p1', _type: 'product', projectId: 'alder', dataset: 'production' }],
    ])
    expect(CONNECTION_ID).toContain('.')
  })

  test('is off for what was never published', () => {
    const action = syncAction(context())({
      id: 'p1',
      type: 'product',
      draft: published,
      published: null,
      onComplete() {},
    })
    expect(action).toMatchObject({ disabled: true, title: expect.stringContaining('Publish it first') })
  })

  test('signs as a webhook of Sanity’s is signed, and says in words when it is refused', async () => {
    const sent: { url: string; init: RequestInit }[] = []
    const send =
      (status: number) =>
      async (url: unknown, init: RequestInit = {}) => {
        sent.push({ url: String(url), init })
        return new Response(null, { status })
      }
    const asked = { _id: 'p1', _type: 'product', projectId: 'alder', dataset: 'production' }
    await askForSync(connection, asked, { send: send(202) })
    const [{ url, init } = { url: '', init: {} }] = sent
    expect(url).toBe('https://cms.test/api/sanity/webhook')
    const signature = new Headers(init.headers).get(SIGNATURE_HEADER_NAME) ?? ''
    expect(await isValidSignature(String(init.body), signature, connection.secret)).toBe(true)
    await expect(askForSync(connection, asked, { send: send(401) })).rejects.toThrow('answered 401')
  })
})

test('a badge says how a document stands', () => {
  const labelOf = (draft: object | null, one: object | null) =>
    statusBadge({
      draft: draft && { _rev: 'd', ...draft },
      published: one && { _rev: 'a', ...one },
    })?.label ?? null
  expect(labelOf({}, null)).toBeNull()
  expect(labelOf({}, {})).toBe('Not sent yet')
  expect(labelOf(null, {})).toBeNull()
  expect(labelOf(null, { _rev: 'tandem-1' })).toBe('From Stripe')
  expect(labelOf(null, { active: false, tandem: { removed: true } })).toBe('Taken out')
})
