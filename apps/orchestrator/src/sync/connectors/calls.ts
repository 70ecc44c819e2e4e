import { setTimeout } from 'node:timers/promises'
import { SyncError } from '@tandem/sync-core'
import type { Refusing, Resting } from './connector.ts'

/** So long a call waits for its turn unless it may take longer; then all about the system rests. */
const LONGEST_WAIT_MS = 1_000

/** What a system that counts calls allows, as far as we know ourselves. */
export type Turn = {
  /** How long until the next one, in ms. */
  waitFor(): number
  /** One is made now. */
  count(): void
}
const ANY_TIME: Turn = { waitFor: () => 0, count: () => {} }

export type Calls = Resting &
  Pick<Refusing, 'refusal'> & {
    /**
     * Makes a call when it may be made: not while the system has asked to wait, and not once it has refused us.
     *
     * @param options.translated what a failure means; one that it is too busy is tried again.
     * @param options.waitMs how long it may wait for its turn.
     * @throws {SyncError} with the system's own error as its cause.
     */
    make<T>(
      call: () => Promise<T>,
      options: {
        readonly translated: (error: unknown) => SyncError
        readonly waitMs: number | undefined
        readonly turn?: Turn
      },
    ): Promise<T>
  }

/** The calls of one account of a system, `Stripe` say: they rest together, and end together when it takes its access away. */
export function openCalls(system: string): Calls {
  let restsUntil = 0
  let refused: string | null = null
  return {
    async make(call, { translated, waitMs = LONGEST_WAIT_MS, turn = ANY_TIME }) {
      const endsAt = Date.now() + waitMs
      for (;;) {
        if (refused !== null) throw new SyncError('INTEGRATION_REFUSED', refused)
        const ms = Math.max(restsUntil - Date.now(), turn.waitFor())
        if (Date.now() + ms > endsAt)
          throw new SyncError('PEER_BUSY', `${system} has asked to wait`, { retryAfterMs: ms })
        if (ms > 0) {
          await setTimeout(ms)
          continue
        }
        turn.count()
        try {
          return await call()
        } catch (error) {
          const known = translated(error)
          if (known.code === 'INTEGRATION_REFUSED') refused = known.message
          if (known.code !== 'PEER_BUSY') throw known
          restsUntil = Date.now() + known.retryAfterMs
        }
      }
    },
    isResting: () => refused !== null || restsUntil > Date.now() + LONGEST_WAIT_MS,
    refusal: () => refused,
  }
}
