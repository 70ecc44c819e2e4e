import { getPayload } from 'payload'
import { waitForArrivals } from '../demo/arrivals.ts'
import { seedEditorsWork } from '../demo/editors-work.ts'
import { seedMemberships, seedPeople } from '../demo/people.ts'
import { env } from '../env.ts'
import config from '../payload.config.ts'

/** Fills a development installation with the demo world. What is there already is left as it is. */
if (env.NODE_ENV === 'production') {
  throw new Error('The demo seed makes accounts with known passwords; it does not run in production.')
}
const DEADLINE_MS = 120_000

process.env.DISABLE_PAYLOAD_HMR = 'true'
const payload = await getPayload({ config })
await seedPeople(payload)
console.log('People can sign in.')

const arrivals = await waitForArrivals(payload, DEADLINE_MS, console.log)
await seedMemberships(payload, arrivals.tenants)
await seedEditorsWork(payload, arrivals)
console.log('Stores, stories, product content and pages are published.')

// Payload keeps its pool open for ever, so the process is ended rather than left to end.
process.exit(0)
