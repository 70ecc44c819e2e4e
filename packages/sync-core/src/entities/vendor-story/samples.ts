import type { VendorStoryRecord } from '@tandem/contracts/content'
import type { medusaVendorStorySchema } from '@tandem/contracts/sync'
import fc from 'fast-check'
import type { z } from 'zod'
import { few, orNull, writtenText } from '../../../test/values.ts'
import type { Samples } from '../samples.ts'
import { ifTold, vendorStorySchema } from './vendor-story.ts'

const complete: VendorStoryRecord = {
  text: { en: '<h2>Six potters</h2><p>Two kilns &amp; a bakery.</p>', ar: '<p>ستة خزّافين</p>' },
  banner: {
    url: 'http://localhost:3001/api/media/file/kiln.png',
    width: 1920,
    height: 640,
    alt: { en: 'A kiln at night', ar: 'فرن ليلًا' },
    sizes: [{ url: 'http://localhost:3001/api/media/file/kiln-320x107.webp', width: 320 }],
  },
}

const onlyTold: VendorStoryRecord = { text: { ar: '<p>دفء</p>' }, banner: null }

const onlyShown: VendorStoryRecord = {
  text: {},
  banner: {
    url: 'http://localhost:3001/api/media/file/loom.gif',
    width: null,
    height: null,
    alt: {},
    sizes: [],
  },
}

/** Vendors as the Payload connector reads them. */
export const hubVendorStories: VendorStoryRecord[] = [complete, onlyTold, onlyShown]

/** Answers of Medusa's read route. */
export const medusaVendorStories: z.input<typeof medusaVendorStorySchema>[] = [
  { id: 'ven_01JKILN', story: complete },
  { id: 'ven_01JOUD', story: onlyTold },
  { id: 'ven_01JLOOM', story: onlyShown },
]

const words = fc.record({ en: writtenText, ar: writtenText }, { requiredKeys: [] })
const pixels = orNull(fc.integer({ min: 1, max: 8_000 }))
const sizes = few(fc.record({ url: writtenText, width: fc.integer({ min: 1, max: 1_920 }) }))
const banner = fc.record({ url: writtenText, width: pixels, height: pixels, alt: words, sizes })

export const vendorStoryArbitrary = fc
  .record({ text: words, banner: orNull(banner) })
  .map((record) => vendorStorySchema.parse(record))
  .filter((story) => ifTold(story) !== null)

export const samples: Samples = {
  canonical: vendorStoryArbitrary,
  remote: medusaVendorStories,
  hub: hubVendorStories,
  renamed: {},
}
