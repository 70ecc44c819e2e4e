import { describe, expect, test } from 'vitest'
import { signature } from './fake/signature.ts'
import { namedIn, verifySignature } from './webhook.ts'

const [now, secrets] = [new Date('2026-11-29T12:00:00Z'), ['whsec_the_one_in_use', 'whsec_the_next_one']]
const body = JSON.stringify(
  { id: 'evt_1', type: 'product.updated', data: { object: { id: 'prod_1' } } },
  null,
  2,
)

function verify(header: string | null, bytes = body) {
  const headers = (name: string) => (name === 'stripe-signature' ? header : null)
  return verifySignature({ headers, body: Buffer.from(bytes), now }, { webhookSecrets: secrets })
}
const signed = (secret = secrets[0] ?? '', seconds = 0) =>
  signature(body, secret, new Date(now.getTime() + seconds * 1_000))

describe('a signature', () => {
  test('is taken with either of two secrets, and names the event', () => {
    for (const secret of secrets) expect(verify(signed(secret))).toEqual({ ok: true, id: 'evt_1' })
  })

  test('is taken where one of several is right: Stripe signs with both while a secret is replaced', () => {
    const foreign = /v1=\w+/.exec(signed('whsec_somebody_elses'))?.[0]
    expect(verify(`${signed().replace(/,v0.*/, '')},${foreign}`)).toMatchObject({ ok: true })
    expect(verify(`${foreign},${signed()}`)).toMatchObject({ ok: true })
  })

  test('is of the bytes that came: the same event written anew is another body', () => {
    expect(verify(signed(), JSON.stringify(JSON.parse(body)))).toMatchObject({
      code: 'WEBHOOK_SIGNATURE_WRONG',
    })
  })

  test.each([
    ['older than five minutes', -301],
    ['of the future', 301],
  ])('that is %s is refused', (_, seconds) => {
    expect(verify(signed(secrets[0], seconds))).toMatchObject({ ok: false, code: 'WEBHOOK_TIMESTAMP_STALE' })
    expect(verify(signed(secrets[0], seconds - Math.sign(seconds) * 2))).toMatchObject({ ok: true })
  })

  test.each([
    [null],
    [''],
    ['t=1,v1='],
    ['t=x,v1=00'],
    [`v1=${'0'.repeat(64)}`],
    [`t=1,v0=${'0'.repeat(64)}`],
    [`t=1,v1=${'0'.repeat(63)}g`],
  ])('that is %s is none', (header) => {
    expect(verify(header)).toMatchObject({ ok: false, status: 401, code: 'WEBHOOK_SIGNATURE_MISSING' })
  })

  test('with another secret is wrong', () => {
    expect(verify(signed('whsec_somebody_elses'))).toMatchObject({ code: 'WEBHOOK_SIGNATURE_WRONG' })
  })
})

describe('an event', () => {
  const event = (type: string, object: object, previous_attributes?: object) => ({
    id: 'evt_1',
    type,
    data: { object, ...(previous_attributes && { previous_attributes }) },
  })

  test('names its record', () => {
    expect(namedIn(event('price.deleted', { id: 'price_1' }))).toEqual([
      { event: 'price.deleted', entity: 'billing-price', id: 'price_1' },
    ])
  })

  test('of a default that has moved names both prices: neither has an event of its own', () => {
    const moved = event(
      'product.updated',
      { id: 'prod_1', default_price: 'price_2' },
      { default_price: 'price_1' },
    )
    expect(namedIn(moved)?.map(({ id }) => id)).toEqual(['prod_1', 'price_1', 'price_2'])
    const taken = event(
      'product.updated',
      { id: 'prod_1', default_price: null },
      { default_price: 'price_1' },
    )
    expect(namedIn(taken)?.map(({ id }) => id)).toEqual(['prod_1', 'price_1'])
  })

  test('of something else leads to nothing', () => {
    for (const one of [event('charge.succeeded', { id: 'ch_1' }), event('product.updated', {})])
      expect(namedIn(one)).toMatchObject([{ entity: null }])
  })

  test('of another shape is refused', () => {
    for (const one of [null, 'text', [], {}, { id: 'evt_1', type: 'price.created' }])
      expect(namedIn(one)).toBeNull()
    // A thin event has another shape, and is not subscribed to.
    expect(namedIn({ id: 'evt_1', object: 'v2.core.event', type: 'v1.billing.meter' })).toBeNull()
  })
})
