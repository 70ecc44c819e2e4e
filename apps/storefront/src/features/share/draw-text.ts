import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fraunces from '@expo-google-fonts/fraunces/600SemiBold/Fraunces_600SemiBold.ttf?inline'
import instrumentSans from '@expo-google-fonts/instrument-sans/600SemiBold/InstrumentSans_600SemiBold.ttf?inline'
import readex from '@expo-google-fonts/readex-pro/600SemiBold/ReadexPro_600SemiBold.ttf?inline'
import type { StoreBranding } from '@tandem/contracts/content'
import sharp from 'sharp'

/** The families of each pairing's headings; Readex Pro has the Arabic letters of all of them. */
const FAMILIES: Record<StoreBranding['fontPairing'], string> = {
  'fraunces-figtree': 'Fraunces SemiBold, Readex Pro SemiBold',
  'instrument-sans': 'Instrument Sans SemiBold, Readex Pro SemiBold',
  'readex-pro': 'Readex Pro SemiBold',
}

export interface TextToDraw {
  text: string
  fontPairing: StoreBranding['fontPairing']
  /** `#rrggbb` */
  color: string
  /** In px. */
  size: number
  width: number
  height: number
}

/** Words as a picture no larger than `width` × `height`, each line beginning where its script begins. */
export async function drawText(wanted: TextToDraw) {
  const { text, fontPairing, color, size, width, height } = wanted
  await fontsReady()
  // At 72 dots an inch a point is a pixel.
  const font = `${FAMILIES[fontPairing]} ${size}`
  const markup = `<span foreground="${color}">${escaped(text)}</span>`
  const drawn = await sharp({
    text: {
      text: markup,
      font,
      rgba: true,
      dpi: 72,
      width,
      wrap: 'word-char',
      spacing: Math.round(size / 8),
    },
  })
    .png()
    .toBuffer()
  return sharp(drawn)
    .resize({ width, height, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer({ resolveWithObject: true })
}

let ready: Promise<void> | undefined

function fontsReady(): Promise<void> {
  ready ??= registerFonts().catch((error: unknown) => {
    ready = undefined
    throw error
  })
  return ready
}

/** Fonts are read from files, and are known by their names once something was written in them: a server may have none of its own. */
async function registerFonts(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-fonts-'))
  const files = { Fraunces: fraunces, 'Instrument Sans': instrumentSans, 'Readex Pro': readex }
  for (const [family, data] of Object.entries(files)) {
    const fontfile = join(folder, `${family}.ttf`)
    await writeFile(fontfile, Buffer.from(data.slice(data.indexOf(',') + 1), 'base64'))
    await sharp({ text: { text: 'a', font: `${family} SemiBold 8`, fontfile } }).toBuffer()
  }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
