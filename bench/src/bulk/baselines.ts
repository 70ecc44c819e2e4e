import type { PayloadRest } from '@tandem/stack-clients'

const HANDS = 4

/** Records a second, when each is asked for after the one before it was answered. */
export async function oneByOne(count: number, ask: (n: number) => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  for (let n = 0; n < count; n++) await ask(n)
  return (count / (performance.now() - startedAt)) * 1_000
}

/** A few at once, for what is not measured. */
export async function together<T>(items: readonly T[], act: (item: T) => Promise<unknown>): Promise<void> {
  const left = items.values()
  await Promise.all(
    Array.from({ length: HANDS }, async () => {
      for (const item of left) await act(item)
    }),
  )
}

/**
 * One document per REST call, as Medusa's own guide to Payload has it. Nobody may make products by REST here,
 * so it makes drafts of pages: the lightest document that people make.
 */
export async function createPages(payload: PayloadRest, count: number): Promise<number> {
  const { docs } = await payload.find('stores', { limit: '1' })
  const store = docs[0]
  return oneByOne(count, (n) =>
    payload.create('pages', {
      tenant: store?.tenant,
      store: store?.id,
      slug: `bulk-${n}`,
      title: `Bulk ${n}`,
      _status: 'draft',
    }),
  )
}

export function reportBulk(
  what: string,
  perSecond: number,
  baseline: string,
  baselinePerSecond: number,
): void {
  const times = (perSecond / baselinePerSecond).toFixed(1)
  console.log(
    `${what}: ${perSecond.toFixed(0)}/s; ${baseline}: ${baselinePerSecond.toFixed(1)}/s; ${times} times`,
  )
}
