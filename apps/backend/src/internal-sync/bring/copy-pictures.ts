import type { MedusaContainer } from '@medusajs/framework/types'
import { uploadFilesWorkflow } from '@medusajs/medusa/core-flows'

const TIMEOUT_MS = 10_000
const MAX_BYTES = 20 * 1024 * 1024
const TYPES: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
}

/**
 * Copies pictures into Medusa's own files, so that they stay when their shop goes. Only from hosts that are known, without
 * following anywhere else; what can't be had is left out.
 *
 * @returns addresses of the copies, in their order.
 */
export async function copyPictures(
  scope: MedusaContainer,
  urls: readonly string[],
  hosts: readonly string[],
): Promise<string[]> {
  const fetched = []
  for (const [index, url] of urls.entries()) {
    const file = await fetchPicture(url, hosts)
    if (file)
      fetched.push({
        filename: `picture-${index + 1}.${file.extension}`,
        ...file.content,
        access: 'public' as const,
      })
  }
  if (fetched.length === 0) return []
  const { result } = await uploadFilesWorkflow(scope).run({ input: { files: fetched } })
  return result.map(({ url }) => url)
}

async function fetchPicture(url: string, hosts: readonly string[]) {
  if (!hosts.includes(new URL(url).hostname)) return null
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(
    () => null,
  )
  const type = response?.headers.get('content-type')?.split(';')[0] ?? ''
  const extension = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined
  const length = Number(response?.headers.get('content-length') ?? 0)
  if (!response?.ok || extension === undefined || length > MAX_BYTES) {
    await response?.body?.cancel()
    return null
  }
  const bytes = Buffer.from(await response.arrayBuffer())
  if (bytes.byteLength > MAX_BYTES) return null
  return { extension, content: { mimeType: type, content: bytes.toString('base64') } }
}
