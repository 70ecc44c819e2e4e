import type { Random } from '../random.ts'

/** Text that has broken parsers, databases and shells; as it is before any encoding. */
const TEXTS: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'a\udfffb',
  '\r\nX-Injected: 1',
  '\u202e\u0000',
  'ة ه أ',
  '👩‍👩‍👧',
  'ﷺ'.repeat(50),
  'a'.repeat(301),
  'é'.repeat(5_000),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'true',
  'NaN',
  'Infinity',
  '-1',
  '0',
  '-0',
  '1.5',
  '1e309',
  '0x10',
  '2abc',
  '2147483648',
  '9223372036854775808',
  '99999999999999999999999999',
  '0000-00-00',
  '0000-01-01T00:00:00Z',
  '10000-01-01',
  '-000001-12-31T23:59:59Z',
  '2026-02-30T25:61:61Z',
  '{}',
  '[]',
  '{"$gt":""}',
  '[object Object]',
  '{"a":',
  "' or '1'='1",
  "'; select pg_sleep(20); --",
  ' or (select 1 from pg_sleep(20))=1) as p on true --?',
  '?',
  '??',
  ':name',
  '$1',
  '%',
  '_',
  '\\',
  '*',
  '(',
  '[a-',
  '../../etc/passwd',
  '..%2f..%2f',
  '//evil.example',
  'javascript:alert(1)',
  '<script>alert(1)</script>',
  '{{7*7}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what somebody may send
  '${7*7}',
  '+variants,-id',
  '*orders',
  '*,*.*,*.*.*',
  'a.b.c.d.e.f.g.h.i.j.k',
  'prod_01',
  'cart_01',
]

/** Characters that stand raw in an address though no encoder would write them. */
const RAW_PARTS: readonly string[] = [
  '%00',
  '%ff',
  '%c0%80',
  '%ed%a0%80',
  '%',
  '%zz',
  '%u0000',
  '%2e%2e%2f',
  '%0d%0aX-Injected:%201',
  '..;',
  ';x=1',
  '%252e%252e',
]

export const hostileText = (random: Random): string => random.pick(TEXTS)

/** Returns a value as it may stand in an address, percent-encoded or deliberately not. */
export function hostileAddressPart(random: Random): string {
  if (random.next() < 0.25) return random.pick(RAW_PARTS)
  return encode(hostileText(random).slice(0, 2_000))
}

/** Returns any JSON: texts and numbers that hurt, deep lists, objects with names of the prototype. */
export function hostileJson(random: Random, names: readonly string[], depth = 0): unknown {
  const kind = random.between(0, depth > 3 ? 5 : 8)
  if (kind <= 2) return hostileText(random)
  if (kind === 3) return random.pick([null, true, false, 0, -1, 1.5, 2 ** 31, 2 ** 53, 1e308])
  if (kind === 4) return []
  if (kind === 5) return {}
  if (kind === 6)
    return Array.from({ length: random.between(1, 4) }, () => hostileJson(random, names, depth + 1))
  const keys = Array.from({ length: random.between(1, 5) }, () =>
    random.next() < 0.8 ? random.pick(names) : hostileText(random),
  )
  return Object.fromEntries(keys.map((key) => [key, hostileJson(random, names, depth + 1)]))
}

/** encodeURIComponent refuses lone surrogates; what a client without that rule sends is their three bytes. */
function encode(text: string): string {
  return [...text]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0
      if (code < 0xd800 || code > 0xdfff) return encodeURIComponent(letter)
      const bytes = [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)]
      return bytes.map((byte) => `%${byte.toString(16)}`).join('')
    })
    .join('')
}
