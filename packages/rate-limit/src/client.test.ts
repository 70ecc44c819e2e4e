import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AddressList } from './address-list.ts'
import { clientOf } from './client.ts'

const nobody = new AddressList('')
const client = (
  peer: string | undefined,
  forwardedFor?: string,
  { trusted = '', exempt = '' }: { trusted?: string; exempt?: string } = {},
) =>
  clientOf(
    { peer, forwardedFor },
    { trustedProxies: new AddressList(trusted), exempt: new AddressList(exempt) },
  )

describe('a client', () => {
  test('is the socket’s other end, whatever a header says, as long as no proxy is trusted', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), (claimed) => {
        expect(client('198.51.100.7', claimed).key).toBe('198.51.100.7')
      }),
    )
  })

  test('behind a trusted proxy is who the proxy says, and not who the client said before', () => {
    const trusted = '10.0.0.0/8'
    expect(client('10.0.0.1', '203.0.113.9', { trusted }).key).toBe('203.0.113.9')
    expect(client('10.0.0.1', '192.0.2.1, 203.0.113.9', { trusted }).key).toBe('203.0.113.9')
    expect(client('10.0.0.1', '192.0.2.1, 203.0.113.9, 10.0.0.2', { trusted }).key).toBe('203.0.113.9')
  })

  test.each([
    ['no header', undefined],
    ['an empty header', ''],
    ['a header that holds no address', 'unknown'],
    ['only proxies', '10.0.0.3'],
  ])('of a trusted proxy with %s is the last one that is known', (_, forwardedFor) => {
    expect(client('10.0.0.3', forwardedFor, { trusted: '10.0.0.0/8' }).key).toBe('10.0.0.3')
  })

  test('that cannot be told is one client with all the others of its kind', () => {
    expect(client(undefined)).toEqual({ key: 'unknown', isExempt: false })
    expect(client('')).toEqual({ key: 'unknown', isExempt: false })
  })

  test('over IPv4 is the same one on a socket of IPv6', () => {
    expect(client('::ffff:198.51.100.7').key).toBe('198.51.100.7')
    expect(client('::ffff:10.0.0.1', '::FFFF:203.0.113.9', { trusted: '10.0.0.1' }).key).toBe('203.0.113.9')
  })

  test.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:0DB8:1:2::99', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['2001:db8::1:2:3:4:5', '2001:db8:0:1::/64'],
  ])('at %s has the whole of %s', (address, key) => {
    expect(client(address).key).toBe(key)
  })
})

describe('an exempt client', () => {
  const exempt = '127.0.0.0/8 ::1'
  test.each(['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1'])('is %s, when it comes itself', (peer) => {
    expect(client(peer, undefined, { exempt }).isExempt).toBe(true)
  })

  test('is nobody else', () => {
    expect(client('128.0.0.1', undefined, { exempt }).isExempt).toBe(false)
    expect(client('127.0.0.1', undefined).isExempt).toBe(false)
  })

  test('is not whoever comes through a proxy on its machine, trusted or not', () => {
    expect(client('127.0.0.1', '203.0.113.9', { exempt })).toEqual({ key: '127.0.0.1', isExempt: false })
    expect(client('127.0.0.1', '127.0.0.1', { exempt })).toEqual({ key: '127.0.0.1', isExempt: false })
    expect(client('127.0.0.1', '203.0.113.9', { exempt, trusted: '127.0.0.1' })).toEqual({
      key: '203.0.113.9',
      isExempt: false,
    })
  })

  test('may stand behind a trusted proxy', () => {
    const rules = { exempt: '192.0.2.0/24', trusted: '10.0.0.1' }
    expect(client('10.0.0.1', '192.0.2.5', rules).isExempt).toBe(true)
    expect(client('203.0.113.9', '192.0.2.5', rules).isExempt).toBe(false)
  })
})

describe('a list of addresses', () => {
  test('has addresses and blocks of both kinds, separated by spaces or commas', () => {
    const list = new AddressList('192.0.2.7, 10.0.0.0/8  2001:db8::/32,::1')
    for (const inside of ['192.0.2.7', '10.255.0.1', '2001:db8:ffff::1', '::1'])
      expect(list.has(inside)).toBe(true)
    for (const outside of ['192.0.2.8', '11.0.0.1', '2001:db9::1', '::2', '', 'x'])
      expect(list.has(outside)).toBe(false)
    expect(nobody.has('192.0.2.7')).toBe(false)
  })

  test.each(['localhost', '10.0.0.0/33', '::1/129', '10.0.0.0/', '10.0.0.0/x', '10.0.0.0/8/8', '1.2.3'])(
    'never has %s',
    (part) => {
      expect(() => new AddressList(`10.0.0.1 ${part}`)).toThrow(part)
    },
  )
})
