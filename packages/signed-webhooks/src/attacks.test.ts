import { describe, expect, test } from 'vitest'
import { type Attack, attacks } from './attacks.ts'
import { jsonOf, parseSecrets, signWebhook, verifyWebhook } from './index.ts'

const secret = (fill: number) => parseSecrets(`whsec_${Buffer.alloc(32, fill).toString('base64')}`)
const route = {
  body: '{"wanted":1,"note":"~"}',
  wrongShape: '{"wanted":2}',
  maxBytes: 1024,
  secrets: secret(1),
  foreign: secret(2),
}

/** A route that does what every signed route has to. */
function receive({ headers, body }: ReturnType<Attack['request']>, lax: Partial<Record<Laxity, true>> = {}) {
  if (body.length > route.maxBytes) return [413, 'WEBHOOK_TOO_LARGE']
  const seen = lax.packed ? { ...headers, 'content-encoding': '' } : headers
  const verified = verifyWebhook({
    headers: (name) => Object(seen)[name],
    body,
    secrets: lax.anyKey ? [...route.secrets, ...route.foreign] : route.secrets,
    now: new Date(),
  })
  if (!verified.ok) return [verified.status, verified.code]
  const json = lax.anyBytes ? looseJson(body) : jsonOf(body)
  return Object(json).wanted === 1 ? [202, ''] : [400, 'WEBHOOK_BODY_INVALID']
}
type Laxity = 'packed' | 'anyKey' | 'anyBytes'

function looseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'))
  } catch {
    return undefined
  }
}

const every = attacks(route)

describe('an attack', () => {
  test.each(every)('with $name is refused as it says', ({ request, status, code }) => {
    expect(receive(request())).toEqual([status, code])
  })

  test('is a request of its own each time it is sent', () => {
    const ids = every
      .map(({ request }) => request().headers['webhook-id'])
      .filter((id) => id && id !== 'other')
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('has a name that no other has', () => {
    const names = every.map(({ name }) => name)
    expect(names.every((name) => name.length > 4)).toBe(true)
    expect(new Set(names).size).toBe(names.length)
  })

  test.each([
    ['packed', ['a signed body that claims to be packed']],
    ['anyKey', ["another direction's key"]],
    ['anyBytes', ['signed bytes that are not UTF-8']],
  ] as const)('finds a route that is lax about %s', (laxity, found) => {
    const passed = every.filter(({ request }) => receive(request(), { [laxity]: true })[0] === 202)
    expect(passed.map(({ name }) => name)).toEqual(found)
  })

  test('needs a body that would be accepted', () => {
    const headers = signWebhook({ id: 'm', timestamp: new Date(), body: route.body, secrets: route.secrets })
    expect(receive({ headers, body: Uint8Array.from(Buffer.from(route.body)) })).toEqual([202, ''])
    expect(() => attacks({ ...route, body: '{"wanted":1}' })).toThrow(/no ~/)
  })
})
