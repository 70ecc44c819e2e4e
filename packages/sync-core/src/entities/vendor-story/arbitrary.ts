import fc from 'fast-check'
import { orNull, writtenText } from '../../../test/values.ts'
import { ifTold, vendorStorySchema } from './schema.ts'

const words = fc.record({ en: writtenText, ar: writtenText }, { requiredKeys: [] })
const pixels = orNull(fc.integer({ min: 1, max: 8_000 }))
const banner = fc.record({ url: writtenText, width: pixels, height: pixels, alt: words })

export const vendorStoryArbitrary = fc
  .record({ text: words, banner: orNull(banner) })
  .map((record) => vendorStorySchema.parse(record))
  .filter((story) => ifTold(story) !== null)
