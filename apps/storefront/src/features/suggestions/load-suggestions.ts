import { createServerFn } from '@tanstack/react-start'
import {
  getCookie,
  getRequestHeader,
  getRequestIP,
  setResponseHeader,
  setResponseStatus,
} from '@tanstack/react-start/server'
import { z } from 'zod'
import { asked } from '../../http/page/asked.ts'
import { orUnavailable } from '../../http/page/or-unavailable.ts'
import { storeContextOf } from '../../http/request-context/preferences.ts'
import { getUnifiedClient } from '../../lib/api/unified-client.ts'
import { addressSchema } from '../../store/address-schema.ts'
import { answerSuggestions, type Suggestions } from './answer-suggestions.ts'

/** Loads suggestions while somebody types. null when they ask too often. */
export const loadSuggestions = createServerFn()
  .validator(asked(addressSchema.extend({ words: z.string().max(100) })))
  .handler(
    ({ data: { words, ...address } }): Promise<Suggestions | null> =>
      orUnavailable(async () => {
        const sender = { peer: getRequestIP(), forwardedFor: getRequestHeader('x-forwarded-for') }
        const answer = await answerSuggestions({ words, locale: address.locale }, sender, () =>
          getUnifiedClient(storeContextOf(address, getCookie)),
        )
        if (!('comeAgainIn' in answer)) return answer
        setResponseStatus(429)
        setResponseHeader('retry-after', String(answer.comeAgainIn))
        return null
      }),
  )
