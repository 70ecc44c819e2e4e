import type { BrandingRecord, medusaStoreBrandingSchema } from '@tandem/contracts'
import type { z } from 'zod'

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
export const payloadBrandings: BrandingRecord[] = [complete, hardlyBegun]

/** Answers of Medusa's read route. */
export const medusaBrandings: z.input<typeof medusaStoreBrandingSchema>[] = [
  { id: 'tstore_01JFERN', branding: complete },
  { id: 'tstore_01JNOOR', branding: hardlyBegun },
]
