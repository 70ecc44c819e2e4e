import { LOCALES } from '@tandem/contracts/content'
import { storeMarks, stores, vendors } from '@tandem/demo-world'
import type { Payload } from 'payload'
import type { Arrivals } from './arrivals.ts'
import { paragraphs } from './editor-state.ts'
import { uploadPicture } from './pictures.ts'

const MARK_WIDTH = 512

/** Gives each store its brand, unless somebody has begun to. */
export async function seedBranding(payload: Payload, arrivals: Arrivals): Promise<void> {
  for (const store of stores) {
    const id = arrivals.stores.get(store.handle)
    const tenant = arrivals.tenants.get(store.tenant)
    if (id === undefined || tenant === undefined) continue
    const current = await payload.findByID({ collection: 'stores', id, locale: 'all', depth: 0 })
    if (current.logo) continue
    const logo = await uploadPicture(payload, storeMarks[store.handle], tenant, MARK_WIDTH)
    const { brandColor, fontPairing, density } = store
    const look = { brandColor, fontPairing, density, radius: `${store.radius}` as const, logo }
    for (const locale of LOCALES) {
      const words = store.words[locale]
      if (!words) continue
      const { navigation, footer } = await payload.findByID({
        collection: 'stores',
        id,
        locale: 'en',
        depth: 0,
      })
      await payload.update({
        collection: 'stores',
        id,
        locale,
        data: {
          ...look,
          tagline: words.tagline,
          announcement: words.announcement,
          navigation: sameRows(words.navigation, navigation),
          footer: sameRows(words.footer, footer).map((column, index) => ({
            ...column,
            links: sameRows(column.links, footer?.[index]?.links),
          })),
        },
      })
    }
  }
}

/** Tells each vendor's story, unless somebody has. */
export async function seedStories(payload: Payload, arrivals: Arrivals): Promise<void> {
  for (const vendor of vendors) {
    const id = arrivals.vendors.get(vendor.handle)
    if (id === undefined) continue
    const current = await payload.findByID({ collection: 'vendors', id, locale: 'en', depth: 0 })
    if (current.story) continue
    for (const locale of LOCALES) {
      const story = vendor.story[locale]
      if (!story) continue
      const data = { story: paragraphs(story, locale === 'ar' ? 'rtl' : 'ltr') }
      await payload.update({ collection: 'vendors', id, locale, data })
    }
  }
}

/** Rows of a list that is the same in every language keep their ids; only the words in them are translated. */
export function sameRows<Row extends object>(
  rows: readonly Row[],
  existing: readonly { id?: string | null }[] | null | undefined,
): (Row & { id?: string })[] {
  return rows.map((row, index) => {
    const id = existing?.[index]?.id
    return id ? { ...row, id } : row
  })
}
