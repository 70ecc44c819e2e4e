import { LOCALES } from '@tandem/contracts/content'
import { productContent } from '@tandem/demo-world'
import type { Payload } from 'payload'
import type { Arrivals } from './arrivals.ts'
import { paragraphs } from './editor-state.ts'

/** Publishes what the demo's editors wrote about each product, unless something is published already. */
export async function seedProductContent(payload: Payload, arrivals: Arrivals): Promise<void> {
  for (const [handle, words] of Object.entries(productContent)) {
    const id = arrivals.productContent.get(handle)
    if (id === undefined) continue
    const current = await payload.findByID({ collection: 'product-content', id, depth: 0 })
    if (current._status === 'published') continue
    for (const locale of LOCALES) {
      const inLanguage = words[locale]
      if (!inLanguage) continue
      const { description, ...rest } = inLanguage
      await payload.update({
        collection: 'product-content',
        id,
        locale,
        data: {
          ...rest,
          description: paragraphs(description, locale === 'ar' ? 'rtl' : 'ltr'),
          _status: 'published',
        },
      })
    }
  }
}
