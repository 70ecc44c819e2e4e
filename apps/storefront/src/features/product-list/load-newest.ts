import { createServerFn } from '@tanstack/react-start'
import { getCookie } from '@tanstack/react-start/server'
import { orUnavailable } from '../../http/or-unavailable.ts'
import { storeContextOf } from '../../http/preferences.ts'
import { getUnifiedClient } from '../../lib/api/unified-client.ts'
import { addressSchema } from '../store-frame/address-schema.ts'
import { type Card, toCard } from './card.ts'

export const loadNewest = createServerFn()
  .validator(addressSchema)
  .handler(
    ({ data }): Promise<Card[]> =>
      orUnavailable(async () => {
        const client = getUnifiedClient(storeContextOf(data, getCookie))
        return (await client.getUnifiedProducts({ limit: 8 })).map((product) => toCard(product, data.locale))
      }),
  )
