import type { Field, TextField } from 'payload'
import { proseHtmlField } from '../content/prose-html-field.ts'
import { namedRows } from '../fields/rows.ts'

/** The fields that a form can have: exactly what the shop can show, under the plugin's own names. */

/** Names what is sent, so it is the same in every language. */
const name: TextField = {
  name: 'name',
  type: 'text',
  required: true,
  validate: (value: string | null | undefined, { data }: { data: unknown }) => {
    if (!/^[a-zA-Z][a-zA-Z0-9_]{0,39}$/.test(value ?? '')) return 'Use letters, digits and underscores.'
    const fields: unknown = Object(data).fields
    const same = Array.isArray(fields) ? fields.filter((field) => Object(field).name === value) : []
    return same.length < 2 || 'Another field of this form has this name.'
  },
  admin: { width: '50%', description: 'Tells in what was sent which field it is. Visitors don’t see it.' },
}
const label: TextField = {
  name: 'label',
  type: 'text',
  localized: true,
  required: true,
  admin: { width: '50%' },
}
const required: Field = { name: 'required', type: 'checkbox' }
const asked: Field[] = [{ type: 'row', fields: [name, label] }, required]

const options: Field = {
  name: 'options',
  type: 'array',
  required: true,
  minRows: 1,
  admin: namedRows,
  fields: [
    {
      type: 'row',
      fields: [
        { ...label },
        {
          name: 'value',
          type: 'text',
          required: true,
          maxLength: 200,
          admin: { width: '50%', description: 'As it is sent.' },
        },
      ],
    },
  ],
}

export const formFields = {
  text: { fields: asked },
  textarea: { fields: asked },
  email: { fields: asked },
  checkbox: { fields: asked },
  select: { fields: [...asked, options] },
  message: {
    fields: [
      { name: 'message', type: 'richText', localized: true, required: true },
      proseHtmlField('html', 'message'),
    ],
  },
  number: false,
  state: false,
  country: false,
  payment: false,
} satisfies Record<string, { fields: Field[] } | false>
