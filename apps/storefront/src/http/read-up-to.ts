/** Of a request or an answer. null for a body of more than `limit` bytes; never holds more than that, whatever the header says. */
export async function readUpTo(
  message: Pick<Request, 'headers' | 'body'>,
  limit: number,
): Promise<Buffer | null> {
  if (Number(message.headers.get('content-length') ?? 0) > limit) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of message.body ?? []) {
    size += chunk.byteLength
    if (size > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
