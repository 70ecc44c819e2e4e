import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

const compress = promisify(gzip)
const expand = promisify(gunzip)

/** Inline scripts and styles that a content security policy lets run, as its source expressions. */
export interface InlineSources {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/**
 * A whole page as everybody is sent it: compressed once, and allowed by the hashes of its own inline parts. A
 * nonce would have to be another one in each answer, and each answer then be put together and encoded anew.
 */
export interface RenderedPage {
  readonly gzipped: Buffer<ArrayBuffer>
  /** Weak: a visitor without gzip is sent other bytes of the same page. */
  readonly etag: string
  readonly inline: InlineSources
  readonly headers: readonly (readonly [string, string])[]
  readonly tags: readonly string[]
  readonly until: number
}

const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g

/**
 * The hashes of what the renderer itself has put into a page's script and style elements: they alone carry the nonce
 * that nobody knew before. An element that came in with somebody's text has none, and does not run. Of what is loaded
 * there is no hash.
 */
export function inlineSourcesOf(html: string, nonce: string): InlineSources {
  const sources = { scripts: new Set<string>(), styles: new Set<string>() }
  for (const [, element, attributes = '', content = ''] of html.matchAll(INLINE)) {
    if (!attributes.includes(` nonce="${nonce}"`)) continue
    if (/\ssrc=/.test(attributes) || /\stype="application\/ld\+json"/.test(attributes)) continue
    const hash = createHash('sha256').update(withoutNonce(content, nonce)).digest('base64')
    sources[element === 'style' ? 'styles' : 'scripts'].add(`'sha256-${hash}'`)
  }
  return { scripts: [...sources.scripts], styles: [...sources.styles] }
}

function withoutNonce(text: string, nonce: string): string {
  return text.replaceAll(` nonce="${nonce}"`, '').replaceAll(nonce, '')
}

/** @param page.nonce the one that it was rendered with; none of it is left. */
export async function toRenderedPage(
  page: { html: string; nonce: string } & Pick<RenderedPage, 'headers' | 'tags' | 'until'>,
): Promise<RenderedPage> {
  const { nonce, headers, tags, until } = page
  const html = withoutNonce(page.html, nonce)
  return {
    gzipped: await compress(html),
    etag: `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`,
    inline: inlineSourcesOf(page.html, nonce),
    headers,
    tags,
    until,
  }
}

/** Answers what a visitor is sent of a page: nothing but its name when it is the one that he holds. */
export async function answerOf(
  page: RenderedPage,
  request: Request,
): Promise<{ status: 200 | 304; body: Buffer<ArrayBuffer> | null; headers: Headers }> {
  const headers = new Headers(page.headers.map(([name, value]) => [name, value]))
  headers.set('etag', page.etag)
  headers.set('vary', 'accept-encoding')
  if (request.headers.get('if-none-match') === page.etag) return { status: 304, body: null, headers }
  if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? ''))
    return { status: 200, body: await expand(page.gzipped), headers }
  headers.set('content-encoding', 'gzip')
  return { status: 200, body: page.gzipped, headers }
}

/** Estimates what it takes of memory. */
export function bytesOfPage({ gzipped, headers, tags, inline }: RenderedPage): number {
  return gzipped.length + 2 * JSON.stringify([headers, tags, inline]).length
}
