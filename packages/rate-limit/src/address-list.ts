import { BlockList, isIP } from 'node:net'

/** Addresses and blocks of addresses, e.g. `10.0.0.0/8 ::1 192.0.2.7`. */
export class AddressList {
  readonly #list = new BlockList()

  /** @throws {Error} naming the part that is no address. */
  constructor(text: string) {
    for (const part of text.split(/[\s,]+/).filter((part) => part !== '')) this.#add(part)
  }

  has(address: string): boolean {
    const version = isIP(address)
    return version !== 0 && this.#list.check(address, version === 6 ? 'ipv6' : 'ipv4')
  }

  #add(part: string): void {
    const [address = '', prefix, ...more] = part.split('/')
    const version = isIP(address)
    const longest = version === 6 ? 128 : 32
    const length = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN
    if (version === 0 || more.length > 0 || !(length <= longest)) {
      throw new Error(`${part} is no address like 192.0.2.7 and no block like 10.0.0.0/8`)
    }
    this.#list.addSubnet(address, length, version === 6 ? 'ipv6' : 'ipv4')
  }
}
