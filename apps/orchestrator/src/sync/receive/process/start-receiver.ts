import { once } from 'node:events'
import { createServer } from 'node:http'
import { recordRequestIds } from '../../../logging/request-ids.ts'
import { getRateLimits } from '../../../rate-limit/limited.ts'
import { recordRequestSources } from '../../../rate-limit/request-source.ts'
import { getReceiver } from '../receiver.ts'
import { answer } from './answer.ts'

/** A sender that needs longer for a request of 256 KiB is cut off. */
const REQUEST_TIMEOUT_MS = 10_000
const STOP_DEADLINE_MS = 10_000

/** Listens on `port`, or on a free one for 0. Rejects when the port is taken. */
export async function startReceiver(port: number): Promise<{ port: number; stop(): Promise<void> }> {
  recordRequestSources()
  recordRequestIds()
  const { queue, database, count, log, tracing } = getReceiver()
  const server = createServer(
    {
      requestTimeout: REQUEST_TIMEOUT_MS,
      headersTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: 1_000,
    },
    (request, response) => {
      answer(request, response).catch((error) => {
        log.error({ reason: String(error) }, 'a request could not be answered')
        response.destroy()
      })
    },
  )
  server.listen(port)
  await once(server, 'listening')
  const address = server.address()

  return {
    port: typeof address === 'object' && address ? address.port : port,
    async stop() {
      const deadline = setTimeout(() => server.closeAllConnections(), STOP_DEADLINE_MS)
      await new Promise((resolve) => server.close(resolve))
      clearTimeout(deadline)
      await queue.close()
      await count.stop()
      await (await tracing).stop()
      await database.end()
      getRateLimits().close()
    },
  }
}
