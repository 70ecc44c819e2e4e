import { FONT_PAIRINGS } from '@tandem/contracts'
import fc from 'fast-check'
import { few, orNull, text, writtenText } from '../../../test/values.ts'
import { storeBrandingSchema } from './schema.ts'

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
