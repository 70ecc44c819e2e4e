import { paletteCss, paletteOf } from '@tandem/brand-palette'
import { localeSchema } from '@tandem/contracts/content'
import { createServerFn } from '@tanstack/react-start'
import { getCookie } from '@tanstack/react-start/server'
import { env } from '../../env.ts'
import { storePlace } from '../../http/address/shop-host.ts'
import { asked } from '../../http/page/asked.ts'
import { orUnavailable } from '../../http/page/or-unavailable.ts'
import { storeContextOf } from '../../http/request-context/preferences.ts'
import { findPlace } from '../../lib/api/store-context.ts'
import { getUnifiedClient } from '../../lib/api/unified-client.ts'
import { addressSchema } from '../../store/address-schema.ts'
import type { Frame } from '../../store/frame.ts'
import { lookOf } from '../share/look-of.ts'
import { categoriesOf } from './linked-categories.ts'

/** null when there is no such store, or when it doesn't speak that language. */
export const loadFrame = createServerFn()
  .validator(asked(addressSchema))
  .handler(
    ({ data: address }): Promise<Frame | null> =>
      orUnavailable(async () => {
        const context = storeContextOf(address, getCookie)
        const client = getUnifiedClient(context)
        const store = await client.getStore()
        if (!store?.locales.includes(address.locale)) return null
        const branding = await client.getStoreBranding(store.handle, store.tenant.id)
        const place = findPlace([store], context)
        if (!branding || !place) return null
        return {
          ...storePlace(store.handle),
          cmsOrigin: new URL(env().PAYLOAD_CMS_URL).origin,
          store: { handle: store.handle, name: store.name, tenantName: store.tenant.name },
          locale: address.locale,
          locales: [...new Set([store.defaultLocale, ...store.locales])].flatMap(
            (locale) => localeSchema.safeParse(locale).data ?? [],
          ),
          currency: place.currency,
          currencies: store.currencies.map((currency) => currency.toLowerCase()),
          branding,
          look: lookOf(branding),
          paletteCss: paletteCss(paletteOf(branding.brandColor), { prefix: '--brand-' }),
          categories: await categoriesOf(client, branding, address.locale),
        }
      }),
  )
