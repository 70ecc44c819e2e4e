import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { Entity } from '@tandem/contracts'
import { type SigningSecrets, signWebhook } from '@tandem/signed-webhooks'

/** Tells the storefront which of its cached answers are old. */
export type PurgeStorefront = (tags: readonly string[]) => void

/** A storefront that is away has no old answers in memory when it comes back; these waits cover a hiccup. */
const WAITS_MS = [0, 100, 400, 1_500]
const TIMEOUT_MS = 2_000
const MAX_TAGS = 1_000

/** Cache tags of the pages that show a record. */
export function tagsOf(entity: Entity, medusaId: string, fields: { handle?: unknown } = {}): string[] {
  switch (entity) {
    case 'product':
      return [`product:${medusaId}`, 'products']
    case 'product-content':
      // The copy in a product's metadata is shown only while Payload is away, and is no reason to read lists again.
      return [`content:${medusaId}`]
    case 'store':
      return ['stores', ...(typeof fields.handle === 'string' ? [`store:${fields.handle}`] : [])]
    case 'tenant':
      return ['stores']
    case 'customer':
    case 'order':
      // No page that is cached shows one.
      return []
    case 'store-branding':
    case 'page':
      // The shop shows them straight from Payload, whose own triggers have told it already.
      return []
    case 'vendor-story':
      return [`vendor:${medusaId}`]
    case 'vendor':
      return [`vendor:${medusaId}`, 'products']
  }
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
        const signature = signWebhook({
          id: randomUUID(),
          timestamp: new Date(),
          body,
          secrets: storefront.secrets,
        })
        const response = await fetch(new URL('/api/purge', storefront.url), {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...signature },
          body,
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
