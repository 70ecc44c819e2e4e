import { getPayload } from 'payload'
import { seedPeople } from '../demo/people.ts'
import { env } from '../env.ts'
import config from '../payload.config.ts'

/** Fills a development installation with the demo world. Running it again changes nothing. */
if (env.NODE_ENV === 'production') {
  throw new Error('The demo seed makes accounts with known passwords; it does not run in production.')
}
process.env.DISABLE_PAYLOAD_HMR = 'true'
const payload = await getPayload({ config })
await seedPeople(payload)
console.log('People can sign in.')
// Payload keeps its pool open for ever, so the process is ended rather than left to end.
process.exit(0)
