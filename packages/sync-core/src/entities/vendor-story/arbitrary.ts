import fc from 'fast-check'
import { few, orNull, writtenText } from '../../../test/values.ts'
import { ifTold, vendorStorySchema } from './schema.ts'

const words = fc.record({ en: writtenText, ar: writtenText }, { requiredKeys: [] })
const pixels = orNull(fc.integer({ min: 1, max: 8_000 }))
const sizes = few(fc.record({ url: writtenText, width: fc.integer({ min: 1, max: 1_920 }) }))
const banner = fc.record({ url: writtenText, width: pixels, height: pixels, alt: words, sizes })

export const vendorStoryArbitrary = fc
  .record({ text: words, banner: orNull(banner) })
  .map((record) => vendorStorySchema.parse(record))
  .filter((story) => ifTold(story) !== null)
