import { createClient, type SanityClient } from '@sanity/client'
import { type Calls, openCalls } from '../calls.ts'
import type { SanitySettings } from './settings.ts'
import { translated } from './vendor-errors.ts'

export type DatasetClient = Pick<Calls, 'isResting' | 'refusal'> & {
  /**
   * Calls Sanity, unless it has asked to wait.
   *
   * @param waitMs how long it may wait for its turn.
   * @throws {SyncError} with Sanity's own error as its cause.
   */
  ask<T>(call: (sanity: SanityClient) => Promise<T>, waitMs?: number): Promise<T>
}

/** One dataset, of which published documents alone are seen, as they are and not as a cache has them. */
export function openDatasetClient(settings: SanitySettings, timeoutMs: number): DatasetClient {
  const sanity = openPackage(settings, timeoutMs)
  const calls = openCalls('Sanity')
  return {
    isResting: calls.isResting,
    refusal: calls.refusal,
    ask: (call, waitMs) =>
      calls.make(() => call(sanity), { translated: (error) => translated(error, settings), waitMs }),
  }
}

/** The package retries nothing: when, and whether, is the engine's to say. */
function openPackage(settings: SanitySettings, timeout: number): SanityClient {
  const { projectId, dataset, apiVersion, token, endpoint } = settings
  return createClient({
    ...{ projectId, dataset, apiVersion, token, timeout },
    useCdn: false,
    perspective: 'published',
    maxRetries: 0,
    ...(endpoint !== undefined && { apiHost: endpoint, useProjectHostname: false }),
  })
}
