import { setTimeout as sleep } from 'node:timers/promises'
import { deliverFrom } from '../connectors/shopify/fake/deliver.ts'
import type { CustomerEdit, FakeWebhook } from '../connectors/shopify/fake/fake-shop.ts'
import { FakeShopify } from '../connectors/shopify/fake/fake-shopify.ts'

/**
 * A shop with many customers in a process of its own, as Shopify is. Prints where it is. What its people are to do then it
 * is told by messages, and answers one when they have.
 */
const [count = 0] = process.argv.slice(2).map(Number)
const shopify = new FakeShopify()
const shop = shopify.open('bench.myshopify.com')
for (let n = 0; n < count; n++)
  shop.put(null, { email: `${n}@bench.test`, firstName: 'Ada', lastName: `Row ${n}`, tags: ['bench'] })
shop.points = { ...shop.points, most: 1_000_000, available: 1_000_000, restoreRate: 1_000_000 }
process.stdout.write(`${await shopify.listen()}\n`)
process.on('disconnect', () => process.exit(0))

/**
 * `edits`: at so many a second, each leaving its moment as the note. `burst`: webhooks as fast as they are taken. `put`:
 * its first customer is edited, and who has subscribed is told. `take`: these tokens and no others. `name`: somebody is
 * named, or made, and who has subscribed is told through what stands at `by`; answers their number. `read`: answers how
 * all are named, and how often the app has written.
 */
export type ShopTask =
  | { readonly kind: 'edits'; readonly to: string; readonly count: number; readonly perSecond: number }
  | { readonly kind: 'burst'; readonly to: string; readonly count: number; readonly connections: number }
  | { readonly kind: 'put'; readonly edit: CustomerEdit }
  | { readonly kind: 'take'; readonly tokens: readonly string[] }
  | { readonly kind: 'name'; readonly number: number | null; readonly firstName: string; readonly by: string }
  | { readonly kind: 'read' }

/** What it answers when it has: how long it took, and what was asked for. */
export type ShopAnswer = {
  readonly ms: number
  readonly number?: number
  readonly names?: readonly (readonly [number: number, firstName: string | null])[]
  readonly writes?: number
}

process.on('message', (task: ShopTask) => {
  void carryOut(task).then((answer) => process.send?.(answer))
})

async function carryOut(task: ShopTask): Promise<ShopAnswer> {
  if (task.kind === 'edits') return { ms: await edit(task) }
  if (task.kind === 'burst') return { ms: await burst(task) }
  if (task.kind === 'read') {
    const names = [...shop.customers.values()].map(({ number, firstName }) => [number, firstName] as const)
    return { ms: 0, names, writes: shopify.asked.filter((name) => name === 'WriteCustomer').length }
  }
  if (task.kind === 'name') {
    deliverFrom(shop, task.by)
    return { ms: 0, number: shop.put(task.number, { firstName: task.firstName }).number }
  }
  if (task.kind === 'put') {
    const [number = null] = shop.customers.keys()
    deliverFrom(shop)
    shop.put(number, task.edit)
  } else {
    shop.tokens.clear()
    for (const token of task.tokens) shop.tokens.add(token)
  }
  return { ms: 0 }
}

const deliver = (to: string, { body, headers }: FakeWebhook) => fetch(to, { method: 'POST', body, headers })

async function edit({ to, count: edits, perSecond }: Extract<ShopTask, { kind: 'edits' }>): Promise<number> {
  const numbers = [...shop.customers.keys()]
  const startedAt = performance.now()
  for (let n = 0; n < edits; n++) {
    await sleep(Math.max(0, startedAt + (n * 1_000) / perSecond - performance.now()))
    shop.put(numbers[n % numbers.length] ?? null, { note: String(Date.now()) })
    const webhook = shop.webhooks.at(-1)
    if (webhook) void deliver(to, webhook)
  }
  return performance.now() - startedAt
}

async function burst({
  to,
  count: sent,
  connections,
}: Extract<ShopTask, { kind: 'burst' }>): Promise<number> {
  const [number = 0] = shop.customers.keys()
  const webhooks = Array.from({ length: sent }, () => shop.tell('customers/update', { id: number })).values()
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (const webhook of webhooks) {
        const answer = await deliver(to, webhook)
        if (answer.status !== 202) throw new Error(`it was answered ${answer.status}`)
      }
    }),
  )
  return performance.now() - startedAt
}
