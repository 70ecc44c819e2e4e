import {
  type Base,
  type Conflict,
  type Ending,
  type Intent,
  leaveLink,
  type Written,
} from '@tandem/sync-core'
import { LANDING_MS, LEASE_MS, type Rules } from './rules.ts'

/** A link as it was read when its lease was taken. */
export type Taken = {
  readonly leaseRev: number
  readonly dirtyRev: number
  readonly base: Base
  readonly intents: readonly Intent[]
  readonly written: Written
  /** A write may still land that nobody has heard of. */
  readonly isUnsettled: boolean
}

/** One link's row, with the statements that the engine runs on it, each a single step. */
export class Ledger {
  base: Base
  intents: readonly Intent[] = []
  /** By the pass that wrote to a spoke, what it had read there. */
  readonly reads = new Map<number, Base>()
  readonly conflicts = new Map<string, Conflict>()
  #written: Written = {}
  #leaseRev = 0
  #leaseUntil = 0
  #dirtyRev = 0
  #cleanRev = 0
  #unsettledUntil = 0
  #isUnsettled = false
  #nextAttemptAt = 0
  #attempts = 0
  #isParked = false
  readonly #rules: Rules

  constructor(base: Base, rules: Rules) {
    this.base = base
    this.#rules = rules
  }

  hint(): void {
    this.#dirtyRev += 1
    if (!this.#isParked) return
    this.#isParked = false
    this.#attempts = 0
    this.#nextAttemptAt = 0
  }

  take(now: number): Taken | null {
    const isDue = this.#dirtyRev > this.#cleanRev && !this.#isParked && this.#nextAttemptAt <= now
    if (!isDue || this.#leaseUntil >= now) return null
    this.#isUnsettled = this.#rules.deadline && this.#unsettledUntil > now
    this.#leaseRev += 1
    this.#leaseUntil = now + LEASE_MS
    return this.read()
  }

  read(): Taken {
    return {
      leaseRev: this.#leaseRev,
      dirtyRev: this.#dirtyRev,
      base: this.base,
      intents: this.intents,
      written: this.#written,
      isUnsettled: this.#isUnsettled,
    }
  }

  journal(taken: Taken, now: number, base: Base, intent: Intent, read: Base, deadline: number): boolean {
    if (this.#rules.guard && (taken.leaseRev !== this.#leaseRev || this.#leaseUntil <= now)) return false
    this.base = base
    this.intents = [intent]
    this.reads.set(intent.rev, read)
    this.#unsettledUntil = deadline + LANDING_MS
    return true
  }

  /**
   * Records how a pass ended, and ends its lease; a worker whose lease another one has taken changes
   * nothing. `write` is the hub's part, in the same transaction.
   */
  leave(
    taken: Taken,
    now: number,
    ending: Ending,
    written: Written = {},
    write: () => void = () => {},
  ): void {
    if (this.#rules.guard && taken.leaseRev !== this.#leaseRev) return
    write()
    const left = leaveLink(this.#attempts, ending, 0.5)
    this.#leaseUntil = 0
    this.#attempts = left.attempts
    this.#isParked = left.status === 'parked'
    this.#nextAttemptAt = now + (left.delayMs ?? 0)
    if (!left.inDoubt) this.#unsettledUntil = 0
    if (ending.kind !== 'settled') return
    this.base = ending.decision.base
    this.#written = written
    this.intents = []
    this.#cleanRev = taken.dirtyRev
  }

  /** The same pass and field twice is one conflict. */
  keep(rev: number, conflicts: readonly Conflict[]): void {
    for (const conflict of conflicts) this.conflicts.set(`${rev}:${conflict.field}`, conflict)
  }
}
