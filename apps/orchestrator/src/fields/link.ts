import type { Field, TextField } from 'payload'

/** Answers where a link may lead: within the shop (`/products`), or out of it over http(s), mail or telephone. */
export function isSafeHref(href: string): boolean {
  if (href.startsWith('#')) return true
  // Browsers take `//` and `/\` for another host.
  if (href.startsWith('/')) return /^\/(?![/\\])\S*$/.test(href)
  return /^(https?:\/\/|mailto:|tel:)\S+$/i.test(href)
}

export const hrefField = (name: string, required: boolean): TextField => ({
  name,
  type: 'text',
  required,
  validate: (value: unknown) => {
    if (typeof value !== 'string' || value === '') return required ? 'Say where the link leads.' : true
    return isSafeHref(value) || 'Start with / for a page of this shop, or with https://, mailto: or tel:.'
  },
  admin: { placeholder: '/products' },
})

export const linkFields: Field[] = [
  {
    type: 'row',
    fields: [{ name: 'label', type: 'text', localized: true, required: true }, hrefField('href', true)],
  },
]
