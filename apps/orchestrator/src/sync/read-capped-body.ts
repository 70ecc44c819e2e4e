import type { IncomingWebhook } from './receive-webhook.ts'

/**
 * Reads a request's raw bytes, and stops as soon as there are too many, whatever Content-Length claims.
 *
 * @returns null when the body is larger than `maxBytes`.
 */
export async function readCappedBody(request: IncomingWebhook, maxBytes: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return null
  const chunks: Uint8Array[] = []
  let total = 0
  for await (const chunk of request.body ?? []) {
    total += chunk.byteLength
    if (total > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
