import type { medusaVendorStorySchema, VendorStoryRecord } from '@tandem/contracts'
import type { z } from 'zod'

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
export const payloadVendorStories: VendorStoryRecord[] = [complete, onlyTold, onlyShown]

/** Answers of Medusa's read route. */
export const medusaVendorStories: z.input<typeof medusaVendorStorySchema>[] = [
  { id: 'ven_01JKILN', story: complete },
  { id: 'ven_01JOUD', story: onlyTold },
  { id: 'ven_01JLOOM', story: onlyShown },
]
