import type { UnifiedPage } from '@tandem/contracts/shop'
import { createServerFn } from '@tanstack/react-start'
import { getCookie } from '@tanstack/react-start/server'
import { z } from 'zod'
import { asked } from '../../http/page/asked.ts'
import { orUnavailable } from '../../http/page/or-unavailable.ts'
import { storeContextOf } from '../../http/request-context/preferences.ts'
import { getUnifiedClient, type UnifiedClient } from '../../lib/api/unified-client.ts'
import { SourceError } from '../../sources/source-error.ts'
import { previewableSchema } from '../../store/address-schema.ts'
import { returnedSubmission } from '../form-block/returned-submission.ts'
import { type FilledPage, fillBlocks } from './fill-blocks.ts'

/** Slug of the page that is a store's home. */
export const HOME = 'home'

/** null when there is no such published page. */
export const loadPage = createServerFn()
  .validator(asked(previewableSchema.extend({ slug: z.string().max(200) })))
  .handler(
    ({ data }): Promise<FilledPage | null> =>
      orUnavailable(async () => {
        const client = getUnifiedClient(storeContextOf(data, getCookie))
        const page = await readPage(client, data.slug)
        if (!page) return null
        return {
          ...page,
          blocks: await fillBlocks(page.blocks, client, data.locale, returnedSubmission()),
        }
      }),
  )

/** A shop opens without its CMS: only its home has something else to show when that is away. */
async function readPage(client: UnifiedClient, slug: string): Promise<UnifiedPage | null> {
  try {
    return await client.getPayloadPage(slug)
  } catch (error) {
    if (slug === HOME && error instanceof SourceError) return null
    throw error
  }
}
