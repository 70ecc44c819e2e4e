import { parseSecrets } from '@tandem/signed-webhooks'
import { afterAll, beforeAll, describe } from 'vitest'
import { z } from 'zod'
import { type RunningMedusa, startMedusa } from '../../test-support/running-medusa.ts'
import type { Bench } from '../contract-suite/bench.ts'
import { listsAsAgreed } from '../contract-suite/listing.ts'
import { readsAsAgreed } from '../contract-suite/reading.ts'
import { writesAsAgreed } from '../contract-suite/writing.ts'
import { openMedusa } from './open-medusa.ts'

let medusa: RunningMedusa
beforeAll(async () => {
  medusa = await startMedusa()
}, 240_000)
afterAll(() => medusa?.close())

let serial = 0
const made = z.object({ product: z.object({ id: z.string() }) })
const words = (n: number) => ({
  en: {
    description: `Words ${n}`,
    features: [],
    specs: [],
    seo: { title: null, description: null, keywords: null },
  },
})
const contentOf = (record: unknown) => Object(record).content

describe("Medusa's connector, to a running Medusa", () => {
  const open = () => {
    const connector = openMedusa({
      url: medusa.url,
      secrets: parseSecrets(medusa.syncSecret),
      timeoutMs: 10_000,
    })
    return {
      entity: 'product-content',
      connector,
      guarantees: connector.guarantees,
      async create() {
        const handle = `contract-${++serial}`
        const options = [{ title: 'Size', values: ['One'] }]
        return made.parse(await medusa.admin('POST', '/products', { title: handle, handle, options })).product
          .id
      },
      async edit(id) {
        await medusa.admin('POST', `/products/${id}`, { metadata: { tandem: { content: words(-++serial) } } })
      },
      async remove(id) {
        await medusa.admin('DELETE', `/products/${id}`)
      },
      fields: (n) => ({ content: words(n) }),
      shows: (record, n) => contentOf(record)?.en?.description === `Words ${n}`,
      showsNothing: (record) => Object.keys(contentOf(record)).length === 0,
    } satisfies Bench
  }

  readsAsAgreed(open)
  writesAsAgreed(open)
  listsAsAgreed(open)
})
