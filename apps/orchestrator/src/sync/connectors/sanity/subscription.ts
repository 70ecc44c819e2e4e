import { SyncError } from '@tandem/sync-core'
import { z } from 'zod'
import type { DatasetClient } from './sanity-client.ts'
import type { SanitySettings } from './settings.ts'

const hooksSchema = z.array(
  z.looseObject({
    url: z.string(),
    dataset: z.string(),
    isDisabled: z.boolean().nullish(),
    isDisabledByUser: z.boolean().nullish(),
  }),
)

/**
 * See `Subscribing.subscribe`. A webhook that is not there can't be made unasked: whoever makes it chooses its secret. A
 * token that is allowed no more than it needs can't see webhooks, and then nothing is known of them.
 */
export async function subscribe(
  client: DatasetClient,
  { projectId, dataset }: SanitySettings,
  address: string,
): Promise<number> {
  const answer = await client
    .ask((sanity) => sanity.request({ url: `/hooks/projects/${projectId}` }))
    .catch((error: unknown) => {
      if (error instanceof SyncError && error.code === 'PEER_REFUSED') return null
      throw error
    })
  if (answer === null) return 0
  const hooks = hooksSchema
    .parse(answer)
    .filter((hook) => (hook.dataset === dataset || hook.dataset === '*') && leadsHere(hook.url, address))
  if (hooks.length === 0)
    throw new SyncError(
      'PEER_REFUSED',
      `no webhook of ${dataset} leads to ${address}: add one (sanity.io/manage, API, Webhooks) with the secret of the connection`,
    )
  if (hooks.every((hook) => hook.isDisabled || hook.isDisabledByUser))
    throw new SyncError(
      'PEER_REFUSED',
      `the webhook of ${dataset} is disabled: enable it in sanity.io/manage`,
    )
  return 0
}

/** The address of all datasets, or the integration's own one. */
function leadsHere(url: string, address: string): boolean {
  if (url === address) return true
  const [given, here] = [URL.parse(url), URL.parse(address)]
  return given?.origin === here?.origin && /^\/api\/integrations\/[^/]+\/webhook$/.test(given?.pathname ?? '')
}
