import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { POST as medusaWebhook } from '../app/api/integrations/medusa/webhook/route.ts'
import { POST as sanityWebhook } from '../app/api/sanity/webhook/route.ts'
import { POST as submissions } from '../app/api/storefront/submissions/route.ts'
import { POST as stripeWebhook } from '../app/api/stripe/webhook/route.ts'
import { POST as dashboardCustomers } from '../app/api/webhooks/medusa/customers/route.ts'
import { recordRequestIds } from '../logging/request-ids.ts'
import { startSyncWorker } from '../sync/workers/start-sync-worker.ts'

/** The whole engine in one process, whose output can be read: the worker, and the routes that feed it. */
const worker = await startSyncWorker()
const routes = new Map([
  ['/api/integrations/medusa/webhook', medusaWebhook],
  ['/api/sanity/webhook', sanityWebhook],
  ['/api/storefront/submissions', submissions],
  ['/api/stripe/webhook', stripeWebhook],
  ['/api/webhooks/medusa/customers', dashboardCustomers],
])

recordRequestIds()
const server = createServer(async (incoming, outgoing) => {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const url = `http://localhost${incoming.url}`
  const headers = new Headers(
    Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
  )
  const body = Uint8Array.from(Buffer.concat(chunks))
  const answer = await routes.get(incoming.url ?? '')?.(new Request(url, { method: 'POST', headers, body }))
  outgoing.writeHead(answer?.status ?? 404).end(await answer?.text())
})
server.listen(0, '127.0.0.1', () => {
  console.log(`listening on ${(server.address() as AddressInfo).port}`)
})
process.once('SIGTERM', async () => {
  await worker.stop()
  process.exit(0)
})
