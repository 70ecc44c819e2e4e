import { randomUUID } from 'node:crypto'
import { type Submission, submissionOutcomeSchema } from '@tandem/contracts/content'
import { parseSecrets, signWebhook } from '@tandem/signed-webhooks'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openPayload, type PayloadFixture } from '../test-support/payload-fixture.ts'
import { createPerson, createTenantWorld, PASSWORD, type TenantWorld } from '../test-support/two-tenants.ts'

let fixture: PayloadFixture
let alder: TenantWorld
let noor: TenantWorld
let token: string
/** What the shop was told to read again. */
const purged: string[] = []
let listener: pg.Client

beforeAll(async () => {
  fixture = await openPayload()
  alder = await createTenantWorld(fixture.payload, 'alder')
  noor = await createTenantWorld(fixture.payload, 'noor')
  await createPerson(fixture.payload, 'editor', ['editor'], [alder.tenant])
  token = await fixture.signIn('editor@people.test', PASSWORD)
  for (const { tenant, store, form } of [alder, noor]) await publish({ tenant, store }, 'contact', form)
  listener = new pg.Client(process.env.DATABASE_URL)
  listener.on('notification', ({ payload = '' }) => purged.push(payload))
  await listener.connect()
  await listener.query('listen sync_purge')
})
afterAll(async () => {
  await listener?.end()
  const { getReceiver } = await import('../sync/receive/receiver.ts')
  await getReceiver().queue.close()
  await getReceiver().database.end()
  await fixture?.close()
})

const publish = (place: { tenant: number; store: number }, slug: string, form: number) =>
  fixture.payload.create({
    collection: 'pages',
    data: { ...place, slug, title: slug, blocks: [{ blockType: 'form', form }], _status: 'published' },
  })

const aSubmission = (): Submission => ({
  key: randomUUID(),
  store: 'alder-store',
  page: 'contact',
  form: alder.form,
  locale: 'en',
  values: { email: 'visitor@people.test' },
})

/** As the storefront sends it. */
async function send(over: Partial<Submission> = {}) {
  const body = JSON.stringify({ ...aSubmission(), ...over } satisfies Submission)
  const secrets = parseSecrets(process.env.STOREFRONT_FORMS_SECRET ?? '')
  const headers = signWebhook({ id: randomUUID(), timestamp: new Date(), body, secrets })
  const { POST } = await import('../app/api/storefront/submissions/route.ts')
  const answer = await POST(new Request('http://localhost', { method: 'POST', headers, body }))
  expect(answer.status).toBe(200)
  return submissionOutcomeSchema.parse(await answer.json())
}

const sentTo = async (tenant: number) =>
  (
    await fixture.payload.find({
      collection: 'form-submissions',
      where: { tenant: { equals: tenant } },
      sort: 'id',
      depth: 0,
      pagination: false,
    })
  ).docs

describe('what the shop sends', () => {
  test('is kept for the form’s tenant, and its editor reads it', async () => {
    expect(await send()).toEqual({ outcome: 'taken', redirectTo: '/pages/thank-you' })
    const { body } = await fixture.rest('GET', '/form-submissions?sort=-id&depth=0&limit=1', { token })
    expect(body).toMatchObject({
      docs: [
        {
          tenant: alder.tenant,
          form: alder.form,
          submissionData: [{ field: 'email', value: 'visitor@people.test' }],
        },
      ],
    })
  })

  test('twice under one key, also at once, is kept once', async () => {
    const before = (await sentTo(alder.tenant)).length
    const key = randomUUID()
    const outcomes = await Promise.all([send({ key }), send({ key }), send({ key })])
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['taken', 'taken', 'taken'])
    expect(await sentTo(alder.tenant)).toHaveLength(before + 1)
  })

  test('that is not as the form wants it is not kept', async () => {
    const before = (await sentTo(alder.tenant)).length
    expect(await send({ values: { email: 'nobody' } })).toEqual({
      outcome: 'refused',
      problems: { email: 'email' },
    })
    expect(await sentTo(alder.tenant)).toHaveLength(before)
  })

  test('reaches only a form that a published page of that store shows', async () => {
    const drafted = await fixture.payload.create({
      collection: 'pages',
      draft: true,
      data: {
        tenant: alder.tenant,
        store: alder.store,
        slug: 'drafted',
        title: 'Drafted',
        blocks: [{ blockType: 'form', form: alder.form }],
        _status: 'draft',
      },
    })
    const before = [await sentTo(alder.tenant), await sentTo(noor.tenant)]
    for (const over of [
      { form: noor.form },
      { store: 'noor-store' },
      { store: 'nobody' },
      { page: 'story' },
      { page: drafted.slug },
      { form: 999_999 },
    ]) {
      expect(await send(over), JSON.stringify(over)).toEqual({ outcome: 'unknown' })
    }
    expect([await sentTo(alder.tenant), await sentTo(noor.tenant)]).toEqual(before)
  })

  test('leaves a database’s words out of the answer when it can’t be kept', async () => {
    const { takeSubmission } = await import('./take-submission.ts')
    const create = vi.spyOn(fixture.payload, 'create')
    create.mockRejectedValueOnce(new Error('Failed query: insert … params: visitor@people.test'))
    const kept = takeSubmission(aSubmission())
    await expect(kept).rejects.toMatchObject({ code: 'DATABASE_FAILED', cause: undefined })
    await expect(kept).rejects.not.toThrow('people.test')
    create.mockRestore()
  })

  test('leads to no hint, no history and no webhook', async () => {
    const traces = async () =>
      (
        await fixture.payload.db.pool.query(`select (select count(*) from sync.hints) as hints,
          (select count(*) from sync_jobs) as jobs, (select count(*) from webhook_logs) as webhooks`)
      ).rows[0]
    const before = await traces()
    await send()
    await fixture.payload.delete({
      collection: 'form-submissions',
      where: { tenant: { equals: noor.tenant } },
    })
    expect(await traces()).toEqual(before)
  })
})

describe('the table of what was sent', () => {
  const table = async (headers: Record<string, string>, query = '') => {
    const { handleEndpoints } = await import('payload')
    const { default: config } = await import('../payload.config.ts')
    const url = `http://localhost:3001/api/form-submissions/export${query}`
    const answer = await handleEndpoints({ config, request: new Request(url, { headers }) })
    return { status: answer.status, text: await answer.text() }
  }
  const signedIn = () => ({ authorization: `JWT ${token}` })

  test('is the editor’s own tenant’s, and nobody’s who is not signed in', async () => {
    await send({ values: { email: 'in-the-table@people.test' } })
    await send({ store: 'noor-store', form: noor.form, values: { email: 'elsewhere@people.test' } })
    const { status, text } = await table(signedIn())
    expect([status, text.split('\r\n')[0]]).toEqual([200, '"sent","form","email"'])
    expect(text).toContain('"alder contact","in-the-table@people.test"')
    expect(text).not.toContain('elsewhere')
    expect(await table({})).toMatchObject({ status: 403 })
  })

  test('is of one form when that is asked for, and of no foreign one', async () => {
    expect((await table(signedIn(), `?form=${alder.form}`)).text).toContain('in-the-table')
    expect((await table(signedIn(), `?form=${noor.form}`)).text).toBe('"sent","form"\r\n')
  })
})

describe('Payload’s own API', () => {
  test('takes nothing from visitors, editors or admins', async () => {
    await createPerson(fixture.payload, 'admin', ['admin'])
    const admin = await fixture.signIn('admin@people.test', PASSWORD)
    const body = { tenant: alder.tenant, form: alder.form, submissionData: [{ field: 'email', value: 'x' }] }
    const [kept] = await sentTo(alder.tenant)
    for (const who of [undefined, token, admin]) {
      expect((await fixture.rest('POST', '/form-submissions', { token: who, body })).status).toBe(403)
      const changed = await fixture.rest('PATCH', `/form-submissions/${kept?.id}`, { token: who, body })
      expect(changed.status).toBe(403)
    }
  })

  test('shows visitors a form with its words in their language, and nothing that was sent', async () => {
    const { fields } = await fixture.payload.findByID({ collection: 'forms', id: alder.form, depth: 0 })
    await fixture.payload.update({
      collection: 'forms',
      id: alder.form,
      locale: 'ar',
      data: {
        submitButtonLabel: 'إرسال',
        fields: (fields ?? []).map((field) => ({ ...field, label: 'البريد' })),
      },
    })
    const page = await fixture.rest(
      'GET',
      '/pages?where[slug][equals]=contact&where[store.handle][equals]=alder-store&locale=ar&depth=1',
    )
    expect(page.body).toMatchObject({
      docs: [
        {
          blocks: [
            {
              form: {
                id: alder.form,
                submitButtonLabel: 'إرسال',
                fields: [{ name: 'email', label: 'البريد' }],
              },
            },
          ],
        },
      ],
    })
    expect(JSON.stringify(page.body)).not.toContain('visitor')
    for (const path of ['/form-submissions', `/form-submissions?where[form][equals]=${alder.form}`]) {
      expect((await fixture.rest('GET', path)).status).toBe(403)
    }
  })
})

describe('a form', () => {
  test('of another tenant is put on no page, draft or not, and changes tenants never', async () => {
    const blocks = [{ blockType: 'form', form: noor.form }]
    for (const query of ['', '?draft=true']) {
      const put = await fixture.rest('PATCH', `/pages/${alder.page}${query}`, { token, body: { blocks } })
      expect(put.status, query).toBe(400)
    }
    const moved = fixture.payload.update({
      collection: 'forms',
      id: noor.form,
      data: { tenant: alder.tenant },
    })
    await expect(moved).rejects.toMatchObject({ status: 400 })
  })

  test('asks for each name once, and leads within the shop only', async () => {
    const field = { blockType: 'text', name: 'name', label: 'Name' }
    const data = { title: 'New', tenant: alder.tenant, confirmationType: 'redirect', redirect: { url: '/' } }
    const make = async (over: object) =>
      (await fixture.rest('POST', '/forms', { token, body: { ...data, ...over } })).status
    expect(await make({ fields: [field] })).toBe(201)
    expect(await make({ fields: [field, field] })).toBe(400)
    expect(await make({ fields: [{ ...field, name: 'with space' }] })).toBe(400)
    for (const url of ['https://elsewhere.test', '//elsewhere.test', '/\\elsewhere.test', 'pages']) {
      expect(await make({ redirect: { url } }), url).toBe(400)
    }
  })

  test('that changes or goes has the pages read again that show it, and what was sent stays', async () => {
    const { id } = await fixture.payload.create({
      collection: 'forms',
      data: { tenant: alder.tenant, title: 'Visit', confirmationType: 'redirect', redirect: { url: '/' } },
    })
    await publish(alder, 'visit', id)
    await send({ page: 'visit', form: id, values: {} })
    purged.length = 0
    await fixture.payload.update({ collection: 'forms', id, data: { title: 'Come by' } })
    await vi.waitFor(() => expect(purged).toEqual(['page:alder-store:visit']))
    await fixture.payload.delete({ collection: 'forms', id })
    await vi.waitFor(() => expect(purged).toEqual(['page:alder-store:visit', 'page:alder-store:visit']))
    expect((await sentTo(alder.tenant)).at(-1)).toMatchObject({ form: null })
  })
})
