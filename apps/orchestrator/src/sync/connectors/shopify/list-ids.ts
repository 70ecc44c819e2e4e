import { z } from 'zod'
import type { ShopifyClient } from './ask-shopify.ts'
import { stretchesAfter } from './id-order.ts'
import type { Kind } from './kinds.ts'

const LARGEST_PAGE = 250

/** Nobody holds a lease on what is listed: it may wait for the shop's points. */
const WAIT_MS = 60_000

const answerSchema = z.object({
  records: z.object({ nodes: z.array(z.object({ id: z.string(), updatedAt: z.iso.datetime() })) }),
})

/**
 * A page of ids by their bytes, of all records or of those that have changed since. Shopify's filter by date is taken
 * for a hint: it may mean whole days, and is understood in one way of writing a moment alone. So its answer is held
 * against each record's own date.
 */
export async function listIds(
  client: ShopifyClient,
  { type, list, filter }: Kind,
  { after, limit, since }: { after: string | null; limit: number; since: Date | null },
): Promise<{ readonly ids: readonly string[]; readonly asOf: Date }> {
  const prefix = `gid://shopify/${type}/`
  const from = since && moment(since)
  const narrowed = [...(filter ? [filter] : []), ...(from === null ? [] : [`updated_at:>='${from}'`])]

  async function ask(conditions: readonly string[], first: number, reverse = false) {
    const variables = { query: [...narrowed, ...conditions].join(' '), first, reverse }
    const { data, at } = await client.ask(list, variables, answerSchema, { waitMs: WAIT_MS })
    const found = data.records.nodes.map(({ id, updatedAt }) => ({
      number: id.slice(prefix.length),
      isAsked: from === null || Date.parse(updatedAt) >= Date.parse(from),
    }))
    return { found, at }
  }

  async function listStretch(first: bigint, last: bigint): Promise<string[]> {
    const numbers: string[] = []
    for (let next = first; numbers.length < limit; ) {
      const { found } = await ask([`id:>=${next}`, `id:<=${last}`], LARGEST_PAGE)
      numbers.push(...found.filter(({ isAsked }) => isAsked).map(({ number }) => number))
      const end = found.at(-1)
      if (!end || found.length < LARGEST_PAGE) break
      next = BigInt(end.number) + 1n
    }
    return numbers
  }

  const lowest = await ask([], 1)
  const highest = await ask([], 1, true)
  const digits = { least: digitsOf(lowest.found[0]), most: digitsOf(highest.found[0]) }
  const numbers: string[] = []
  for (const stretch of stretchesAfter(after?.slice(prefix.length) ?? null, digits))
    numbers.push(...(await listStretch(stretch.from, stretch.to)))
  const ids = numbers.sort().slice(0, limit)
  return { ids: ids.map((number) => prefix + number), asOf: lowest.at }
}

/** 0 where there is none: between it and itself lies no stretch. */
const digitsOf = (record: { readonly number: string } | undefined): number => record?.number.length ?? 0

/** As Shopify's search reads a moment: to the second, in UTC, and to be quoted. */
const moment = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`
