import { readUpTo } from '@tandem/signed-webhooks/read-up-to'
import { hasWholeConditions, isWellFormedQuery } from '../gate/address.ts'
import { isWellFormedJson } from '../gate/well-formed.ts'

/** The largest body that anybody may send, signed in or not. */
export const MAX_ANONYMOUS_BYTES = 64 * 1_024
/** The largest body that somebody who is signed in may send: documents, and pictures. */
export const MAX_SIGNED_IN_BYTES = 32 * 1_024 * 1_024

export type BodyRefusal = { readonly status: 400 | 413; readonly message: string }

const TOO_LARGE: BodyRefusal = { status: 413, message: 'This is too large.' }
const EMPTY = new Uint8Array()
const MALFORMED: BodyRefusal = { status: 400, message: 'The body is malformed.' }

/**
 * Reads a request's body, so far as its sender may send as much, and checks that all of it can be kept.
 *
 * @param isSignedIn asked once, when there is more than anybody may send.
 * @returns the same request with its body read, or why it is refused.
 */
export async function readBody(
  request: Request,
  isSignedIn: () => Promise<boolean>,
): Promise<Request | BodyRefusal> {
  const bytes = request.body === null ? EMPTY : await readUpTo(request, allowance(isSignedIn))
  if (bytes === null) return TOO_LARGE
  if (!(await isWellFormedBody(request, bytes))) return MALFORMED
  if (request.body === null) return request
  const { url, method, headers, signal } = request
  return new Request(url, { method, headers, signal, body: bytes })
}

/** How much is read of it: the sender is asked about once, when there is more than anybody may send. */
function allowance(isSignedIn: () => Promise<boolean>) {
  let most = MAX_ANONYMOUS_BYTES
  return async (bytes: number) => {
    if (bytes > most && most === MAX_ANONYMOUS_BYTES && (await isSignedIn())) most = MAX_SIGNED_IN_BYTES
    return bytes <= most
  }
}

async function isWellFormedBody(
  { method, headers }: Request,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const type = headers.get('content-type') ?? ''
  const isForm = /^multipart\//i.test(type)
  // A form has an end at least. Payload would look for it and fail.
  if (bytes.byteLength === 0) return !isForm || method === 'GET'
  if (/^application\/json\b/i.test(type)) return isWellFormedJsonText(bytes)
  if (/^application\/x-www-form-urlencoded\b/i.test(type))
    return isWellFormedSearch(Buffer.from(bytes).toString())
  if (isForm) return isWellFormedForm(type, bytes)
  return true
}

/** A query that is too long for an address, as Payload's admin sends it. */
const isWellFormedSearch = (text: string) => isWellFormedQuery(text) && hasWholeConditions(text)

function isWellFormedJsonText(bytes: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    // Documents, and what is asked of one, are objects.
    return typeof value === 'object' && value !== null && !Array.isArray(value) && isWellFormedJson(value)
  } catch {
    return false
  }
}

/** A form's fields; Payload's own document is JSON in one of them. */
async function isWellFormedForm(type: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
    return [...form].every(([name, value]) => {
      if (!isWellFormedJson(name)) return false
      if (typeof value !== 'string') return isWellFormedJson(value.name)
      return name === '_payload' ? isWellFormedJsonText(Buffer.from(value)) : isWellFormedJson(value)
    })
  } catch {
    return false
  }
}
