import { paletteOf } from '@tandem/brand-palette'
import type { StoreBranding } from '@tandem/contracts/content'
import sharp, { type Sharp } from 'sharp'
import { drawText } from './draw-text.ts'

/** The ground of a logo: it was made for a light page. */
const LOGO_GROUND = '#f6f5f2'

/**
 * A store's mark as a square: its logo, or its initial on its colour.
 * @param mark.share how much of the square the mark takes, the rest is ground.
 * @param mark.colors `on-brand` where the ground around it has the brand's colour already.
 */
export async function drawMark(mark: {
  branding: Pick<StoreBranding, 'name' | 'brandColor' | 'fontPairing'>
  logo: Sharp | null
  size: number
  share: number
  colors: 'brand' | 'on-brand'
}): Promise<Buffer> {
  const { branding, logo, size, share, colors } = mark
  const { light } = paletteOf(branding.brandColor)
  const [ground, letter] = colors === 'brand' ? [light.solid, light.on] : [light.on, light.solid]
  const room = Math.round(size * share)
  const input = logo
    ? await logo
        .clone()
        .resize(room, room, { fit: 'contain', background: LOGO_GROUND })
        .flatten({ background: LOGO_GROUND })
        .png()
        .toBuffer()
    : await initial(branding, letter, room)
  return sharp({
    create: { width: size, height: size, channels: 3, background: logo ? LOGO_GROUND : ground },
  })
    .composite([{ input, gravity: 'centre' }])
    .removeAlpha()
    .png({ compressionLevel: 9 })
    .toBuffer()
}

async function initial(
  { name, fontPairing }: Pick<StoreBranding, 'name' | 'fontPairing'>,
  color: string,
  room: number,
): Promise<Buffer> {
  const [text = '·'] = name.trim()
  const drawn = await drawText({
    text,
    fontPairing,
    color,
    size: room,
    width: room,
    height: room,
  })
  return drawn.data
}
