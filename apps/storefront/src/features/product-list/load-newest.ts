import { createServerFn } from '@tanstack/react-start'
import { getCookie } from '@tanstack/react-start/server'
import { asked } from '../../http/page/asked.ts'
import { orUnavailable } from '../../http/page/or-unavailable.ts'
import { storeContextOf } from '../../http/request-context/preferences.ts'
import { getUnifiedClient } from '../../lib/api/unified-client.ts'
import { addressSchema } from '../../store/address-schema.ts'
import { type Card, toCard } from './card.ts'

export const loadNewest = createServerFn()
  .validator(asked(addressSchema))
  .handler(
    ({ data }): Promise<Card[]> =>
      orUnavailable(async () => {
        const client = getUnifiedClient(storeContextOf(data, getCookie))
        return (await client.getUnifiedProducts({ limit: 8 })).map((product) => toCard(product, data.locale))
      }),
  )
