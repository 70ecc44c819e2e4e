import { defineArrayMember, defineField } from '@sanity/types'

/** Texts by name, beside what a type has fields for. */
export const metadata = defineField({
  name: 'metadata',
  title: 'More about it',
  type: 'array',
  of: [
    defineArrayMember({
      name: 'entry',
      type: 'object',
      fields: [
        defineField({
          name: 'key',
          title: 'Name',
          type: 'string',
          validation: (rule) =>
            rule
              .required()
              .max(40)
              .custom(
                (key) => !/^tandem_|[[\]]/.test(key ?? '') || 'Can’t begin with tandem_, or have brackets.',
              ),
        }),
        defineField({ name: 'value', title: 'Text', type: 'string', validation: (rule) => rule.max(500) }),
      ],
    }),
  ],
})

export const active = defineField({
  name: 'active',
  title: 'Sold',
  type: 'boolean',
  initialValue: true,
  description: 'Off: archived in Stripe. Who has bought it keeps it.',
})

/** What Tandem writes with a document. People have no use for it. */
export const written = [
  defineField({ name: 'updatedFromStripe', type: 'boolean', hidden: true, readOnly: true }),
  defineField({
    name: 'tandem',
    type: 'object',
    hidden: true,
    readOnly: true,
    fields: [
      defineField({ name: 'link', type: 'string' }),
      defineField({ name: 'marker', type: 'string' }),
      defineField({ name: 'removed', type: 'boolean' }),
    ],
  }),
]
