import { readUpTo } from '@tandem/signed-webhooks/read-up-to'
import sharp, { type Sharp } from 'sharp'

const MAX_BYTES = 16 * 1024 * 1024
const MAX_PIXELS = 50_000_000
const TIMEOUT_MS = 5_000
/** SVG too, which is drawn without anything that it names: librsvg knows no place to look for it. */
const FORMATS = ['jpeg', 'png', 'webp', 'gif', 'heif', 'avif', 'svg']

/** A picture could not be had; what it was to be part of can be drawn without it. */
export class PictureError extends Error {
  override readonly name = 'PictureError'
}

/**
 * Reads a picture of one of the two systems, and of nobody else: an address that an editor or a vendor wrote
 * never makes this server ask another one, also not by a redirect.
 *
 * @throws {PictureError} for another origin, no answer in time, too much of it, or no picture.
 */
export async function readOwnPicture(url: string, origins: readonly string[]): Promise<Sharp> {
  if (!URL.canParse(url) || !origins.includes(new URL(url).origin))
    throw new PictureError('a picture of another origin is not read')
  const body = await bodyOf(url)
  const picture = sharp(body, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
  const { format } = await picture.metadata().catch(asPictureError)
  if (!FORMATS.includes(format)) throw new PictureError(`a picture in the form ${format} is not drawn`)
  return picture.autoOrient()
}

async function bodyOf(url: string): Promise<Buffer> {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
    if (!response.ok) throw new PictureError(`answered ${response.status}`)
    const body = await readUpTo(response, MAX_BYTES)
    if (!body) throw new PictureError(`has more than ${MAX_BYTES} bytes`)
    return body
  } catch (error) {
    return asPictureError(error)
  }
}

function asPictureError(error: unknown): never {
  if (error instanceof PictureError) throw error
  throw new PictureError(error instanceof Error ? error.message : String(error), { cause: error })
}
