import { type Lane, laneOf } from '@tandem/contracts/sync'
import { keepConnected } from '../ledger/keep-connected.ts'

/**
 * Hears of hints that were committed in Payload's database, and of pages that must leave the storefront's
 * cache. Reconnects for ever; what was missed meanwhile is found by the sweep.
 */
export function listenForHints(
  databaseUrl: string,
  on: { hint: (lane: Lane) => void; purge: (tag: string) => void; error: (error: unknown) => void },
): { stop(): Promise<void> } {
  return keepConnected(databaseUrl, 'tandem-hints', {
    open(client) {
      client.on('notification', ({ channel, payload = '' }) => {
        if (channel === 'sync_purge') return on.purge(payload)
        const lane = laneOf(payload)
        if (lane) on.hint(lane)
      })
      return client.query('listen sync_hint; listen sync_purge')
    },
    lost: on.error,
  })
}
