import { type Base, type Conflict, type Intent, planRetry } from '@tandem/sync-core'
import { CONTENTION_MS, LANDING_MS, LEASE_MS, type Rules } from './rules.ts'

/** A link as it was read when its lease was taken. */
export type Taken = {
  readonly leaseRev: number
  readonly dirtyRev: number
  readonly base: Base
  readonly intents: readonly Intent[]
}

/** One link's row, with the statements that the engine runs on it, each a single step. */
export class Ledger {
  base: Base
  intents: readonly Intent[] = []
  readonly conflicts = new Map<string, Conflict>()
  #leaseRev = 0
  #leaseUntil = 0
  #dirtyRev = 0
  #cleanRev = 0
  #unsettledUntil = 0
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
    const rests = this.#leaseUntil >= now || (this.#rules.deadline && this.#unsettledUntil > now)
    if (!isDue || rests) return null
    this.#leaseRev += 1
    this.#leaseUntil = now + LEASE_MS
    return this.read()
  }

  read(): Taken {
    return { leaseRev: this.#leaseRev, dirtyRev: this.#dirtyRev, base: this.base, intents: this.intents }
  }

  journal(taken: Taken, now: number, base: Base, intent: Intent, deadline: number): boolean {
    if (this.#rules.guard && (taken.leaseRev !== this.#leaseRev || this.#leaseUntil <= now)) return false
    this.base = base
    this.intents = [intent]
    this.#unsettledUntil = deadline + LANDING_MS
    return true
  }

  /** Whether the worker may record, which ends its lease. */
  #release(taken: Taken): boolean {
    if (this.#rules.guard && taken.leaseRev !== this.#leaseRev) return false
    this.#leaseUntil = 0
    return true
  }

  /** All is written. `write` is Payload's part, in the same transaction. */
  settle(taken: Taken, base: Base, write: () => void): void {
    if (!this.#release(taken)) return
    write()
    this.base = base
    this.intents = []
    this.#cleanRev = taken.dirtyRev
    this.#unsettledUntil = 0
    this.#nextAttemptAt = 0
    this.#attempts = 0
  }

  contended(taken: Taken, now: number): void {
    if (!this.#release(taken)) return
    this.#unsettledUntil = 0
    this.#nextAttemptAt = now + CONTENTION_MS
  }

  failed(taken: Taken, now: number, inDoubt: boolean): void {
    if (!this.#release(taken)) return
    this.#attempts += 1
    const plan = planRetry('transient', this.#attempts, 0.5)
    this.#isParked = plan.kind === 'park'
    if (plan.kind === 'retry') this.#nextAttemptAt = now + plan.delayMs
    if (!inDoubt) this.#unsettledUntil = 0
  }

  /** The same pass and field twice is one conflict. */
  keep(rev: number, conflicts: readonly Conflict[]): void {
    for (const conflict of conflicts) this.conflicts.set(`${rev}:${conflict.field}`, conflict)
  }
}
