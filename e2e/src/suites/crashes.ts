import { type AdminProduct, until } from '@tandem/stack-clients'
import { Redis } from 'ioredis'
import { describe, expect, test } from 'vitest'
import type { RunningStack } from '../running-stack.ts'

const RECOVERY_MS = 30_000

/** Changes that are made while the orchestrator is down arrive when it is back. */
export function crashesLoseNothing(running: () => RunningStack, prefix: string): void {
  describe('an orchestrator that was killed', () => {
    for (const { name, wipe } of [
      { name: 'has everything right within 30 s of its start', wipe: false },
      { name: 'has everything right within 30 s of its start, with Redis wiped meanwhile', wipe: true },
    ]) {
      test(name, { timeout: 240_000 }, async () => {
        const { medusa, payload, stack } = running()
        await Promise.all([stack.kill('orchestrator', 'SIGKILL'), stack.kill('worker', 'SIGKILL')])

        const products: AdminProduct[] = []
        const name = `${prefix}-${wipe ? 'wiped' : 'killed'}`
        for (let n = 0; n < 100; n++) {
          products.push(
            await medusa.createProduct({ title: `Crash ${n}`, handle: `${name}-${n}`, amount: n + 1 }),
          )
        }
        const changed = products.slice(0, 20)
        for (const [n, { id }] of changed.entries()) await medusa.updateProduct(id, { title: `Changed ${n}` })
        const deleted = products.slice(20, 25)
        for (const { id } of deleted) await medusa.deleteProduct(id)
        if (wipe) await wipeRedis(stack.redisUrl)

        await Promise.all([stack.restart('orchestrator'), stack.restart('worker')])
        const wanted = products.flatMap((product, n) =>
          n < 20 ? [[product.id, `Changed ${n}`]] : n < 25 ? [] : [[product.id, `Crash ${n}`]],
        )
        await until(
          'every product to be right',
          async () => {
            const { docs } = await payload.find('products', {
              'where[handle][like]': `${name}-`,
              limit: '200',
            })
            const found = new Map(docs.map((doc) => [doc.medusaId, doc.title]))
            return found.size === wanted.length && wanted.every(([id, title]) => found.get(id) === title)
          },
          { withinMs: RECOVERY_MS, everyMs: 250 },
        )
        const drafts = await payload.find('product-content', {
          'where[medusaId][in]': wanted.map(([id]) => id).join(','),
          draft: 'true',
          limit: '200',
        })
        expect(drafts.totalDocs).toBe(wanted.length)
      })
    }
  })
}

async function wipeRedis(url: string): Promise<void> {
  const redis = new Redis(url)
  await redis.flushall()
  await redis.quit()
}
