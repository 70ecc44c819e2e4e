import { isIP } from 'node:net'
import type { AddressList } from './address-list.ts'

/** Whose requests are counted together. */
export type Client = {
  readonly key: string
  /** Not counted: one of ours. */
  readonly isExempt: boolean
}

/**
 * Who sent a request. `X-Forwarded-For` can be written by anybody, so it is read only as far as proxies
 * that are trusted have written it: from its end, until an address that is none of them. Whoever forwards
 * for others without being trusted counts as one client, and is never exempt.
 */
export function clientOf(
  request: { peer: string | undefined; forwardedFor: string | undefined },
  rules: { trustedProxies: AddressList; exempt: AddressList },
): Client {
  const peer = plain(request.peer ?? '')
  const hops = (request.forwardedFor ?? '').split(',').map((hop) => plain(hop.trim()))
  let address = peer
  while (rules.trustedProxies.has(address)) {
    const before = hops.pop()
    if (!before || isIP(before) === 0) break
    address = before
  }
  const isDirect = request.forwardedFor === undefined || rules.trustedProxies.has(peer)
  return { key: keyOf(address), isExempt: isDirect && rules.exempt.has(address) }
}

/** IPv4 behind an IPv6 socket in its own form. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
}

/** Somebody who has an IPv6 address has all the 64 bits behind it too. */
function keyOf(address: string): string {
  if (isIP(address) !== 6) return address || 'unknown'
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? []
  const groups = (text: string | undefined) => (text ? text.split(':') : [])
  const [front, back] = [groups(head), groups(tail)]
  const middle =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0')
  const network = [...front, ...middle, ...back].slice(0, 4)
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
