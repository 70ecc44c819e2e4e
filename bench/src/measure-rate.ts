import { setTimeout as sleep } from 'node:timers/promises'
import { type MedusaAdmin, type PayloadRest, richText } from '@tandem/stack-clients'
import type pg from 'pg'

/**
 * Edits at an even rate on one side, each of another record, and how long from the editor's response until the
 * other side has committed it. One watcher asks the other side's database for all of them at once, so that
 * watching costs the same at any rate. Durations in ms.
 */
export async function measureRate(options: {
  ids: readonly string[]
  perSecond: number
  /** Makes the edit on one record; resolves when the editor is answered. */
  edit: (id: string, text: string) => Promise<unknown>
  /** Of some records that wait: which hold their text, in the other side's database. */
  committed: (waiting: readonly { id: string; text: string }[]) => Promise<readonly string[]>
}): Promise<number[]> {
  const { ids, perSecond, edit, committed } = options
  const run = Date.now().toString(36)
  const waiting = new Map<string, { text: string; answeredAt: number }>()
  const durations: number[] = []
  let editing = true

  async function watch(): Promise<void> {
    const deadline = Date.now() + WITHIN_MS
    while (editing || waiting.size > 0) {
      const asked = [...waiting].map(([id, { text }]) => ({ id, text }))
      const there = asked.length > 0 ? await committed(asked) : []
      const now = performance.now()
      for (const id of there) {
        const found = waiting.get(id)
        if (found) durations.push(Math.max(0, now - found.answeredAt))
        waiting.delete(id)
      }
      if (Date.now() > deadline) throw new Error(`${waiting.size} edits did not arrive in time`)
      await sleep(2)
    }
  }

  const watching = watch()
  const startedAt = performance.now()
  const open = new Set<Promise<void>>()
  for (const [n, id] of ids.entries()) {
    await sleep(Math.max(0, startedAt + (n * 1_000) / perSecond - performance.now()))
    while (open.size >= MOST_OPEN) await Promise.race(open)
    const text = `Edit ${n} of run ${run}.`
    const edited = edit(id, text).then(() => {
      waiting.set(id, { text, answeredAt: performance.now() })
      open.delete(edited)
    })
    open.add(edited)
  }
  await Promise.all(open)
  const achieved = ids.length / ((performance.now() - startedAt) / 1_000)
  editing = false
  await watching
  if (achieved < perSecond * 0.8) console.log(`Only ${achieved.toFixed(1)} edits a second were answered.`)
  return durations
}

const WITHIN_MS = 180_000

/** A system that can't keep up is asked no faster than it answers so many at once; the run says so. */
const MOST_OPEN = 20

/** Both directions at one rate: titles of products in Medusa, and published content in Payload. */
export async function measureBothWays(
  databases: { backend: pg.Pool; orchestrator: pg.Pool },
  clients: { medusa: MedusaAdmin; payload: PayloadRest },
  products: readonly { id: string; contentId: number }[],
  perSecond: number,
): Promise<Record<string, number[]>> {
  const ids = products.map(({ id }) => id)
  const contentOf = new Map(products.map(({ id, contentId }) => [id, contentId]))
  const found = async (pool: pg.Pool, query: string, waiting: readonly { id: string; text: string }[]) => {
    const { rows } = await pool.query<{ id: string }>(query, [JSON.stringify(waiting)])
    return rows.map((row) => row.id)
  }
  const toPayload = await measureRate({
    ids,
    perSecond,
    edit: (id, text) => clients.medusa.updateProduct(id, { title: text }),
    committed: (waiting) =>
      found(
        databases.orchestrator,
        `select asked.id from jsonb_to_recordset($1) as asked(id text, text text)
         join products on products.medusa_id = asked.id and products.title = asked.text`,
        waiting,
      ),
  })
  const toMedusa = await measureRate({
    ids,
    perSecond,
    edit: (id, text) =>
      clients.payload.update('product-content', contentOf.get(id) ?? 0, {
        _status: 'published',
        description: richText(text),
      }),
    committed: (waiting) =>
      found(
        databases.backend,
        `select asked.id from jsonb_to_recordset($1) as asked(id text, text text)
         join product on product.id = asked.id and position(asked.text in product.metadata::text) > 0`,
        waiting,
      ),
  })
  return {
    [`title in Medusa → Payload, ${perSecond}/s`]: toPayload,
    [`content in Payload → Medusa, ${perSecond}/s`]: toMedusa,
  }
}
