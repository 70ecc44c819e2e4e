import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'

const ALGORITHM = 'aes-256-gcm'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** The encrypted form of an integration's settings, as the database has it. */
export const sealedSchema = z.object({ sealed: z.string() })
export type Sealed = z.infer<typeof sealedSchema>

/**
 * Encrypts an integration's settings, which hold its secrets. The key belongs to the integration's id: what is copied to
 * another one can't be opened there.
 *
 * @param secrets the first one is used.
 */
export function seal([secret = '']: readonly string[], integration: string, settings: unknown): Sealed {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(ALGORITHM, keyOf(secret, integration), nonce, { authTagLength: TAG_BYTES })
  const text = Buffer.concat([cipher.update(JSON.stringify(settings), 'utf8'), cipher.final()])
  return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64') }
}

/** The way back, with any of the secrets; null when none of them sealed it for this integration, or it was changed. */
export function unseal(secrets: readonly string[], integration: string, { sealed }: Sealed): unknown {
  const bytes = Buffer.from(sealed, 'base64')
  const [nonce, tag, text] = [
    bytes.subarray(0, NONCE_BYTES),
    bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES),
    bytes.subarray(NONCE_BYTES + TAG_BYTES),
  ]
  if (tag.byteLength < TAG_BYTES) return null
  for (const secret of secrets) {
    const decipher = createDecipheriv(ALGORITHM, keyOf(secret, integration), nonce, {
      authTagLength: TAG_BYTES,
    })
    decipher.setAuthTag(tag)
    try {
      return JSON.parse(Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8'))
    } catch {
      // Sealed with another one.
    }
  }
  return null
}

function keyOf(secret: string, integration: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `tandem integration ${integration}`, KEY_BYTES))
}
