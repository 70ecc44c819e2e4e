import { encodeSignatureHeader, isValidSignature } from '@sanity/webhook'
import { describe, expect, test } from 'vitest'
import { namedIn, verifySignature } from './webhook.ts'

const [now, secrets] = [new Date('2026-11-30T12:00:00Z'), ['the-secret-in-use-now', 'the-secret-after-it']]
const body = JSON.stringify({ _id: 'product-1', _type: 'product', projectId: 'alder', dataset: 'production' })

function verify(header: string | null, bytes = body) {
  const headers = (name: string) => (name === 'sanity-webhook-signature' ? header : null)
  const settings = { webhookSecrets: secrets, projectId: 'alder', dataset: 'production' }
  return verifySignature({ headers, body: Buffer.from(bytes), now }, settings)
}
const signed = (secret = secrets[0] ?? '', ms = 0, text = body) =>
  encodeSignatureHeader(text, now.getTime() + ms, secret)

describe('a signature', () => {
  test('of Sanity’s own package is taken with either of two secrets', async () => {
    for (const secret of secrets) expect(verify(await signed(secret))).toMatchObject({ ok: true })
  })

  test.each([
    ['older than five minutes', -300_001],
    ['of the future', 300_001],
  ])('trap 17: that is %s is refused, though Sanity’s own package takes it', async (_, ms) => {
    const header = await signed(secrets[0], ms)
    expect(await isValidSignature(body, header, secrets[0] ?? '')).toBe(true)
    expect(verify(header)).toMatchObject({ ok: false, code: 'WEBHOOK_TIMESTAMP_STALE' })
    expect(verify(await signed(secrets[0], ms - Math.sign(ms)))).toMatchObject({ ok: true })
  })

  test('trap 17: that comes again is the same delivery, and another one is another', async () => {
    const [first, again, other] = [await signed(), await signed(), await signed(secrets[0], 1)].map((one) =>
      verify(one),
    )
    expect(again).toEqual(first)
    expect(other).not.toEqual(first)
  })

  test('is of the bytes that came: the same document written anew is another body', async () => {
    const rewritten = JSON.stringify(JSON.parse(body), null, 1)
    expect(verify(await signed(), rewritten)).toMatchObject({ code: 'WEBHOOK_SIGNATURE_WRONG' })
  })

  test.each([[null], [''], ['t=1,v1='], ['v1=abc'], ['t=x,v1=abc'], ['t=1']])(
    'that is %s is none',
    (header) => {
      expect(verify(header)).toMatchObject({ ok: false, status: 401, code: 'WEBHOOK_SIGNATURE_MISSING' })
    },
  )

  test('with another secret, or one of another length, is wrong', async () => {
    for (const header of [await signed('somebody-elses-secret'), `t=${now.getTime()},v1=short`])
      expect(verify(header)).toMatchObject({ code: 'WEBHOOK_SIGNATURE_WRONG' })
  })

  test('of another dataset is not this one’s, though they have one secret', async () => {
    const other = JSON.stringify({ ...JSON.parse(body), dataset: 'staging' })
    expect(verify(await signed(secrets[0], 0, other), other)).toMatchObject({ ok: false })
  })
})

describe('a body', () => {
  test('names its document', () => {
    expect(namedIn({ _id: 'a', _type: 'price' })).toEqual([
      { event: 'price', entity: 'billing-price', id: 'a' },
    ])
  })

  test.each(['drafts.a', 'versions.r1.a'])('trap 16: of %s leads to nothing', (_id) => {
    expect(namedIn({ _id, _type: 'product' })).toMatchObject([{ entity: null }])
  })

  test('of another type leads to nothing, and of another shape is refused', () => {
    expect(namedIn({ _id: 'a', _type: 'page' })).toMatchObject([{ entity: null }])
    for (const one of [null, 'text', [], {}, { _id: 'a' }]) expect(namedIn(one)).toBeNull()
  })
})
