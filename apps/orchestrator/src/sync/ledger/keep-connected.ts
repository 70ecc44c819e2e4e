import pg from 'pg'

const RECONNECT_MS = 1_000

/**
 * Keeps a connection of its own for what lasts as long as a connection does: a lock, or listening. Opens a new one
 * whenever it breaks.
 *
 * @param on.open makes of a new connection what it is for.
 * @param on.lost hears of each one that broke or could not be opened.
 */
export function keepConnected(
  databaseUrl: string,
  name: string,
  on: { readonly open: (client: pg.Client) => Promise<unknown>; readonly lost: (error: unknown) => void },
): { stop(): Promise<void> } {
  let current: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  function connect(): void {
    const client = new pg.Client({ connectionString: databaseUrl, application_name: name, keepAlive: true })
    current = client
    // A connection that breaks says so twice, by an event and at the query under way.
    const retry = (error: unknown) => {
      if (stopped || current !== client) return
      current = undefined
      on.lost(error)
      client.end().catch(() => undefined)
      timer = setTimeout(connect, RECONNECT_MS)
    }
    client.on('error', retry)
    client
      .connect()
      .then(() => on.open(client))
      .catch(retry)
  }

  connect()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await current?.end()
    },
  }
}
