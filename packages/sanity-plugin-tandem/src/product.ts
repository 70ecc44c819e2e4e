import { defineArrayMember, defineField, defineType } from '@sanity/types'
import { active, metadata, written } from './shared-fields.ts'

/** What is sold by Stripe. */
export const product = defineType({
  name: 'product',
  title: 'Product',
  type: 'document',
  fields: [
    defineField({ name: 'name', type: 'string', validation: (rule) => rule.required().max(250) }),
    defineField({ name: 'description', type: 'text' }),
    defineField({
      name: 'images',
      title: 'Pictures',
      type: 'array',
      description: 'Their addresses; the first one is shown.',
      of: [defineArrayMember({ type: 'string' })],
      validation: (rule) =>
        rule
          .max(8)
          .custom(
            (images) =>
              (images ?? []).every((one) => /^https?:\/\//.test(String(one))) ||
              'Addresses that begin with https://',
          ),
    }),
    active,
    defineField({
      name: 'unitLabel',
      title: 'Unit',
      type: 'string',
      description: 'What one of it is called on an invoice: seat, hour.',
      validation: (rule) => rule.max(12),
    }),
    defineField({
      name: 'taxCode',
      title: 'Tax code',
      type: 'string',
      description: 'Empty: the account’s own.',
      validation: (rule) => rule.regex(/^txcd_\d{8}$/, { name: 'as Stripe lists them: txcd_10103001' }),
    }),
    metadata,
    ...written,
  ],
  preview: { select: { title: 'name', subtitle: 'description' } },
})
