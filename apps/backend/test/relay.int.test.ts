import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { type Relay, startRelay } from '../src/modules/sync-outbox/relay/relay.ts'
import { toOrchestrator } from '../src/modules/sync-outbox/relay/to-orchestrator.ts'
import { type TestBackend, testBackend } from './backend/medusa.ts'
import { type Received, type Reply, startReceiver } from './backend/receiver.ts'
import { createProduct, type TestProduct, unique } from './backend/shop.ts'

let backend: TestBackend
let product: TestProduct
beforeAll(async () => {
  backend = await testBackend()
  product = await createProduct(backend)
})

const cleanUp: (() => Promise<void>)[] = []
beforeEach(async () => {
  await backend.database.query('delete from sync_outbox')
})
afterEach(async () => {
  for (const end of cleanUp.splice(0).reverse()) await end()
})

async function receiver(reply?: (received: Received) => Reply, port?: number) {
  const made = await startReceiver(reply, port)
  cleanUp.push(made.stop)
  return made
}

const log: string[] = []
function relayTo(url: string): Relay {
  log.length = 0
  const relay = startRelay({
    databaseUrl: String(process.env.DATABASE_URL),
    route: toOrchestrator({ url, secrets: backend.webhookSecrets, timeoutMs: 1_000 }),
    log: { info: (line) => log.push(line), warn: (line) => log.push(line) },
  })
  cleanUp.push(relay.stop)
  return relay
}

const rename = (id = product.id) =>
  backend.database.query('update product set title = $2 where id = $1', [id, unique('Title')])

const outboxRows = async () => (await backend.database.query('select * from sync_outbox order by id')).rows

async function untilOutboxIsEmpty() {
  await expect.poll(outboxRows, { timeout: 10_000, interval: 20 }).toEqual([])
}

describe('the relay', () => {
  it('posts a signed batch that the official library verifies, and forgets the rows', async () => {
    const peer = await receiver()
    relayTo(peer.url)
    await rename()
    await peer.until((all) => all.length > 0, 'a webhook')
    const [webhook] = peer.received
    const official = new Webhook(String(process.env.MEDUSA_WEBHOOK_SECRET))
    const headers = Object.fromEntries(Object.entries(webhook?.headers ?? {}).map(([k, v]) => [k, String(v)]))
    expect(official.verify(webhook?.body ?? '', headers)).toMatchObject({
      type: 'batch',
      data: { events: [{ type: 'product.updated', data: { id: product.id } }] },
    })
    await untilOutboxIsEmpty()
  })

  it('sends one hint for a record that changed many times while it was away', async () => {
    const peer = await receiver()
    for (let change = 0; change < 5; change += 1) await rename()
    relayTo(peer.url)
    await peer.until((all) => all.length > 0, 'a webhook')
    expect(peer.received.flatMap((webhook) => webhook.events)).toEqual([
      { type: 'product.updated', data: { id: product.id } },
    ])
    await untilOutboxIsEmpty()
  })

  it('tries a refused batch again under the same id until it is accepted, and says so in two lines', async () => {
    const replies = [500, 401, 429, 503, 202]
    const peer = await receiver(() => ({ status: replies.shift() ?? 202 }))
    relayTo(peer.url)
    await rename()
    await peer.until((all) => all.length === 5, 'five tries')
    expect(new Set(peer.received.map((webhook) => webhook.headers['webhook-id'])).size).toBe(1)
    await untilOutboxIsEmpty()
    await expect
      .poll(() => log.map((line) => JSON.parse(line).event))
      .toEqual(['relay.peer-refuses', 'relay.peer-accepts-again'])
  })

  it('tells an operator in the row why it was refused', async () => {
    const peer = await receiver(() => ({ status: 503 }))
    relayTo(peer.url)
    await rename()
    await expect.poll(outboxRows).toMatchObject([{ last_error: 'answered 503' }])
  })

  it('waits as long as Retry-After asks', async () => {
    const replies: Reply[] = [{ status: 503, headers: { 'retry-after': '1' } }]
    const peer = await receiver(() => replies.shift() ?? { status: 202 })
    relayTo(peer.url)
    await rename()
    await peer.until((all) => all.length === 1, 'the refused try')
    await rename()
    await peer.until((all) => all.length > 1, 'the next try')
    const [first, second] = peer.received
    expect(Number(second?.at) - Number(first?.at)).toBeGreaterThan(990)
  })

  it('tries at once when a peer that was away is back and something changes', async () => {
    const away = await startReceiver()
    await away.stop()
    relayTo(away.url)
    await rename()
    await expect.poll(async () => (await outboxRows())[0]?.attempts, { timeout: 10_000 }).toBe(4)
    expect(log.map((line) => JSON.parse(line))).toMatchObject([
      { event: 'relay.peer-refuses', reason: 'ECONNREFUSED' },
    ])
    // Without a change it would now wait for two seconds.
    const peer = await receiver(undefined, away.port)
    const back = performance.now()
    await rename()
    await peer.until((all) => all.length > 0, 'the next try')
    expect(performance.now() - back).toBeLessThan(1_500)
  })

  it('delivers what a killed relay had on its way, under the same id', async () => {
    const replies: Reply[] = ['hang']
    const peer = await receiver(() => replies.shift() ?? { status: 202 })
    await rename()
    const doomed = spawn(
      process.execPath,
      [
        '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
        join(import.meta.dirname, 'backend/relay-process.ts'),
        peer.url,
      ],
      { stdio: 'inherit' },
    )
    // Also when this test fails: what holds the run's output keeps the run from ending.
    onTestFinished(() => void doomed.kill('SIGKILL'))
    await peer.until((all) => all.length === 1, 'the first try')
    doomed.kill('SIGKILL')
    relayTo(peer.url)
    await peer.until((all) => all.length === 2, 'the second try')
    const ids = peer.received.map((webhook) => webhook.headers['webhook-id'])
    expect(ids[1]).toBe(ids[0])
    await untilOutboxIsEmpty()
  })

  it('never sends a row twice when several processes relay', async () => {
    const peer = await receiver()
    const products = await Promise.all(Array.from({ length: 6 }, () => createProduct(backend)))
    await backend.database.query('delete from sync_outbox')
    for (let count = 0; count < 3; count += 1) relayTo(peer.url)
    await Promise.all(products.map((one) => rename(one.id)))
    await untilOutboxIsEmpty()
    const ids = peer.received.flatMap((webhook) => webhook.events.map((event) => event.data.id))
    expect(ids.sort()).toEqual(products.map((one) => one.id).sort())
  })

  it('is told by the commit, not by its poll', async () => {
    const peer = await receiver()
    relayTo(peer.url)
    await rename()
    await peer.until((all) => all.length === 1, 'the warm-up')
    await untilOutboxIsEmpty()
    const delays: number[] = []
    for (let change = 0; change < 15; change += 1) {
      const before = peer.received.length
      await rename()
      const committed = performance.now()
      await peer.until((all) => all.length > before, 'the change')
      delays.push(Number(peer.received.at(-1)?.at) - committed)
      await untilOutboxIsEmpty()
    }
    const median = delays.sort((a, b) => a - b)[7]
    // Far below the poll of two seconds, and above what a busy machine needs.
    expect(median).toBeLessThan(250)
  })

  it('marks the products of a price list that starts by the clock', async () => {
    const peer = await receiver()
    const startsAt = new Date(Date.now() + 1_500)
    await backend.admin('POST', '/price-lists', {
      title: unique('Tomorrow'),
      description: 'Starts in a moment',
      type: 'sale',
      status: 'active',
      starts_at: startsAt.toISOString(),
      prices: [{ variant_id: product.variantId, currency_code: 'eur', amount: 5 }],
    })
    await backend.database.query('delete from sync_outbox')
    relayTo(peer.url)
    await peer.until(
      (all) => all.some((webhook) => webhook.events.some((event) => event.data.id === product.id)),
      'the hint',
    )
    expect(Date.now()).toBeGreaterThanOrEqual(startsAt.getTime())
  })
})
