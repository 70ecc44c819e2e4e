import type { ErrorKind } from '@tandem/contracts/error-codes'
import { type Decision, EXISTENCE } from '../decide/decision.ts'
import type { LinkStatus } from '../link/link.ts'
import { planRetry } from '../retry/retry.ts'

/** The way in which a pass over a link ended. */
export type Ending =
  /** All that was decided is written. */
  | { readonly kind: 'settled'; readonly decision: Decision }
  /** Somebody else wrote meanwhile: look again, soon. */
  | { readonly kind: 'contended' }
  /** An earlier write may still land: look again, until it has or can't any more. */
  | { readonly kind: 'unsettled' }
  /** A system has asked to wait: it did not fail. */
  | { readonly kind: 'postponed'; readonly delayMs: number; readonly inDoubt: boolean }
  /** `inDoubt`: a write was sent and nobody knows whether it landed or still will. */
  | {
      readonly kind: 'failed'
      readonly error: { readonly kind: ErrorKind; readonly retryAfterMs: number }
      readonly inDoubt: boolean
    }

/**
 * How a link is left behind:
 *
 * | a pass ended | status | attempts | looked at again |
 * |---|---|---|---|
 * | settled, gone on both sides | tombstone | 0 | when it is hinted at |
 * | settled, deleted here and edited there | conflict | 0 | when it is hinted at, or a person decides |
 * | settled otherwise | active | 0 | when it is hinted at |
 * | contended | active | as before | in a moment, with its old base |
 * | unsettled | active, in doubt | as before | in a second, until the write has landed or can't any more |
 * | postponed | active | as before | when the time that was asked for is over |
 * | failed, to be tried again | active | one more | later each time |
 * | failed for good, or too often | parked | one more | when it is hinted at or asked for, or by a probe after an outage |
 */
export type Left = {
  /** Whether the decision's base is the link's, and its intents are done with; if not, both stay. */
  readonly settled: boolean
  readonly inDoubt: boolean
  readonly status: LinkStatus
  readonly attempts: number
  /** From now; null means as soon as it is dirty. */
  readonly delayMs: number | null
}

/** The delay after which a link is looked at again when somebody else wrote at the same moment. */
const CONTENTION_DELAY_MS = 100

/** The delay after which a write in doubt is asked after again. Most have landed by then, and are known by their marker. */
const DOUBT_DELAY_MS = 1_000

/** A system that has asked to wait is left alone for as long at least, so that all who wait don't come back together. */
const SHORTEST_WAIT_MS = 250
const WAIT_SPREAD = 0.2

/** The delay after which one of the parked links is tried again, to see whether an outage is over. */
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
    case 'postponed': {
      const delayMs = Math.round(Math.max(ending.delayMs, SHORTEST_WAIT_MS) * (1 + WAIT_SPREAD * random))
      return { settled: false, inDoubt: ending.inDoubt, status: 'active', attempts, delayMs }
    }
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
