import { parseArgs } from 'node:util'
import { type MedusaAdmin, richText } from '@tandem/stack-clients'
import { z } from 'zod'
import { createPages, oneByOne, reportBulk, together } from './bulk/baselines.ts'
import { ledger } from './bulk/ledger.ts'
import { describeMachine } from './machine.ts'
import { withStack } from './production-stack.ts'

/**
 * Many products made in Medusa while the worker is away, and then their content published: how fast the worker
 * brings them over, by its own history from the first record's start to the last one's end. The baselines are
 * the usual way, one request of the other side's public API per record, on fewer records.
 *
 *     --products 10000   how many are made, imported, published and written back
 *     --baseline 300     how many requests the baselines are measured with
 */
const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  // The benchmark's own name.
  allowPositionals: true,
  options: { products: { type: 'string', default: '10000' }, baseline: { type: 'string', default: '300' } },
})
const [count, requests] = [Number(values.products), Number(values.baseline)]

const PER_REQUEST = 50
const createdSchema = z.object({ created: z.array(z.object({ id: z.string() })) })

await withStack(async (stack, medusa, payload) => {
  const { lastJob, rateSince, content, close } = await ledger(stack.databases.orchestrator)
  try {
    await stack.kill('worker', 'SIGTERM')
    const ids = await createProducts(medusa)
    const beforeImport = await lastJob()
    await stack.restart('worker')
    const imported = await rateSince(beforeImport, 'product', ids)
    const documents = await content(ids)
    if (documents.length !== ids.length)
      throw new Error(`${documents.length} drafts of ${ids.length} products`)
    const created = await createPages(payload, requests)
    reportBulk(
      `import of ${count} products with their drafts`,
      imported,
      'one Payload REST call each',
      created,
    )

    await stack.kill('worker', 'SIGTERM')
    await together(documents, (document) =>
      payload.update('product-content', document.id, {
        _status: 'published',
        description: richText('Measured.'),
      }),
    )
    const beforeBack = await lastJob()
    await stack.restart('worker')
    const back = await rateSince(beforeBack, 'product-content', ids)
    const updated = await oneByOne(requests, (n) =>
      medusa.updateProduct(ids[n % ids.length] ?? '', { metadata: { measured: `edit ${n}` } }),
    )
    reportBulk(`content of ${count} products written back`, back, 'one Medusa admin update each', updated)
    console.log(describeMachine())
  } finally {
    await close()
  }
})

async function createProducts(medusa: MedusaAdmin): Promise<string[]> {
  const ids: string[] = []
  for (let at = 0; at < count; at += PER_REQUEST) {
    const create = Array.from({ length: Math.min(PER_REQUEST, count - at) }, (_, n) => ({
      title: `Bulk ${at + n}`,
      handle: `bulk-${at + n}`,
      status: 'published',
      options: [{ title: 'Size', values: ['One'] }],
      variants: [
        { title: 'One', options: { Size: 'One' }, prices: [{ amount: 1 + n, currency_code: 'eur' }] },
      ],
    }))
    const answer = createdSchema.parse(await medusa.request('POST', '/admin/products/batch', { create }))
    ids.push(...answer.created.map(({ id }) => id))
  }
  return ids
}
