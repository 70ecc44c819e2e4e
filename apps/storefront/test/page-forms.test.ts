import { parseSecrets, verifyWebhook } from '@tandem/signed-webhooks'
import { HttpResponse, http } from 'msw'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { browser } from './browser.ts'
import { PAYLOAD, twoSystems } from './two-systems.ts'

const setResponseStatus = vi.hoisted(() => vi.fn())
vi.mock('@tanstack/react-start/server', () => ({ setResponseStatus }))

// After `browser.ts`, which sets the environment that they read.
const { handleForm } = await import('../src/features/form-block/handle-form.ts')
const { returnedSubmission } = await import('../src/features/form-block/returned-submission.ts')
const { env } = await import('../src/env.ts')

const systems = twoSystems()
/** What the orchestrator was sent, once its signature was verified. */
let sent: unknown[] = []
let answer: () => Response = () => HttpResponse.json({ outcome: 'taken', redirectTo: null })

beforeAll(() => systems.server.listen({ onUnhandledFrame: 'error' }))
beforeEach(() => {
  sent = []
  answer = () => HttpResponse.json({ outcome: 'taken', redirectTo: null })
  setResponseStatus.mockClear()
  systems.server.use(
    http.post(`${PAYLOAD}/api/storefront/submissions`, async ({ request }) => {
      const body = Buffer.from(await request.arrayBuffer())
      const secrets = parseSecrets(process.env.STOREFRONT_FORMS_SECRET ?? '')
      const headers = (name: string) => request.headers.get(name)
      expect(verifyWebhook({ headers, body, secrets, now: new Date() }).ok).toBe(true)
      sent.push(JSON.parse(body.toString()))
      return answer()
    }),
  )
})
afterEach(() => systems.server.resetHandlers())
afterAll(() => systems.server.close())

const page = { store: 'fernhollow', locale: 'en', slug: 'contact' }
const letter = { name: 'Asha', message: 'Is it blue? '.repeat(300) }
let visitors = 0

/** Posts to a page, as a browser of its own; answers what came of it, and with what the page was made anew. */
async function post(fields: Record<string, string>, at: Partial<typeof page> = {}, query = 'form=3') {
  const peer = `192.0.2.${++visitors}`
  let returned: unknown
  const result = await browser(peer).post(async (request, from) => {
    const url = `http://localhost:3000/fernhollow/en/pages/contact?${query}`
    const answered = await handleForm(
      { request: new Request(url, request), peer: from },
      { ...page, ...at },
      () => {
        returned = returnedSubmission()
        return new Response('the page')
      },
    )
    return answered
  }, fields)
  return { ...result, returned }
}

describe('a form of a page', () => {
  test('that is taken leads to its page, which then says so', async () => {
    expect(await post(letter)).toMatchObject({
      status: 303,
      to: '/fernhollow/en/pages/contact?sent=3#form-3',
    })
    const values = { ...letter, store: 'fernhollow', locale: 'en' }
    expect(sent).toMatchObject([{ store: 'fernhollow', page: 'contact', form: 3, locale: 'en', values }])
    expect((await post(letter, { slug: 'home' })).to).toBe('/fernhollow/en?sent=3#form-3')
  })

  test('that leads elsewhere leads to a page of the same store, in the same language', async () => {
    answer = () => HttpResponse.json({ outcome: 'taken', redirectTo: '/pages/thank-you' })
    expect((await post(letter, { store: 'noor', locale: 'ar' })).to).toBe('/noor/ar/pages/thank-you')
  })

  test.each([
    [
      'is wrong',
      422,
      { outcome: 'refused', problems: { name: 'missing' } },
      { problems: { name: 'missing' } },
    ],
    ['is not there any more', 422, { outcome: 'unknown' }, { notice: 'gone' }],
  ])('that %s comes back with all that was typed, and in no cookie', async (_, status, outcome, why) => {
    answer = () => HttpResponse.json(outcome)
    const back = await post(letter)
    expect(back.returned).toMatchObject({ form: 3, values: letter, ...why })
    expect(setResponseStatus).toHaveBeenCalledExactlyOnceWith(status)
    expect(back.to).toBe('')
  })

  test.each([
    ['away', () => HttpResponse.error()],
    ['away', () => HttpResponse.json({ error: { code: 'DATABASE_FAILED', message: '' } }, { status: 503 })],
    ['failed', () => HttpResponse.json({ error: { code: 'WEBHOOK_SIGNATURE_WRONG' } }, { status: 401 })],
  ])(
    'that can’t be kept (%s) comes back with all that was typed, and no line tells it',
    async (notice, how) => {
      const lines = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
      answer = how
      const back = await post(letter)
      expect(back.returned).toMatchObject({ values: letter, notice })
      expect(setResponseStatus).toHaveBeenCalledExactlyOnceWith(503)
      expect(JSON.stringify(lines.mock.calls)).not.toMatch(/Asha|blue/)
      lines.mockRestore()
    },
  )

  test('of a second click is the same one, and of somebody else or of other words another', async () => {
    const visitor = browser('192.0.2.200')
    const send = (fields: Record<string, string>, by = visitor) =>
      by.post(
        (request, peer) =>
          handleForm(
            { request: new Request('http://localhost:3000/?form=3', request), peer },
            page,
            () => new Response(),
          ),
        fields,
      )
    await send(letter)
    await send(letter)
    await send({ ...letter, name: 'Mina' })
    await send(letter, browser('192.0.2.201'))
    const keys = sent.map((submission) => Object(submission).key)
    expect(keys[1]).toBe(keys[0])
    expect(new Set(keys).size).toBe(3)
  })

  test('that a machine fills in is not sent, and the machine is not told', async () => {
    const { status, to } = await post({ ...letter, 'leave-empty': 'http://spam.test' })
    expect([status, to]).toEqual([303, '/fernhollow/en/pages/contact?sent=3#form-3'])
    expect(sent).toEqual([])
  })

  test('that is sent too often comes back, and is not sent', async () => {
    const visitor = browser('192.0.2.250')
    const notices: unknown[] = []
    for (let n = 0; n < env().RATE_LIMIT_SIGN_INS + 1; n++) {
      await visitor.post(
        (request, peer) =>
          handleForm({ request: new Request('http://localhost:3000/?form=3', request), peer }, page, () => {
            notices.push(returnedSubmission()?.notice)
            return new Response()
          }),
        { ...letter, n: String(n) },
      )
    }
    expect(notices).toEqual(['slow'])
    expect(sent).toHaveLength(env().RATE_LIMIT_SIGN_INS)
    expect(setResponseStatus).toHaveBeenCalledExactlyOnceWith(429)
  })

  test.each([
    ['of no number', 400, {}, ''],
    ['of another kind of number', 400, {}, 'form=1.5'],
    ['of a store that is not there', 404, { store: 'nobody' }, 'form=3'],
    ['of a language that is not spoken there', 404, { locale: 'ar' }, 'form=3'],
  ])('%s is refused', async (_, status, at, query) => {
    expect((await post(letter, at, query)).status).toBe(status)
    expect(sent).toEqual([])
  })

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['nobody knows whom', { 'sec-fetch-site': '' }],
  ])('from %s is refused', async (_, headers) => {
    const request = new Request('http://localhost:3000/?form=3', {
      method: 'POST',
      headers,
      body: new URLSearchParams(letter),
    })
    const answered = await handleForm({ request, peer: '192.0.2.1' }, page, () => new Response())
    expect(answered.status).toBe(403)
    expect(sent).toEqual([])
  })
})
