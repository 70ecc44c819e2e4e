import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { repositoryRoot } from '@tandem/dev-stack'
import { z } from 'zod'
import type { Change } from './witness/change.ts'

/** What the fake knows and an integration's settings say. */
const SETTINGS = {
  shop: 'bench.myshopify.com',
  token: { way: 'pasted', accessToken: 'shpat_pasted_by_hand' },
  webhookSecrets: ['a-secret-of-the-app'],
} as const

const answerSchema = z.object({
  number: z.number().optional(),
  names: z.array(z.tuple([z.number(), z.string().nullable()])).default([]),
  writes: z.number().default(0),
})

export type ShopifyShop = Awaited<ReturnType<typeof startShopifyShop>>

/**
 * A shop at a fake Shopify in a process of its own, which nothing happens to. Its people name customers, each time by
 * an edit's token; what they did is kept as the witness keeps it on the other sides.
 *
 * @param toReceiver what its webhooks go through.
 */
export async function startShopifyShop(toReceiver: string) {
  const program = 'apps/orchestrator/src/sync/test-support/fake-shop-process.ts'
  const child = fork(join(repositoryRoot, program), ['0'], {
    execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  if (!child.stdout) throw new Error('its output is a pipe')
  const [endpoint] = z.tuple([z.url()]).parse(await once(createInterface(child.stdout), 'line'))
  const changes: Change[] = []
  let asked: Promise<unknown> = Promise.resolve()

  /** One after the other: answers come in the order of the questions. */
  function ask(task: object) {
    const answered = asked.then(async () => {
      child.send(task)
      const [answer] = await once(child, 'message')
      return answerSchema.parse(answer)
    })
    asked = answered.catch(() => {})
    return answered
  }

  return {
    endpoint,
    /** @param by what stands between the shop and who asks it. */
    settings: (by: string) => ({ ...SETTINGS, endpoint: by }),
    changes: (): readonly Change[] => changes,
    /** Somebody is named, or made. Answers their number. */
    async name(number: number | null, token: string): Promise<number> {
      const at = Date.now()
      const firstName = `Shopper ${token}`
      const named = z.number().parse((await ask({ kind: 'name', number, firstName, by: toReceiver })).number)
      const made = { record: gid(named), field: 'shopFirstName', token, before: null }
      changes.push({
        ...made,
        side: 'remote',
        seq: changes.length,
        at,
        txid: token,
        bySync: false,
        idle: false,
      })
      return named
    },
    async names() {
      const { names } = await ask({ kind: 'read' })
      return names.map(([number, name]) => ({
        record: gid(number),
        token: /edit \d+/.exec(name ?? '')?.[0] ?? null,
      }))
    },
    /** How often the app has written a customer: the shop is where they are edited. */
    writes: async () => (await ask({ kind: 'read' })).writes,
    stop: async () => void child.kill(),
  }
}

const gid = (number: number): string => `gid://shopify/Customer/${number}`
