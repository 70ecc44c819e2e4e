/** A key that webhooks are signed with. Never logged: its text form is `[SigningSecret]`. */
export class SigningSecret {
  readonly #key: Buffer

  constructor(key: Buffer) {
    this.#key = key
  }

  /** The raw key, for the HMAC only. */
  get key(): Buffer {
    return this.#key
  }

  toString(): string {
    return '[SigningSecret]'
  }

  toJSON(): string {
    return '[SigningSecret]'
  }
}

/** At least one; the first signs, all of them verify. */
export type SigningSecrets = readonly [SigningSecret, ...SigningSecret[]]

const PREFIX = 'whsec_'
const MIN_BYTES = 24
const MAX_BYTES = 64

/**
 * Reads one or more secrets: `whsec_<base64 of 24 to 64 bytes>`, separated by spaces or commas.
 * The first signs; every one of them verifies, so that a secret can be replaced without a gap.
 *
 * @throws {Error} naming what is wrong, never the secret itself.
 */
export function parseSecrets(text: string): SigningSecrets {
  const [first, ...rest] = text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(parseSecret)
  if (!first) throw new Error('a signing secret is missing; make one with: openssl rand -base64 32')
  return [first, ...rest]
}

function parseSecret(text: string): SigningSecret {
  if (!text.startsWith(PREFIX)) throw new Error(`a signing secret starts with ${PREFIX}`)
  const encoded = text.slice(PREFIX.length)
  const key = Buffer.from(encoded, 'base64')
  // Buffer skips what isn't base64, so a mistyped secret would silently become another one.
  if (key.toString('base64').replace(/=+$/, '') !== encoded.replace(/=+$/, '')) {
    throw new Error(`a signing secret is ${PREFIX} and base64, and this one has other characters`)
  }
  if (key.length < MIN_BYTES || key.length > MAX_BYTES) {
    throw new Error(`a signing secret has ${MIN_BYTES} to ${MAX_BYTES} bytes, and this one has ${key.length}`)
  }
  return new SigningSecret(key)
}
