import { defineArrayMember, defineField, defineType } from '@sanity/types'
import { active, metadata, written } from './shared-fields.ts'

const isOnce = ({ parent }: { parent?: { interval?: string } }): boolean => !parent?.interval

/** What a product costs. Another amount is another price in Stripe, which takes the place of the one before. */
export const price = defineType({
  name: 'price',
  title: 'Price',
  type: 'document',
  fields: [
    defineField({
      name: 'product',
      type: 'reference',
      to: [{ type: 'product' }],
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'amount',
      type: 'string',
      description: 'As people write it: 12.50 euros, 500 yen, 4.120 Kuwaiti dinars.',
      validation: (rule) => rule.regex(/^\d{1,12}(\.\d{1,12})?$/, { name: 'digits and a point' }),
    }),
    defineField({
      name: 'currency',
      type: 'string',
      initialValue: 'eur',
      validation: (rule) => rule.required().regex(/^[a-z]{3}$/, { name: 'three small letters' }),
    }),
    defineField({
      name: 'interval',
      title: 'Every',
      type: 'string',
      description: 'Empty: paid once.',
      options: { list: ['day', 'week', 'month', 'year'] },
    }),
    defineField({ name: 'intervalCount', title: 'How many of these', type: 'number', hidden: isOnce }),
    defineField({
      name: 'usageType',
      title: 'Counted by',
      type: 'string',
      hidden: isOnce,
      options: { list: ['licensed', 'metered'] },
    }),
    defineField({
      name: 'taxBehavior',
      title: 'Tax',
      type: 'string',
      description: 'Once it is included or added it is so for ever.',
      options: { list: ['unspecified', 'inclusive', 'exclusive'] },
    }),
    defineField({ name: 'isDefault', title: 'The product’s first price', type: 'boolean' }),
    defineField({ name: 'nickname', title: 'Name', type: 'string' }),
    defineField({
      name: 'lookupKey',
      title: 'Lookup key',
      type: 'string',
      validation: (rule) => rule.max(200),
    }),
    active,
    defineField({
      name: 'tiers',
      title: 'Steps',
      type: 'array',
      description: 'They are made in Stripe.',
      readOnly: true,
      of: [
        defineArrayMember({
          name: 'tier',
          type: 'object',
          fields: [
            defineField({ name: 'upTo', type: 'number' }),
            defineField({ name: 'amount', type: 'string' }),
            defineField({ name: 'flatAmount', type: 'string' }),
          ],
        }),
      ],
    }),
    metadata,
    ...written,
  ],
  preview: { select: { title: 'amount', subtitle: 'currency' } },
})
