import { type BrandingRecord, FONT_PAIRINGS } from '@tandem/contracts/content'
import type { medusaStoreBrandingSchema } from '@tandem/contracts/sync'
import fc from 'fast-check'
import type { z } from 'zod'
import { few, orNull, text, writtenText } from '../../../test/values.ts'
import type { Samples } from '../samples.ts'
import { storeBrandingSchema } from './store-branding.ts'

const story = { label: { en: 'Our story', ar: 'قصتنا' }, href: '/pages/story' }

const complete: BrandingRecord = {
  tagline: { en: 'Made to be kept', ar: 'صُنع ليبقى' },
  announcement: { en: 'Free delivery over 80' },
  logo: 'http://localhost:3001/api/media/file/mark.svg',
  brandColor: '#2F5D50',
  fontPairing: 'fraunces-figtree',
  radius: '4',
  density: 'airy',
  navigation: [story],
  footer: [{ heading: { en: 'About' }, links: [story] }],
}

const hardlyBegun: BrandingRecord = {
  tagline: { ar: 'دفء' },
  announcement: {},
  logo: null,
  brandColor: null,
  fontPairing: null,
  radius: '16',
  density: null,
  navigation: [],
  footer: [{ heading: {}, links: [] }],
}

/** Stores as the Payload connector reads them. */
export const hubBrandings: BrandingRecord[] = [complete, hardlyBegun]

/** Answers of Medusa's read route. */
export const medusaBrandings: z.input<typeof medusaStoreBrandingSchema>[] = [
  { id: 'tstore_01JFERN', branding: complete },
  { id: 'tstore_01JNOOR', branding: hardlyBegun },
]

const words = fc.record({ en: writtenText, ar: writtenText }, { requiredKeys: [] })
const link = fc.record({ label: words, href: text })

export const storeBrandingArbitrary = fc
  .record({
    tagline: words,
    announcement: words,
    logo: orNull(writtenText),
    brandColor: orNull(writtenText),
    fontPairing: orNull(fc.constantFrom(...FONT_PAIRINGS)),
    radius: orNull(fc.constantFrom('2', '4', '16')),
    density: orNull(fc.constantFrom('airy', 'dense', 'warm')),
    navigation: few(link),
    footer: few(fc.record({ heading: words, links: few(link) })),
  })
  .map((record) => storeBrandingSchema.parse(record))

export const samples: Samples = {
  canonical: storeBrandingArbitrary,
  remote: medusaBrandings,
  hub: hubBrandings,
  renamed: {},
}
