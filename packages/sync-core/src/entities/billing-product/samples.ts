import fc from 'fast-check'
import { few, orNull, text, writtenText } from '../../../test/values.ts'
import type { Samples } from '../samples.ts'
import { billingProductSchema } from './billing-product.ts'

export const metadata = fc.dictionary(
  fc
    .string({ minLength: 1, maxLength: 8 })
    .filter((key) => key !== '__proto__' && !key.startsWith('tandem_')),
  writtenText,
  { maxKeys: 3, noNullPrototype: true },
)

export const samples: Samples = {
  canonical: fc
    .record({
      name: text,
      description: orNull(text),
      images: few(text),
      active: fc.boolean(),
      unitLabel: orNull(text),
      taxCode: orNull(text),
      metadata,
    })
    .map((record) => billingProductSchema.parse(record)),
  /** Answers of the API, varied. */
  remote: [
    {
      id: 'prod_QkFzc2lsaXNr',
      name: 'Studio',
      description: 'For people who draw all day.',
      images: ['https://files.test/studio.png'],
      active: true,
      unit_label: 'seat',
      tax_code: 'txcd_10103001',
      metadata: { plan: 'studio', tandem_link: 'x:1' },
    },
    {
      id: 'prod_2',
      name: 'مرسم',
      description: null,
      images: [],
      active: false,
      unit_label: null,
      tax_code: null,
      metadata: {},
    },
  ],
  hub: [
    {
      status: 'published',
      name: 'Studio',
      description: 'For people who draw all day.',
      images: ['https://files.test/studio.png'],
      active: true,
      unitLabel: 'seat',
      taxCode: null,
      metadata: { plan: 'studio' },
    },
  ],
  renamed: { unit_label: 'unitLabel', tax_code: 'taxCode' },
  of: {
    sanity: {
      remote: [
        {
          id: 'product-studio',
          name: 'Studio',
          description: 'For people who draw all day.',
          images: ['https://files.test/studio.png'],
          active: true,
          unitLabel: 'seat',
          taxCode: 'txcd_10103001',
          metadata: [{ key: 'plan', value: 'studio' }],
        },
        {
          id: 'b0c9f1de-8a5c-4f58-8f0c-6c1d1c3f2a10',
          name: 'مرسم',
          description: null,
          images: null,
          active: null,
          unitLabel: null,
          taxCode: null,
          metadata: null,
        },
      ],
      renamed: {},
    },
  },
}
