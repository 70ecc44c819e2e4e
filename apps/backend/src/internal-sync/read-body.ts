import type { Readable } from 'node:stream'

/** The whole body, or null when it has more than `maxBytes`; the rest of a body that is too large is dropped. */
export async function readBody(request: Readable, maxBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    const buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    bytes += buffer.length
    if (bytes <= maxBytes) chunks.push(buffer)
  }
  return bytes <= maxBytes ? Buffer.concat(chunks) : null
}
