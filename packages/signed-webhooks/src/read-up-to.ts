/** A request of the web's, or what plain Node has of one. */
export type Incoming = {
  readonly headers: Pick<Headers, 'get'>
  readonly body: AsyncIterable<Uint8Array> | null
}

/**
 * Reads a request's raw bytes, and stops as soon as there are too many, whatever Content-Length claims.
 *
 * @param limit in bytes; or a question that is asked of each number of bytes, the claimed one first.
 * @returns null when there are too many.
 */
export async function readUpTo(
  { headers, body }: Incoming,
  limit: number | ((bytes: number) => Promise<boolean>),
): Promise<Buffer<ArrayBuffer> | null> {
  const allows = typeof limit === 'number' ? (bytes: number) => bytes <= limit : limit
  if (!(await allows(Number(headers.get('content-length') ?? 0)))) return null
  const chunks: Uint8Array[] = []
  let read = 0
  for await (const chunk of body ?? []) {
    read += chunk.byteLength
    if (!(await allows(read))) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
