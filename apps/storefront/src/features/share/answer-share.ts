import type { Locale, StoreBranding } from '@tandem/contracts/content'
import type { Sharp } from 'sharp'
import { env } from '../../env.ts'
import { getUnifiedClient } from '../../lib/api/unified-client.ts'
import { log } from '../../log/log.ts'
import { DIRECTION, isLocale } from '../../messages/languages.ts'
import { answerFile, drawnOnce, type MadeFile } from './answer-picture.ts'
import { drawMark } from './draw-mark.ts'
import { drawShareImage } from './draw-share-image.ts'
import { compactLogoOf, findCard } from './find-card.ts'
import { lookOf } from './look-of.ts'
import { PictureError, readOwnPicture } from './own-picture.ts'
import { ICONS, type IconName, sharePath } from './share-address.ts'

type Place = { store: string; locale: string }

/** `GET /<store>/<language>/share/<page>.jpg`: the picture of a page where it is shared. */
export function answerShareImage(request: Request, place: Place, file: string): Promise<Response> {
  return answerFile(request, async () => {
    const here = await brandOf(place)
    const of = /^(.+)\.jpg$/.exec(file)?.[1]
    const card = here && of !== undefined ? await findCard(here.client, of, here.locale) : null
    if (!here || !card) return null
    const { branding, locale } = here
    const path = sharePath(lookOf(branding), card)
    const title = card.title ?? branding.name
    const isRightToLeft = DIRECTION[locale] === 'rtl'
    return madeFile(
      { path, type: 'image/jpeg', branding, locale, picture: card.picture ?? null },
      (pictures) => drawShareImage({ branding, title, isRightToLeft, ...pictures }),
    )
  })
}

/** `GET /<store>/<language>/icon/<name>.png`: the store's mark for home screens and tabs. */
export function answerIcon(request: Request, place: Place, file: string): Promise<Response> {
  return answerFile(request, async () => {
    const here = await brandOf(place)
    const name = /^(.+)\.png$/.exec(file)?.[1]
    if (!here || !isIcon(name)) return null
    const { branding, locale } = here
    const path = `/icon/${name}?v=${lookOf(branding)}`
    // A launcher cuts a maskable icon to any shape within its middle four fifths.
    const share = name === 'maskable' ? 0.54 : 0.72
    return madeFile({ path, type: 'image/png', branding, locale, picture: null }, ({ logo }) =>
      drawMark({ branding, logo, size: ICONS[name], share, colors: 'brand' }),
    )
  })
}

const isIcon = (name: string | undefined): name is IconName =>
  name !== undefined && Object.hasOwn(ICONS, name)

/** null for a store that is not there, or that doesn't speak this language. */
export async function brandOf({ store: handle, locale }: Place) {
  if (!isLocale(locale)) return null
  const client = getUnifiedClient({ store: handle, locale })
  const store = await client.getStore()
  if (!store?.locales.includes(locale)) return null
  const branding = await client.getStoreBranding(handle)
  return branding && { client, store, branding, locale }
}

/** Draws with the pictures it is made of; without those that can't be read, and then says so. */
async function madeFile(
  file: { path: string; type: string; branding: StoreBranding; locale: Locale; picture: string | null },
  draw: (pictures: { picture: Sharp | null; logo: Sharp | null }) => Promise<Buffer>,
): Promise<MadeFile> {
  const { path, type, branding, locale } = file
  const version = path.slice(path.indexOf('?v=') + 3)
  const origins = [env().MEDUSA_BACKEND_URL, env().PAYLOAD_CMS_URL].map((url) => new URL(url).origin)
  const read = async (url: string | null) => (url === null ? null : readOwnPicture(url, origins))
  const store = branding.handle
  const key = [store, locale, path]
  try {
    const body = await drawnOnce({ key: JSON.stringify(key), store }, async () =>
      draw({ picture: await read(file.picture), logo: await read(compactLogoOf(branding)) }),
    )
    return { version, type, body }
  } catch (error) {
    if (!(error instanceof PictureError)) throw error
    log('error', 'picture.left_out', { store, path, message: error.message })
    const body = await drawnOnce({ key: JSON.stringify([...key, 'plain']), store }, () =>
      draw({ picture: null, logo: null }),
    )
    return { version, type, body, isMakeshift: true }
  }
}
