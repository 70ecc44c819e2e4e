import { setTimeout } from 'node:timers/promises'
import { richText, until } from '@tandem/stack-clients'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import type { RunningStack } from '../running-stack.ts'

/** Longer than any debounce, retry or poll interval of the stack, so that an echo would show. */
const QUIET_MS = 10_000

/** An edit ends in one write on the other side, and then nothing moves. */
export function nothingEchoes(running: () => RunningStack, prefix: string): void {
  describe('after an edit on either side', () => {
    test('nothing moves again, and nothing ran but echoes that wrote nothing', async () => {
      const { medusa, payload, stack } = running()
      const product = await medusa.createProduct({ title: 'Echo', handle: `${prefix}-echo`, amount: 10 })
      const content = await until('the draft', () =>
        payload.findByMedusaId('product-content', product.id, { draft: 'true' }),
      )
      await medusa.updateProduct(product.id, { title: 'Echo two' })
      await payload.update('product-content', content.id, {
        _status: 'published',
        description: richText('Heard once.'),
      })
      await until('both to arrive', async () => {
        const { metadata } = await medusa.getProduct(product.id)
        const mirror = await payload.findByMedusaId('products', product.id)
        return JSON.stringify(metadata).includes('Heard once.') && mirror?.title === 'Echo two'
      })
      const database = new pg.Client({ connectionString: stack.databases.orchestrator })
      await database.connect()
      const state = async () => ({
        medusa: (await medusa.getProduct(product.id)).updated_at,
        mirror: (await payload.findByMedusaId('products', product.id))?.updatedAt,
        content: (await payload.findByMedusaId('product-content', product.id))?.updatedAt,
      })
      // Our own write's webhook is still on its way back: its job is the echo that is allowed.
      const before = await state()
      const { rows: started } = await database.query('select now() as at')
      await setTimeout(QUIET_MS)
      expect(await state()).toEqual(before)
      const { rows } = await database.query(
        `select outcome, count(*)::int from sync_jobs where remote_id = $1 and finished_at > $2 group by outcome`,
        [product.id, started[0].at],
      )
      expect(rows.filter((row) => row.outcome !== 'echo')).toEqual([])
      const { rows: dirty } = await database.query('select from sync.links where dirty_rev > clean_rev')
      expect(dirty).toEqual([])
      await database.end()
    })
  })
}
