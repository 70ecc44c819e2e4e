import { until } from '@tandem/stack-clients'
import pg from 'pg'
import { z } from 'zod'
import { describeMachine } from './machine.ts'
import { measureBothWays } from './measure-rate.ts'
import { printSummaries } from './percentiles.ts'
import { withStack } from './production-stack.ts'

/** Edits at 1 and at 20 a second until the other side has committed them, from the editor's response. */
const RATES = [
  { perSecond: 1, edits: 60 },
  { perSecond: 20, edits: 400 },
]
const createdSchema = z.object({ created: z.array(z.object({ id: z.string() })) })

await withStack(async (stack, medusa, payload) => {
  const databases = {
    backend: new pg.Pool({ connectionString: stack.databases.backend }),
    orchestrator: new pg.Pool({ connectionString: stack.databases.orchestrator }),
  }
  try {
    const ids: string[] = []
    for (let at = 0; at < 400; at += 50) {
      const create = Array.from({ length: 50 }, (_, n) => ({
        title: `Rate ${at + n}`,
        handle: `rate-${at + n}`,
        status: 'published',
        options: [{ title: 'Size', values: ['One'] }],
        variants: [{ title: 'One', options: { Size: 'One' }, prices: [{ amount: 1, currency_code: 'eur' }] }],
      }))
      const answer = createdSchema.parse(await medusa.request('POST', '/admin/products/batch', { create }))
      ids.push(...answer.created.map(({ id }) => id))
    }
    const products = await until(
      'the drafts',
      async () => {
        const { rows } = await databases.orchestrator.query<{ id: string; contentId: number }>(
          'select medusa_id as id, id as "contentId" from product_content where medusa_id = any($1)',
          [ids],
        )
        return rows.length === ids.length ? rows : undefined
      },
      { withinMs: 120_000 },
    )

    const measured: Record<string, number[]> = {}
    for (const { perSecond, edits } of RATES)
      Object.assign(
        measured,
        await measureBothWays(databases, { medusa, payload }, products.slice(0, edits), perSecond),
      )
    const baseline: number[] = []
    for (const { id } of products.slice(0, 50)) {
      const at = performance.now()
      await databases.orchestrator.query('select title from products where medusa_id = $1', [id])
      baseline.push(performance.now() - at)
    }
    printSummaries({ ...measured, 'baseline: one look into a database': baseline })
    console.log(describeMachine())
  } finally {
    await databases.backend.end()
    await databases.orchestrator.end()
  }
})
