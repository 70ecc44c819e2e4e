import { setTimeout } from 'node:timers/promises'
import { type Lane, MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import { postSigned, type SigningSecrets } from '@tandem/signed-webhooks'
import type { PlatformRecord } from '@tandem/sync-core'
import { HUB_DOCUMENTS } from './hub/documents/registry.ts'

/** Tells the storefront which of its cached answers are old. */
export type PurgeStorefront = (tags: readonly string[]) => void

/** A storefront that is away has no old answers in memory when it comes back; these waits cover a hiccup. */
const WAITS_MS = [0, 100, 400, 1_500]
const TIMEOUT_MS = 2_000
const MAX_TAGS = 1_000

/** Cache tags of the pages that show a record. The shop shows Medusa's. */
export function tagsOf(
  { integration, entity }: Lane,
  medusaId: string | null,
  record: PlatformRecord = {},
): readonly string[] {
  if (integration !== MEDUSA_INTEGRATION || medusaId === null) return []
  return HUB_DOCUMENTS[entity].shownBy?.(medusaId, record) ?? []
}

/**
 * A purge function that returns at once and tries a few times in the background. What never arrives is
 * logged; the cache's upper bounds of age then end the old answers.
 */
export function purgeStorefront(
  storefront: { url: string; secrets: SigningSecrets },
  onFailure: (error: unknown, tags: number) => void,
): PurgeStorefront {
  async function send(tags: readonly string[]): Promise<void> {
    let failure: unknown
    for (const wait of WAITS_MS) {
      await setTimeout(wait)
      try {
        const body = JSON.stringify({ tags })
        const response = await postSigned({
          url: new URL('/api/purge', storefront.url),
          body,
          secrets: storefront.secrets,
          signal: AbortSignal.timeout(TIMEOUT_MS),
        })
        if (response.ok) return
        failure = new Error(`the storefront answered ${response.status}`)
      } catch (error) {
        failure = error
      }
    }
    onFailure(failure, tags.length)
  }
  return (tags) => {
    const unique = [...new Set(tags)]
    for (let at = 0; at < unique.length; at += MAX_TAGS) void send(unique.slice(at, at + MAX_TAGS))
  }
}
