import { type Entity, entitySchema } from '@tandem/contracts'
import pg from 'pg'

const RECONNECT_MS = 1_000

/**
 * Hears of hints that were committed in Payload's database, and of pages that must leave the storefront's
 * cache. Reconnects for ever; what was missed meanwhile is found by the sweep.
 */
export function listenForHints(
  databaseUrl: string,
  on: { hint: (entity: Entity) => void; purge: (tag: string) => void; error: (error: unknown) => void },
): { stop(): Promise<void> } {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  function retry(error: unknown): void {
    if (stopped) return
    on.error(error)
    clearTimeout(timer)
    timer = setTimeout(connect, RECONNECT_MS)
  }

  function connect(): void {
    const fresh = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'tandem-hints',
      keepAlive: true,
    })
    client = fresh
    fresh.on('error', retry)
    fresh.on('notification', ({ channel, payload = '' }) => {
      if (channel === 'sync_purge') return on.purge(payload)
      const entity = entitySchema.safeParse(payload)
      if (entity.success) on.hint(entity.data)
    })
    fresh
      .connect()
      .then(() => fresh.query('listen sync_hint; listen sync_purge'))
      .catch(retry)
  }

  connect()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await client?.end()
    },
  }
}
