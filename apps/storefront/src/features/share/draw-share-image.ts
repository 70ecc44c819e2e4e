import { paletteOf } from '@tandem/brand-palette'
import type { StoreBranding } from '@tandem/contracts/content'
import sharp, { type OverlayOptions, type Sharp } from 'sharp'
import { drawMark } from './draw-mark.ts'
import { drawText } from './draw-text.ts'
import { SHARE_SIZE } from './share-address.ts'

const { width: WIDTH, height: HEIGHT } = SHARE_SIZE
const MARGIN = 64
const MARK = 96

/**
 * A page as it is seen where it is shared: a panel in the brand's colour with the store's mark and name and the
 * page's title, beside the page's picture when it has one. Mirrored for a language that is written from the right.
 */
export async function drawShareImage(card: {
  branding: StoreBranding
  title: string
  isRightToLeft: boolean
  picture: Sharp | null
  logo: Sharp | null
}): Promise<Buffer> {
  const { branding, title, isRightToLeft, picture, logo } = card
  const { light } = paletteOf(branding.brandColor)
  const panel = picture ? WIDTH - HEIGHT : WIDTH
  const panelLeft = picture && isRightToLeft ? HEIGHT : 0
  const room = panel - 2 * MARGIN
  /** `width` px wide, so far from the side where reading begins. */
  const left = (start: number, width: number) =>
    panelLeft + (isRightToLeft ? panel - MARGIN - start - width : MARGIN + start)
  const { fontPairing } = branding

  const layers: OverlayOptions[] = []
  if (picture) {
    const input = await picture
      .resize(HEIGHT, HEIGHT, { fit: 'cover' })
      .flatten({ background: '#ffffff' })
      .toBuffer()
    layers.push({ input, left: isRightToLeft ? 0 : panel, top: 0 })
  }
  const mark = await drawMark({ branding, logo, size: MARK, share: 0.72, colors: 'on-brand' })
  layers.push({ input: mark, left: left(0, MARK), top: MARGIN })
  if (title !== branding.name) {
    const name = await drawText({
      text: branding.name,
      fontPairing,
      color: light.on,
      size: 34,
      width: room - MARK - 24,
      height: MARK,
    })
    const top = MARGIN + Math.round((MARK - name.info.height) / 2)
    layers.push({ input: name.data, left: left(MARK + 24, name.info.width), top })
  }
  const below = title === branding.name ? branding.tagline : null
  const words = await drawText({
    text: shortened(title),
    fontPairing,
    color: light.on,
    size: picture ? (title.length > 24 ? 52 : 64) : title.length > 24 ? 72 : 104,
    width: room,
    height: 330,
  })
  const tagline = below
    ? await drawText({
        text: shortened(below),
        fontPairing,
        color: light.on,
        size: picture ? 30 : 38,
        width: room,
        height: 120,
      })
    : null
  const end = HEIGHT - MARGIN
  const taglineTop = end - (tagline ? tagline.info.height : 0)
  if (tagline) layers.push({ input: tagline.data, left: left(0, tagline.info.width), top: taglineTop })
  const top = taglineTop - (tagline ? 24 : 0) - words.info.height
  layers.push({ input: words.data, left: left(0, words.info.width), top })

  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: light.solid } })
    .composite(layers)
    .jpeg({ quality: 86, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

const LONGEST = 110
const shortened = (text: string) =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text
