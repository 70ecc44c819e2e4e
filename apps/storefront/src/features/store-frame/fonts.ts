import figtree from '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2?url'
import fraunces from '@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2?url'
import instrumentSans from '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2?url'
import readexArabic from '@fontsource-variable/readex-pro/files/readex-pro-arabic-wght-normal.woff2?url'
import readexLatin from '@fontsource-variable/readex-pro/files/readex-pro-latin-wght-normal.woff2?url'
import type { Locale, StoreBranding } from '@tandem/contracts/content'

/** At most two files: what the first screen is written in. Other files come when a letter of theirs is used. */
const FILES: Record<StoreBranding['fontPairing'], Record<Locale, readonly string[]>> = {
  'fraunces-figtree': { en: [figtree, fraunces], ar: [readexArabic] },
  'instrument-sans': { en: [instrumentSans], ar: [readexArabic] },
  'readex-pro': { en: [readexLatin], ar: [readexArabic, readexLatin] },
}

export function fontPreloads(frame: { branding: Pick<StoreBranding, 'fontPairing'>; locale: Locale }) {
  return FILES[frame.branding.fontPairing][frame.locale].map((href) => ({
    rel: 'preload',
    as: 'font',
    type: 'font/woff2',
    crossOrigin: 'anonymous' as const,
    href,
  }))
}

/** Of pages that are no store's. */
export const plainFontPreloads = fontPreloads({ branding: { fontPairing: 'instrument-sans' }, locale: 'en' })
