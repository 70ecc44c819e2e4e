import type { Mode } from './settings.ts'
import type { Resource } from './stripe-client.ts'

/** Calls in a second, of all kinds and of one; a few less than Stripe takes, for what is on its way. */
const MOST = { test: { all: 22, one: 22 }, live: { all: 95, one: 22 } } as const
const SECOND_MS = 1_000

/** Keeps count of calls, so that in no second there are more than Stripe takes. */
export type Pace = {
  /** How long a call has to wait, in ms. */
  waitFor(resource: Resource, now: number): number
  count(resource: Resource, now: number): void
}

export function openPace(mode: Mode): Pace {
  const { all, one } = MOST[mode]
  const calls: { readonly resource: Resource; readonly at: number }[] = []
  return {
    waitFor(resource, now) {
      while (calls[0] && calls[0].at <= now - SECOND_MS) calls.shift()
      const ofOne = calls.filter((call) => call.resource === resource)
      return Math.max(untilFree(calls, all, now), untilFree(ofOne, one, now))
    },
    count(resource, now) {
      calls.push({ resource, at: now })
    },
  }
}

/** Until the call that is so many ago is a second old. */
function untilFree(calls: readonly { readonly at: number }[], most: number, now: number): number {
  const blocking = calls.at(-most)
  return calls.length < most || !blocking ? 0 : blocking.at + SECOND_MS - now
}
