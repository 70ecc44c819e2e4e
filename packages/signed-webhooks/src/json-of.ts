/**
 * The value of a body that was verified: its bytes must be UTF-8 and JSON, else undefined. A decoder that
 * puts replacement characters in place of wrong bytes would let through another text than was signed.
 */
export function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}
