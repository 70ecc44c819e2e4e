import { SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { previewedBy, signPreview } from './preview-token.ts'

const SECRET = 'a-secret-of-payload'
const noon = new Date('2026-11-26T12:10:00Z')
const page = { collection: 'pages', id: 7, person: 3 } as const

test('a token names its document for one to two hours, and is the same within the hour', async () => {
  const token = await signPreview(page, SECRET, noon)
  expect(await signPreview(page, SECRET, new Date('2026-11-26T12:59:59Z'))).toBe(token)
  expect(await previewedBy(token, SECRET, new Date('2026-11-26T13:59:00Z'))).toEqual(page)
  expect(await previewedBy(token, SECRET, new Date('2026-11-26T14:00:01Z'))).toBeNull()
})

test('a token of another key, for another use, unsigned or cut is none', async () => {
  const token = await signPreview(page, SECRET, noon)
  const signIn = await new SignJWT({ ...page, aud: 'preview' })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(SECRET))
  const [, claims] = token.split('.')
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`
  for (const forged of [signIn, unsigned, token.slice(0, -2), '', 'x'.repeat(2_000)])
    expect(await previewedBy(forged, SECRET, noon), forged).toBeNull()
  expect(await previewedBy(token, 'another-secret-here', noon)).toBeNull()
})
