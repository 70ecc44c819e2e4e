import type { Block, Field } from 'payload'
import { hrefField } from '../fields/link.ts'
import { namedRows } from '../fields/rows.ts'
import { proseEditor } from './prose-editor.ts'
import { proseHtmlField } from './prose-html-field.ts'

/** The blocks of a page. Their names and fields are those of `pageBlockSchema` in the contracts. */

/** A block is told by what it says; one more name for it would be work for nobody. */
const nameless = { disableBlockName: true }

const text = (name: string, label?: string): Field => ({
  name,
  type: 'text',
  localized: true,
  ...(label ? { label } : {}),
})
const heading: Field = { name: 'heading', type: 'text', localized: true, required: true }
const paragraph: Field = { name: 'text', type: 'textarea', localized: true }
const image: Field = { name: 'image', type: 'upload', relationTo: 'media' }
const callToAction: Field = {
  type: 'row',
  fields: [text('ctaLabel', 'Button'), { ...hrefField('ctaHref', false), label: 'Button leads to' }],
}

const hero: Block = {
  slug: 'hero',
  admin: nameless,
  fields: [
    text('eyebrow'),
    heading,
    paragraph,
    callToAction,
    image,
    {
      name: 'productHandle',
      type: 'text',
      admin: { description: 'Show this product’s picture when no image is chosen.' },
    },
  ],
}

const productGrid: Block = {
  slug: 'productGrid',
  admin: nameless,
  labels: { singular: 'Products', plural: 'Products' },
  fields: [
    heading,
    {
      name: 'source',
      type: 'select',
      required: true,
      defaultValue: 'newest',
      options: [
        { label: 'The newest', value: 'newest' },
        { label: 'Of a category', value: 'category' },
        { label: 'Chosen by handle', value: 'handles' },
      ],
    },
    {
      name: 'categoryHandle',
      type: 'text',
      admin: { condition: (_, block) => block.source === 'category' },
    },
    {
      name: 'handles',
      type: 'text',
      hasMany: true,
      admin: { condition: (_, block) => block.source === 'handles' },
    },
    { name: 'limit', type: 'number', required: true, min: 1, max: 24, defaultValue: 8 },
  ],
}

const collection: Block = {
  slug: 'collection',
  admin: nameless,
  fields: [
    {
      name: 'heading',
      type: 'text',
      localized: true,
      admin: { description: 'The collection’s own name when this is empty.' },
    },
    {
      name: 'collectionHandle',
      type: 'text',
      required: true,
      admin: {
        description: 'As in Medusa. The block is left out while the store sells nothing of the collection.',
      },
    },
    { name: 'limit', type: 'number', required: true, min: 1, max: 24, defaultValue: 4 },
  ],
}

const richText: Block = {
  slug: 'richText',
  admin: nameless,
  labels: { singular: 'Text', plural: 'Texts' },
  fields: [
    { name: 'content', type: 'richText', localized: true, required: true, editor: proseEditor },
    proseHtmlField('html', 'content'),
  ],
}

const banner: Block = {
  slug: 'banner',
  admin: nameless,
  fields: [
    heading,
    paragraph,
    callToAction,
    { name: 'tone', type: 'select', required: true, defaultValue: 'brand', options: ['brand', 'quiet'] },
    image,
  ],
}

const quote: Block = {
  slug: 'quote',
  admin: nameless,
  fields: [
    { ...paragraph, name: 'text', required: true },
    {
      type: 'row',
      fields: [{ name: 'author', type: 'text', localized: true, required: true }, text('role')],
    },
  ],
}

const faq: Block = {
  slug: 'faq',
  admin: nameless,
  labels: { singular: 'Questions and answers', plural: 'Questions and answers' },
  fields: [
    heading,
    {
      name: 'items',
      type: 'array',
      required: true,
      labels: { singular: 'Question', plural: 'Questions' },
      admin: namedRows,
      fields: [
        { name: 'question', type: 'text', localized: true, required: true },
        { name: 'answer', type: 'textarea', localized: true, required: true },
      ],
    },
  ],
}

const gallery: Block = {
  slug: 'gallery',
  admin: nameless,
  labels: { singular: 'Gallery', plural: 'Galleries' },
  fields: [
    text('heading'),
    {
      name: 'pictures',
      type: 'array',
      required: true,
      minRows: 1,
      labels: { singular: 'Picture', plural: 'Pictures' },
      fields: [{ ...image, required: true }, text('caption')],
    },
  ],
}

const form: Block = {
  slug: 'form',
  admin: nameless,
  fields: [
    text('heading'),
    paragraph,
    {
      name: 'form',
      type: 'relationship',
      relationTo: 'forms',
      required: true,
      admin: { description: 'The block is left out when the form is deleted.' },
    },
  ],
}

export const pageBlocks = [hero, productGrid, collection, richText, banner, quote, faq, gallery, form]
