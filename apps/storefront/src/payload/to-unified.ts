import type { Form, FormField, Picture, ProductContent, StoreBranding } from '@tandem/contracts/content'
import type { PageBlock } from '@tandem/contracts/shop'
import { sanitiseHtml } from '../rich-text/sanitise-html.ts'
import type { BlockDoc, ContentDoc, FormDoc, StoreDoc, Upload } from './answers.ts'

export function toProductContent(doc: ContentDoc): ProductContent {
  return {
    description: doc.descriptionHtml ? sanitiseHtml(doc.descriptionHtml) || null : null,
    features: doc.features,
    specs: doc.specs,
    seo: {
      title: doc.seo?.title || null,
      description: doc.seo?.description || null,
      keywords: doc.seo?.keywords || null,
    },
  }
}

/** The copy in Medusa's metadata is HTML already, and anybody with access to Medusa may have written it. */
export function toSafeContent(content: ProductContent): ProductContent {
  return { ...content, description: content.description === null ? null : sanitiseHtml(content.description) }
}

/** A store that its editor hasn't dressed yet. */
export function plainBranding(store: { handle: string; name: string }): StoreBranding {
  return {
    handle: store.handle,
    name: store.name,
    tagline: null,
    announcement: null,
    logo: null,
    brandColor: '#3d4a5c',
    fontPairing: 'instrument-sans',
    radius: 4,
    density: 'airy',
    navigation: [],
    footer: [],
  }
}

const RADII = { '2': 2, '4': 4, '16': 16 } as const

export function toBranding(doc: StoreDoc, cmsUrl: string): StoreBranding {
  const plain = plainBranding(doc)
  return {
    handle: doc.handle,
    name: doc.name,
    tagline: doc.tagline || null,
    announcement: doc.announcement || null,
    logo: toPicture(doc.logo, cmsUrl),
    brandColor: /^#[0-9a-fA-F]{6}$/.test(doc.brandColor ?? '') ? (doc.brandColor ?? '') : plain.brandColor,
    fontPairing: doc.fontPairing ?? plain.fontPairing,
    radius: doc.radius ? RADII[doc.radius] : plain.radius,
    density: doc.density ?? plain.density,
    navigation: doc.navigation,
    footer: doc.footer,
  }
}

/** null for a block with nothing to show. */
export function toPageBlock(doc: BlockDoc, cmsUrl: string): PageBlock | null {
  switch (doc.blockType) {
    case 'hero': {
      const { blockType: type, image, ...hero } = doc
      return { type, ...hero, image: toPicture(image, cmsUrl) }
    }
    case 'banner': {
      const { blockType: type, image, tone, ...banner } = doc
      return { type, ...banner, tone: tone ?? 'quiet', image: toPicture(image, cmsUrl) }
    }
    case 'productGrid': {
      const { blockType: type, limit, ...grid } = doc
      return { type, ...grid, limit: limit ?? 8 }
    }
    case 'collection': {
      const { blockType: type, limit, ...collection } = doc
      return { type, ...collection, limit: limit ?? 4 }
    }
    case 'richText': {
      const html = sanitiseHtml(doc.html ?? '')
      return html === '' ? null : { type: 'richText', html }
    }
    case 'quote': {
      const { blockType: type, ...quote } = doc
      return { type, ...quote }
    }
    case 'faq': {
      const { blockType: type, ...faq } = doc
      return { type, ...faq }
    }
    case 'gallery': {
      const pictures = doc.pictures.flatMap(({ image, caption }) => {
        const picture = toPicture(image, cmsUrl)
        return picture ? [{ image: picture, caption }] : []
      })
      return pictures.length === 0 ? null : { type: 'gallery', heading: doc.heading, pictures }
    }
    case 'form': {
      const form = doc.form ? toForm(doc.form) : null
      return form && { type: 'form', heading: doc.heading, text: doc.text, form }
    }
  }
}

/** null for a form that asks for nothing. */
function toForm(doc: FormDoc): Form | null {
  const fields = doc.fields.map(toFormField)
  if (fields.every(({ type }) => type === 'message')) return null
  const confirmation = doc.confirmationType === 'redirect' ? '' : sanitiseHtml(doc.confirmationHtml ?? '')
  return {
    id: doc.id,
    fields,
    submitLabel: doc.submitButtonLabel || null,
    confirmation: confirmation || null,
  }
}

/** What is not told in the visitor's language is called by its name. */
function toFormField(doc: FormDoc['fields'][number]): FormField {
  if (doc.blockType === 'message') return { type: 'message', html: sanitiseHtml(doc.html ?? '') }
  const asked = { name: doc.name, label: doc.label || doc.name, required: doc.required }
  if (doc.blockType !== 'select') return { type: doc.blockType, ...asked }
  const options = doc.options.map(({ value, label }) => ({ value, label: label || value }))
  return { type: 'select', ...asked, options }
}

function toPicture(upload: Upload | null | undefined, cmsUrl: string): Picture | null {
  if (!upload) return null
  const { width, height, alt } = upload
  const sizes = Object.values(upload.sizes ?? {}).flatMap((size) =>
    size?.url && size.width ? [{ url: absolute(size.url, cmsUrl), width: size.width }] : [],
  )
  return {
    url: absolute(upload.url, cmsUrl),
    width,
    height,
    alt: alt ?? '',
    sizes: sizes.sort((a, b) => a.width - b.width),
  }
}

/** Payload may tell its uploads by path. */
function absolute(url: string, cmsUrl: string): string {
  return new URL(url, `${cmsUrl}/`).href
}
