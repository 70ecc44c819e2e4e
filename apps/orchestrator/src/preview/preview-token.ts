import { createHmac } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'

const AUDIENCE = 'preview'
const LIFE_MS = 60 * 60 * 1_000

/** A document whose draft may be read, and the person in whose name: what they may not read any more, no token shows. */
export type Previewed = {
  readonly collection: 'pages' | 'product-content'
  readonly id: number
  readonly person: number
}

const claimsSchema = z.object({
  collection: z.enum(['pages', 'product-content']),
  id: z.number().int(),
  person: z.number().int(),
})

/**
 * Lets its bearer read the draft of one document, for one to two hours. It ends on the hour, so that it stays
 * the same meanwhile: with each new one the preview would be loaded anew.
 *
 * @param secret Payload's own.
 */
export function signPreview(previewed: Previewed, secret: string, now: Date): Promise<string> {
  const endsAt = new Date((Math.floor(now.getTime() / LIFE_MS) + 2) * LIFE_MS)
  return new SignJWT({ ...previewed })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(AUDIENCE)
    .setExpirationTime(endsAt)
    .sign(keyOf(secret))
}

/** The document that a token is for; null when it is forged, for something else, or has ended. */
export async function previewedBy(token: string, secret: string, now: Date): Promise<Previewed | null> {
  try {
    const { payload } = await jwtVerify(token, keyOf(secret), {
      algorithms: ['HS256'],
      audience: AUDIENCE,
      currentDate: now,
    })
    return claimsSchema.safeParse(payload).data ?? null
  } catch {
    return null
  }
}

/** A key of its own: no sign-in is a preview, and no preview a sign-in. */
const keyOf = (secret: string) => createHmac('sha256', secret).update(AUDIENCE).digest()
