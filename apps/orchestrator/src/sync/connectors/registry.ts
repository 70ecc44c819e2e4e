import type { Payload } from 'payload'
import { env } from '../../env.ts'
import type { Queryable } from '../ledger/database.ts'
import type { Lister, Reader, RemoteWriter, Resting } from './connector.ts'
import { medusaConnector } from './medusa/medusa-connector.ts'
import { payloadReader } from './payload/payload-connector.ts'

/** The two sides of the engine, as everything but it and its tests may know them. */
export type Connectors = {
  readonly medusa: Reader & RemoteWriter & Lister & Resting
  readonly payload: Reader
}

/**
 * Which system stands on each side: putting another one there is a line here.
 *
 * @param timeoutMs how long a call to a system of its own may take.
 */
export function openConnectors(payload: Payload, database: Queryable, timeoutMs: number): Connectors {
  return {
    medusa: medusaConnector({ url: env.MEDUSA_BACKEND_URL, secrets: env.MEDUSA_SYNC_SECRET, timeoutMs }),
    payload: payloadReader(payload, database),
  }
}
