import { endSlowBodies } from '@tandem/rate-limit'
import { env } from '../../env.ts'

/** Runs when the server starts, after the environment was checked. A body that trickles in would hold its connection. */
export default function startEndingSlowBodies(): void {
  endSlowBodies(env().RATE_LIMIT_BODY_SECONDS)
}
