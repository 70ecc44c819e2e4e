import type Stripe from 'stripe'
import type { ListedChanges, Replaced } from '../connector.ts'
import { changesIn, EVENT_TYPES } from './events.ts'
import { type Kind, kindOf } from './records.ts'
import { replacedIn } from './replaced.ts'
import type { StripeSettings } from './settings.ts'
import type { StripeClient } from './stripe-client.ts'

const LARGEST_PAGE = 100
/** Nobody holds a lease on what is listed: it may wait for its turn. */
const WAIT_MS = 60_000
/** A walk goes on with what it has found for so long after its last step. */
const WALK_KEPT_MS = 5 * 60_000
/** Stripe forgets what has happened after 30 days; what is as old is found by walking through everything. */
const EVENTS_KEPT_MS = 29 * 24 * 60 * 60_000
/** The lanes of an account are looked through one after the other, by the same events. */
const EVENTS_SHARED_MS = 10_000
/** An event may be told of a moment after it has happened. */
const LATE_MS = 60_000

type Page<T> = Stripe.ApiList<T> & { readonly lastResponse: { readonly headers: Record<string, string> } }

/** Names an account's records. Stripe lists the newest first, so that all ids are gathered before they can be ordered. */
export function openLister(client: StripeClient, settings: Pick<StripeSettings, 'origin'>) {
  const walks = new Map<Kind, { ids: readonly string[]; usedAt: number }>()
  let looked: { since: number; at: number; events: Promise<Happened> } | undefined

  async function walk(kind: Kind): Promise<readonly string[]> {
    const ids = new Set<string>()
    // Lists of prices leave archived ones out unless they are asked for.
    for (const active of [true, false]) for (const id of await listAll(client, kind, active)) ids.add(id)
    return [...ids].sort()
  }

  return {
    /** @param after null begins a new walk. */
    async list(kind: Kind, after: string | null, limit: number): Promise<readonly string[]> {
      const known = walks.get(kind)
      const isGoingOn = after !== null && known !== undefined && Date.now() - known.usedAt < WALK_KEPT_MS
      const ids = isGoingOn ? known.ids : await walk(kind)
      walks.set(kind, { ids, usedAt: Date.now() })
      return ids.filter((id) => after === null || id > after).slice(0, limit)
    },

    async listChanged(kind: Kind, since: Date, after: string | null, limit: number): Promise<ListedChanges> {
      const happened = await happenedSince(since)
      const isTooLong = happened.asOf.getTime() - since.getTime() > EVENTS_KEPT_MS
      const ids = isTooLong
        ? await this.list(kind, after, limit)
        : [...happened.ids[kind]].sort().filter((id) => after === null || id > after)
      return {
        ids: ids.slice(0, limit),
        asOf: new Date(happened.asOf.getTime() - LATE_MS),
        replaced: happened.replaced[kind],
      }
    },
  }

  async function happenedSince(since: Date): Promise<Happened> {
    const from = Math.floor(since.getTime() / 1_000)
    if (looked && looked.since <= from && Date.now() - looked.at < EVENTS_SHARED_MS) return looked.events
    const events = readEvents(client, from, settings)
    looked = { since: from, at: Date.now(), events }
    events.catch(() => {
      looked = undefined
    })
    return events
  }
}

type Happened = {
  readonly ids: Readonly<Record<Kind, ReadonlySet<string>>>
  readonly asOf: Date
  readonly replaced: Readonly<Record<Kind, readonly Replaced[]>>
}

async function readEvents(
  client: StripeClient,
  from: number,
  settings: Pick<StripeSettings, 'origin'>,
): Promise<Happened> {
  const ids = { product: new Set<string>(), price: new Set<string>() }
  const replaced: Record<Kind, Replaced[]> = { product: [], price: [] }
  let asOf: Date | undefined
  let after: string | undefined
  for (;;) {
    const page = (await client.ask(
      'events',
      (stripe) =>
        stripe.events.list({
          types: [...EVENT_TYPES],
          created: { gte: from },
          limit: LARGEST_PAGE,
          ...(after !== undefined && { starting_after: after }),
        }),
      WAIT_MS,
    )) as Page<Stripe.Event>
    asOf ??= new Date(page.lastResponse.headers.date ?? Date.now())
    for (const event of page.data) {
      for (const { kind, id } of changesIn(event)) ids[kind].add(id)
      const lost = replacedIn(event, settings)
      if (lost) replaced[kindOf(lost.entity)].push(lost)
    }
    after = page.data.at(-1)?.id
    if (!page.has_more || after === undefined) return { ids, asOf, replaced }
  }
}

async function listAll(client: StripeClient, kind: Kind, active: boolean): Promise<string[]> {
  const ids: string[] = []
  for (;;) {
    const after = ids.at(-1)
    const given = { active, limit: LARGEST_PAGE, ...(after !== undefined && { starting_after: after }) }
    const page =
      kind === 'product'
        ? await client.ask('products', (stripe) => stripe.products.list(given), WAIT_MS)
        : await client.ask('prices', (stripe) => stripe.prices.list(given), WAIT_MS)
    ids.push(...page.data.map(({ id }) => id))
    if (!page.has_more || page.data.length === 0) return ids
  }
}
