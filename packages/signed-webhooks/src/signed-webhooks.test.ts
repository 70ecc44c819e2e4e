import { createHmac, randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { jsonOf, parseSecrets, signWebhook, TOLERANCE_SECONDS, verifyWebhook } from './index.ts'

const text = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const otherText = `whsec_${Buffer.alloc(32, 8).toString('base64')}`
const secrets = parseSecrets(text)
const now = new Date('2026-01-01T00:00:00Z')
const body = Buffer.from('{"type":"product.updated","data":{"id":"prod_1"}}')

function signed(overrides: Partial<Parameters<typeof signWebhook>[0]> = {}) {
  return signWebhook({ id: 'msg_1', timestamp: now, body, secrets, ...overrides })
}

function check(headers: Record<string, string>, bytes: Uint8Array = body, keys = secrets, at = now) {
  return verifyWebhook({ headers: (name) => headers[name], body: bytes, secrets: keys, now: at })
}

/** Answers what somebody with the key, and no library to hold them back, could send. */
function signedAsIs(id: string, timestamp: string): Record<string, string> {
  const hmac = createHmac('sha256', secrets[0].key).update(`${id}.${timestamp}.`).update(body)
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${hmac.digest('base64')}`,
  }
}

function codeOf(result: ReturnType<typeof verifyWebhook>) {
  return result.ok ? 'accepted' : result.code
}

describe('a webhook', () => {
  test('signed here is accepted by the official library, and the other way round', () => {
    const real = new Date()
    const official = new Webhook(text)
    expect(() => official.verify(body.toString(), signed({ timestamp: real }))).not.toThrow()
    const signature = official.sign('msg_2', real, body.toString())
    const headers = {
      'webhook-id': 'msg_2',
      'webhook-timestamp': String(Math.floor(real.getTime() / 1000)),
      'webhook-signature': signature,
    }
    expect(check(headers, body, secrets, real)).toMatchObject({ ok: true, id: 'msg_2' })
  })

  test('is accepted for any bytes, valid UTF-8 or not', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(codeOf(check(signed({ body: bytes }), bytes))).toBe('accepted')
      }),
    )
  })

  test('is refused when any single bit of the body is another', () => {
    fc.assert(
      fc.property(fc.nat(body.length * 8 - 1), (bit) => {
        const changed = Uint8Array.from(body)
        const at = bit >> 3
        changed[at] = (changed[at] ?? 0) ^ (1 << (bit & 7))
        expect(codeOf(check(signed(), changed))).toBe('WEBHOOK_SIGNATURE_WRONG')
      }),
    )
  })

  test('is refused when the id or the timestamp is another', () => {
    expect(codeOf(check({ ...signed(), 'webhook-id': 'msg_2' }))).toBe('WEBHOOK_SIGNATURE_WRONG')
    expect(codeOf(check({ ...signed(), 'webhook-timestamp': '1767225601' }))).toBe('WEBHOOK_SIGNATURE_WRONG')
  })

  test.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('is refused without %s', (name) => {
    expect(codeOf(check({ ...signed(), [name]: '' }))).toBe('WEBHOOK_SIGNATURE_MISSING')
  })

  test.each([
    ['a prefix of the signature', (s: string) => s.slice(0, 20)],
    ['an unknown version', (s: string) => s.replace('v1,', 'v2,')],
    ['a signature with something after it', (s: string) => `${s}AAAA`],
    ['no version', (s: string) => s.slice(3)],
    ['nothing but a comma', () => ','],
  ])('is refused with %s', (_, change) => {
    const headers = signed()
    const result = check({ ...headers, 'webhook-signature': change(headers['webhook-signature']) })
    expect(codeOf(result)).toBe('WEBHOOK_SIGNATURE_WRONG')
  })

  test('tells its id and when it was sent', () => {
    expect(check(signed())).toEqual({ ok: true, id: 'msg_1', timestamp: now })
  })

  test.each([
    [{ 'webhook-signature': '' }, /webhook-id, webhook-timestamp or webhook-signature/],
    [{ 'webhook-id': 'a.b' }, /malformed/],
    [{ 'webhook-id': 'msg_2' }, /no signature fits/],
    [{ ...signed({ timestamp: new Date(0) }) }, /more than 300 s/],
    [{ 'content-encoding': 'gzip' }, /without content-encoding/],
  ])('that is refused is told why: %o', (changed, reason) => {
    const result = check({ ...signed(), ...changed })
    expect(result.ok ? 'accepted' : result.message).toMatch(reason)
  })

  // The signed text has its parts apart by dots, so an id with one could be read as another id and time.
  test.each([{ id: 'msg.1' }, { id: 'msg_1\n' }, { id: 'm'.repeat(129) }])(
    'is refused with the id $id, even when it was signed so',
    ({ id }) => {
      const result = check({ ...signed(), ...signedAsIs(id, '1767225600') })
      expect(result).toMatchObject({ ok: false, message: expect.stringContaining('malformed') })
    },
  )

  test.each(['1767225600.5', '1767225600abc', ' 1767225600', '-1', 'NaN', '1e9', '1767225600000'])(
    'is refused with the timestamp %j, even when that text was signed',
    (timestamp) => {
      expect(check(signedAsIs('msg_1', timestamp))).toMatchObject({
        ok: false,
        code: 'WEBHOOK_SIGNATURE_WRONG',
        message: expect.stringContaining('malformed'),
      })
    },
  )

  test('is good for the whole tolerance and not a second longer, before and after', () => {
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1000)
    expect(codeOf(check(signed(), body, secrets, at(TOLERANCE_SECONDS)))).toBe('accepted')
    expect(codeOf(check(signed(), body, secrets, at(-TOLERANCE_SECONDS)))).toBe('accepted')
    expect(codeOf(check(signed(), body, secrets, at(TOLERANCE_SECONDS + 1)))).toBe('WEBHOOK_TIMESTAMP_STALE')
    expect(codeOf(check(signed(), body, secrets, at(-TOLERANCE_SECONDS - 1)))).toBe('WEBHOOK_TIMESTAMP_STALE')
  })

  test('with a wrong signature is never told that it is stale', () => {
    const old = signed({ secrets: parseSecrets(otherText), timestamp: new Date(0) })
    expect(codeOf(check(old))).toBe('WEBHOOK_SIGNATURE_WRONG')
  })

  test('is accepted with the new and the old secret while a secret is being replaced', () => {
    const both = parseSecrets(`${otherText} ${text}`)
    expect(codeOf(check(signed(), body, both))).toBe('accepted')
    expect(codeOf(check(signed({ secrets: both }), body, both))).toBe('accepted')
    expect(codeOf(check(signed({ secrets: both }), body, secrets))).toBe('WEBHOOK_SIGNATURE_WRONG')
  })

  test('is accepted when one of several signatures fits, and only the first eight are looked at', () => {
    const headers = signed()
    const wrong = `v1,${randomBytes(32).toString('base64')}`
    const behind = (count: number) => ({
      ...headers,
      'webhook-signature': [...Array(count).fill(wrong), headers['webhook-signature']].join(' '),
    })
    expect(codeOf(check(behind(7)))).toBe('accepted')
    expect(codeOf(check(behind(8)))).toBe('WEBHOOK_SIGNATURE_WRONG')
  })

  test.each(['gzip', 'br', 'identity, gzip', 'utf-8'])(
    'that claims to be packed by %s is refused',
    (encoding) => {
      expect(check({ ...signed(), 'content-encoding': encoding })).toMatchObject({
        ok: false,
        status: 415,
        code: 'WEBHOOK_ENCODING_UNKNOWN',
      })
    },
  )

  test('that says it is not packed is accepted', () => {
    expect(codeOf(check({ ...signed(), 'content-encoding': 'Identity' }))).toBe('accepted')
  })

  test('with a wrong signature is never told that its encoding is unknown', () => {
    const forged = signed({ secrets: parseSecrets(otherText) })
    expect(codeOf(check({ ...forged, 'content-encoding': 'gzip' }))).toBe('WEBHOOK_SIGNATURE_WRONG')
  })

  test('is refused by a receiver that has no secret', () => {
    expect(codeOf(verifyWebhook({ headers: (n) => Object(signed())[n], body, secrets: [], now }))).toBe(
      'WEBHOOK_SIGNATURE_WRONG',
    )
  })
})

describe('a body', () => {
  test('is the value of its JSON', () => {
    expect(jsonOf(Buffer.from('{"a":["é"]}'))).toEqual({ a: ['é'] })
  })

  test.each([
    ['no JSON', Buffer.from('{"a"')],
    ['nothing', Buffer.from('')],
    ['JSON with a byte that is no UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
  ])('of %s has no value', (_, bytes) => {
    expect(jsonOf(bytes)).toBeUndefined()
  })
})

describe('a secret', () => {
  test.each([
    ['nothing', '', /missing/],
    ['spaces', '  ', /missing/],
    ['no prefix', Buffer.alloc(32).toString('base64'), /starts with whsec_/],
    ['other characters', `whsec_${'!'.repeat(44)}`, /other characters/],
    ['too few bytes', `whsec_${Buffer.alloc(23).toString('base64')}`, /23/],
    ['too many bytes', `whsec_${Buffer.alloc(65).toString('base64')}`, /65/],
  ])('of %s is refused', (_, value, message) => {
    expect(() => parseSecrets(value)).toThrow(message)
  })

  test.each([24, 64])('may have %i bytes', (bytes) => {
    expect(parseSecrets(`whsec_${Buffer.alloc(bytes).toString('base64')}`)[0].key).toHaveLength(bytes)
  })

  test.each([25, 26])(
    'of %i bytes is the same with and without its padding, and with no padding inside',
    (bytes) => {
      const padded = `whsec_${Buffer.alloc(bytes, 9).toString('base64')}`
      const bare = padded.replace(/=+$/, '')
      expect(parseSecrets(bare)[0].key).toEqual(parseSecrets(padded)[0].key)
      expect(() => parseSecrets(bare.replace('whsec_', 'whsec_CQ=='))).toThrow(/other characters/)
    },
  )

  test('is one of a list whose parts are any spaces and commas apart', () => {
    expect(parseSecrets(` ${text},  ${otherText}\n`).map((secret) => secret.key[0])).toEqual([7, 8])
  })

  test('has a text of its own instead of its key', () => {
    expect([String(secrets[0]), JSON.stringify(secrets[0])]).toEqual(['[SigningSecret]', '"[SigningSecret]"'])
  })

  test('never shows in messages, logs or JSON', () => {
    const shown = `${secrets[0]} ${JSON.stringify(secrets)} ${inspect(secrets, { showHidden: true })}`
    expect(shown).not.toContain(Buffer.alloc(32, 7).toString('base64'))
    expect(shown).not.toContain('07 07')
    expect(() => parseSecrets(`whsec_${'secret-part'.repeat(1)}`)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret-part') }),
    )
  })

  test('signs no webhook whose id could be read as something else', () => {
    expect(() => signed({ id: 'a.1' })).toThrow(/letters, digits/)
  })
})
