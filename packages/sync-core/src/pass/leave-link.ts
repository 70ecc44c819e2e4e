import type { ErrorKind } from '@tandem/contracts'
import { type Decision, EXISTENCE } from '../decide/decision.ts'
import type { LinkStatus } from '../link/link.ts'
import { planRetry } from '../retry/retry.ts'

/** How a pass over a link ended. */
export type Ending =
  /** All that was decided is written. */
  | { readonly kind: 'settled'; readonly decision: Decision }
  /** Somebody else wrote meanwhile: look again, soon. */
  | { readonly kind: 'contended' }
  /** An earlier write may still land: look again, until it has or can't any more. */
  | { readonly kind: 'unsettled' }
  /** `inDoubt`: a write was sent and nobody knows whether it landed or still will. */
  | {
      readonly kind: 'failed'
      readonly error: { readonly kind: ErrorKind; readonly retryAfterMs: number }
      readonly inDoubt: boolean
    }

/** How a link is left behind. */
export type Left = {
  /** Whether the decision's base is the link's, and its intents are done with; if not, both stay. */
  readonly settled: boolean
  readonly inDoubt: boolean
  readonly status: LinkStatus
  readonly attempts: number
  /** From now; null means as soon as it is dirty. */
  readonly delayMs: number | null
}

/** How soon a link is looked at again when somebody else wrote at the same moment. */
const CONTENTION_DELAY_MS = 100

/** How soon a write in doubt is asked after again. Most have landed by then, and are known by their marker. */
const DOUBT_DELAY_MS = 1_000

/** How soon one of the parked links is tried again, to see whether an outage is over. */
const PROBE_DELAY_MS = 5_000

/** @param attempts that have failed before. */
export function leaveLink(attempts: number, ending: Ending, random: number): Left {
  switch (ending.kind) {
    case 'settled': {
      const status = awaitsPerson(ending.decision)
        ? 'conflict'
        : ending.decision.base === null
          ? 'tombstone'
          : 'active'
      return { settled: true, inDoubt: false, status, attempts: 0, delayMs: null }
    }
    case 'contended':
      return { settled: false, inDoubt: false, status: 'active', attempts, delayMs: CONTENTION_DELAY_MS }
    case 'unsettled':
      return { settled: false, inDoubt: true, status: 'active', attempts, delayMs: DOUBT_DELAY_MS }
    case 'failed': {
      const failed = attempts + 1
      const plan = planRetry(ending.error.kind, failed, random, ending.error.retryAfterMs)
      const common = { settled: false, inDoubt: ending.inDoubt, attempts: failed }
      return plan.kind === 'park'
        ? { ...common, status: 'parked', delayMs: PROBE_DELAY_MS }
        : { ...common, status: 'active', delayMs: plan.delayMs }
    }
  }
}

/** One side deleted what the other edited: kept, until a person decides. */
export function awaitsPerson(decision: Decision): boolean {
  return decision.conflicts.some((conflict) => conflict.field === EXISTENCE)
}
