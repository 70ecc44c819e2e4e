import { paletteOf } from '@tandem/brand-palette'
import { storePlace } from '../../http/address/shop-host.ts'
import { DIRECTION } from '../../messages/languages.ts'
import { homeOf } from '../../store/frame.ts'
import { answerFile } from './answer-picture.ts'
import { brandOf } from './answer-share.ts'
import { lookOf } from './look-of.ts'
import { ICONS, type IconName, iconPath } from './share-address.ts'

/** `GET /<store>/<language>/manifest.webmanifest`: what a device shows of a store that was put on its home screen. */
export function answerManifest(
  request: Request,
  place: { store: string; locale: string },
): Promise<Response> {
  return answerFile(request, async () => {
    const here = await brandOf(place)
    if (!here) return null
    const { branding, locale } = here
    const look = lookOf(branding)
    const home = homeOf({ ...storePlace(branding.handle), locale })
    const icon = (name: IconName) => ({
      src: `${home}${iconPath(look, name)}`,
      sizes: `${ICONS[name]}x${ICONS[name]}`,
      type: 'image/png',
      purpose: name === 'maskable' ? 'maskable' : 'any',
    })
    const manifest = {
      id: home,
      name: branding.name,
      short_name: branding.name,
      ...(branding.tagline && { description: branding.tagline }),
      lang: locale,
      dir: DIRECTION[locale],
      start_url: home,
      scope: home,
      display: 'minimal-ui',
      background_color: paletteOf(branding.brandColor).light.bg,
      theme_color: branding.brandColor,
      icons: [icon('192'), icon('512'), icon('maskable')],
    }
    return { version: look, type: 'application/manifest+json', body: JSON.stringify(manifest) }
  })
}
