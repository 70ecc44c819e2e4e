import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import { createPerson, createTenantWorld, PASSWORD, type TenantWorld } from '../test-support/two-tenants.ts'

type Who = 'anonymous' | 'editor' | 'colleague' | 'stranger' | 'operator' | 'admin'
const WHO: readonly Who[] = ['anonymous', 'editor', 'colleague', 'stranger', 'operator', 'admin']

/** Collections that Payload brings along: every operation on them but what is tested below is refused to everybody. */
const CLOSED = ['payload-jobs', 'payload-kv', 'payload-migrations'] as const

let fixture: PayloadFixture
let own: TenantWorld
let foreign: TenantWorld
const tokens: Partial<Record<Who, string>> = {}
const ids: Partial<Record<Who, number>> = {}

beforeAll(async () => {
  process.env.RATE_LIMIT_SIGN_INS = '10000'
  fixture = await openPayload()
  const { payload } = fixture
  own = await createTenantWorld(payload, 'alder')
  foreign = await createTenantWorld(payload, 'noor')
  const roles = {
    editor: ['editor', own.tenant],
    colleague: ['editor', own.tenant],
    stranger: ['editor', foreign.tenant],
    operator: ['operator', undefined],
    admin: ['admin', undefined],
  } as const
  for (const who of ['editor', 'colleague', 'stranger', 'operator', 'admin'] as const) {
    const [role, tenant] = roles[who]
    const person = await createPerson(payload, who, [role], tenant === undefined ? [] : [tenant])
    ids[who] = person.id
    tokens[who] = await fixture.signIn(person.email, PASSWORD)
  }
})
afterAll(() => fixture?.close())

const rest = (who: Who, ...[method, path, body]: [Parameters<PayloadFixture['rest']>[0], string, object?]) =>
  fixture.rest(method, path, { token: tokens[who], ...(body && { body }) })

test('nobody has forgotten a collection that Payload brings along', () => {
  const brought = fixture.payload.config.collections
    .map(({ slug }) => slug)
    .filter((slug) => slug.startsWith('payload-'))
  expect(brought.toSorted()).toEqual(
    [...CLOSED, 'payload-locked-documents', 'payload-preferences'].toSorted(),
  )
})

describe.each(CLOSED)('%s', (collection) => {
  test.each(WHO)('is closed to %s', async (who) => {
    for (const [method, path] of [
      ['GET', `/${collection}`],
      ['GET', `/${collection}/1`],
      ['POST', `/${collection}`],
      ['PATCH', `/${collection}/1`],
      ['DELETE', `/${collection}/1`],
      ['DELETE', `/${collection}?where[id][greater_than]=0`],
      ['GET', `/${collection}/run`],
      ['GET', `/${collection}/handle-schedules`],
    ] as const) {
      const { status } = await rest(
        who,
        method,
        path,
        method === 'POST' || method === 'PATCH' ? {} : undefined,
      )
      expect([401, 403, 404], `${method} ${path}: ${status}`).toContain(status)
    }
  })
})

describe('a lock', () => {
  test.each(['editor', 'operator', 'admin'] as const)(
    'is asked for by %s while there is none',
    async (who) => {
      const { payload } = fixture
      const user = await payload.findByID({ collection: 'users', id: ids[who] ?? 0, overrideAccess: true })
      // As the admin asks before it shows a document.
      const asked = payload.find({
        collection: 'payload-locked-documents',
        overrideAccess: false,
        user: { ...user, collection: 'users' },
      })
      expect((await asked).docs).toEqual([])
    },
  )

  const lockOf = (page: number, who: Who) => ({
    document: { relationTo: 'pages', value: page },
    user: { relationTo: 'users', value: ids[who] },
  })
  const lock = async (page: number, who: Who) => {
    const { status, body } = await rest(who, 'POST', '/payload-locked-documents', lockOf(page, who))
    return { status, id: Object(Object(body).doc).id }
  }
  const seen = async (who: Who) => {
    const { body } = await rest(who, 'GET', '/payload-locked-documents?depth=0&limit=0')
    return (Object(body).docs ?? []).map(({ id }: { id: number }) => id)
  }

  test('is made by who may change the document, in their own name, and by nobody else', async () => {
    expect((await lock(own.page, 'editor')).status).toBe(201)
    expect((await lock(foreign.page, 'stranger')).status).toBe(201)
    for (const who of ['anonymous', 'stranger', 'operator'] as const)
      expect((await lock(own.page, who)).status, who).toBe(403)
    for (const draft of [foreign.page, foreign.draftPage])
      expect((await lock(draft, 'editor')).status).toBe(403)
    const inAnothersName = await rest(
      'editor',
      'POST',
      '/payload-locked-documents',
      lockOf(own.page, 'colleague'),
    )
    expect(inAnothersName.status).toBe(403)
    const ofNobody = await rest('editor', 'POST', '/payload-locked-documents', {
      document: lockOf(own.page, 'editor').document,
    })
    expect(ofNobody.status).toBe(403)
    const ofNothing = await rest('editor', 'POST', '/payload-locked-documents', {
      user: lockOf(own.page, 'editor').user,
    })
    expect(ofNothing.status).toBe(403)
  })

  test('is seen, taken over and ended by who may change its document, and by nobody else', async () => {
    const { id } = await lock(own.draftPage, 'editor')
    expect(await seen('colleague')).toContain(id)
    expect(await seen('admin')).toContain(id)
    for (const who of ['anonymous', 'stranger', 'operator'] as const) {
      expect(await seen(who), who).not.toContain(id)
      const path = `/payload-locked-documents/${id}`
      expect([403, 404]).toContain((await rest(who, 'GET', path)).status)
      expect([403, 404]).toContain((await rest(who, 'DELETE', path)).status)
      const taken = await rest(who, 'PATCH', path, { user: lockOf(own.page, who).user })
      expect([403, 404]).toContain(taken.status)
    }
    const path = `/payload-locked-documents/${id}`
    const moved = await rest('editor', 'PATCH', path, {
      document: { relationTo: 'pages', value: foreign.page },
    })
    expect(moved.status).toBe(403)
    expect(
      (await rest('colleague', 'PATCH', path, { user: lockOf(own.page, 'colleague').user })).status,
    ).toBe(200)
    expect((await rest('colleague', 'DELETE', path)).status).toBe(200)
  })

  test('of another tenant is not ended by a query either', async () => {
    await lock(foreign.draftPage, 'stranger')
    const before = await seen('admin')
    await rest('editor', 'DELETE', '/payload-locked-documents?where[id][greater_than]=0')
    expect((await seen('stranger')).length).toBeGreaterThan(0)
    expect((await seen('admin')).length).toBeLessThan(before.length + 1)
  })
})

describe('settings of the admin', () => {
  test('are each person’s own', async () => {
    await rest('editor', 'POST', '/payload-preferences/theme', { value: 'dark' })
    const { body } = await rest('editor', 'GET', '/payload-preferences?depth=0')
    const id = Object(body).docs[0].id
    for (const who of ['anonymous', 'colleague', 'operator', 'admin'] as const) {
      const read = await rest(who, 'GET', `/payload-preferences?where[id][equals]=${id}`)
      expect(Object(read.body).docs ?? [], who).toEqual([])
      const deleted = await rest(who, 'DELETE', `/payload-preferences?where[id][equals]=${id}`)
      expect(Object(deleted.body).docs ?? [], who).toEqual([])
    }
    const made = await rest('editor', 'POST', '/payload-preferences', {
      key: 'nav',
      value: 1,
      user: { relationTo: 'users', value: ids.admin },
    })
    expect(Object(Object(made.body).doc).user?.value?.id ?? Object(Object(made.body).doc).user?.value).toBe(
      ids.editor,
    )
    expect((await rest('anonymous', 'POST', '/payload-preferences', { key: 'nav', value: 1 })).status).toBe(
      403,
    )
  })
})
