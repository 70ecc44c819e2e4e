import type { Payload } from 'payload'
import type pg from 'pg'
import { fieldHash } from '../field-hash.ts'
import { payloadHub } from '../hub/payload-hub.ts'
import type { EngineDeps } from '../process-links/process-links.ts'

/** Answers what the engine works with in tests and benchmarks: Payload and its database, no shop, no traces, no log. */
export const engineDeps = (
  given: { pool: pg.Pool; payload: Payload; integration: EngineDeps['integration'] },
  instead: Partial<EngineDeps> = {},
): EngineDeps => ({
  pool: given.pool,
  integration: given.integration,
  hub: payloadHub(given.payload, given.pool),
  purge: () => {},
  hash: fieldHash,
  now: () => new Date(),
  random: () => 0.5,
  presence: () => null,
  trace: () => {},
  onBatch: () => {},
  ...instead,
})
