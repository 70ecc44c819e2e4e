import { paletteCss, paletteOf } from '@tandem/brand-palette'
import type { Locale, StoreBranding } from '@tandem/contracts/content'
import { localeSchema } from '@tandem/contracts/content'
import { createServerFn } from '@tanstack/react-start'
import { storePlace } from '../../http/address/shop-host.ts'
import { orUnavailable } from '../../http/page/or-unavailable.ts'
import { getUnifiedClient } from '../../lib/api/unified-client.ts'

export interface StoreCard {
  handle: string
  defaultLocale: Locale
  /** Of its first page: on its own host, where it has one. */
  href: string
  tenant: { handle: string; name: string }
  branding: StoreBranding
  /** A few of its products' pictures. */
  pictures: string[]
}

/** Every open store in its own brand, with the CSS that gives each card its colours. */
export const loadStores = createServerFn().handler(() =>
  orUnavailable(async () => {
    const stores = await getUnifiedClient().getStores()
    const cards = await Promise.all(
      stores.map(async ({ handle, tenant, defaultLocale }): Promise<StoreCard[]> => {
        const client = getUnifiedClient({ store: handle })
        const [branding, products] = await Promise.all([
          client.getStoreBranding(handle),
          client.getUnifiedProducts({ limit: 3 }),
        ])
        if (!branding) return []
        const pictures = products.flatMap((product) => product.thumbnail ?? product.images[0] ?? [])
        const locale = localeSchema.catch('en').parse(defaultLocale)
        const { origin, base } = storePlace(handle)
        const href = `${base === '' ? origin : base}/${locale}`
        return [{ handle, tenant, href, defaultLocale: locale, branding, pictures }]
      }),
    )
    const found = cards.flat()
    const css = found.map(({ handle, branding }) =>
      paletteCss(paletteOf(branding.brandColor), {
        prefix: '--brand-',
        selector: `[data-store="${handle}"]`,
      }).replace('color-scheme: light dark;', ''),
    )
    return { stores: found, css: css.join('') }
  }),
)
