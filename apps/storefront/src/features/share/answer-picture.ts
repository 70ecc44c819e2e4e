import sharp from 'sharp'
import { serialize } from '../../http/forms/serialize.ts'
import { refuse } from '../../http/gate/refuse.ts'
import { drawnPictures } from '../../lib/api/unified-client.ts'
import { log } from '../../log/log.ts'
import { SourceError } from '../../sources/source-error.ts'

/** What is drawn is kept below, whole; nothing of how it was made is. One thread: visitors come first. */
sharp.cache(false)
sharp.concurrency(1)

const FOR_GOOD = 'public, max-age=31536000, immutable'
/** Of an address that names another version than the one that is there: an old page asks, or one of another server. */
const FOR_NOW = 'public, max-age=60'

/** A file of a store that is made of its brand, and what its address has to say for it to be kept for good. */
export interface MadeFile {
  readonly version: string
  readonly type: string
  readonly body: Buffer<ArrayBuffer> | string
  /** Something could not be read for it: the next visitor may get a better one. */
  readonly isMakeshift?: boolean
}

/** Answers with what `make` makes: 404 for null, 503 while the systems can't be read; neither is kept by anybody. */
export async function answerFile(request: Request, make: () => Promise<MadeFile | null>): Promise<Response> {
  try {
    const file = await make()
    if (!file) return refuse(404, 'There is nothing here.')
    const isCurrent = new URL(request.url).searchParams.get('v') === file.version
    const cacheControl = file.isMakeshift ? 'no-store' : isCurrent ? FOR_GOOD : FOR_NOW
    return new Response(file.body, { headers: { 'content-type': file.type, 'cache-control': cacheControl } })
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    log('error', 'picture.failed', { code: error.code, message: error.message })
    return refuse(503, 'This can’t be shown at the moment.', { 'retry-after': '60' })
  }
}

/** Draws a picture once; one at a time, so that crawlers never take the shop's processor from its visitors. */
export async function drawnOnce(
  picture: { key: string; store: string },
  draw: () => Promise<Buffer>,
): Promise<Buffer<ArrayBuffer>> {
  const drawn = await drawnPictures.get({
    key: picture.key,
    maxAgeMs: 24 * 60 * 60 * 1_000,
    tags: [`store:${picture.store}`],
    bytesOf: (buffer) => buffer.length,
    load: () => serialize('drawing', async () => Buffer.from(await draw())),
  })
  if (!drawn) throw new Error('nothing was drawn')
  return drawn
}
