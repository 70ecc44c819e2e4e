import type { ClientBase } from 'pg'
import type { Batch, Outbox } from './outbox.ts'

/** `isFinal`: the peer will never take this batch. Everything else that is not a delivery is tried again. */
export type Delivery =
  | { delivered: true }
  | {
      delivered: false
      reason: string
      status: number | null
      retryAfterMs: number | null
      isFinal?: boolean
    }

/** Where a relay takes its batches from and brings them to. */
export interface Route {
  outbox: Outbox
  /** Whom it brings them to, for the log. */
  url: string
  /** Longer than a delivery may take, so that a batch is never on its way twice. */
  leaseSeconds: number
  /** Runs before each look: makes rows of what no trigger could. */
  prepare(client: ClientBase): Promise<void>
  deliver(batch: Batch, stopped: AbortSignal): Promise<Delivery>
}
