import { useRunningStack } from './running-stack.ts'
import { browserRoundTrip } from './suites/browser-round-trip.ts'
import { commerceReachesPayload } from './suites/commerce-to-payload.ts'
import { contentReachesMedusa } from './suites/content-to-medusa.ts'
import { crashesLoseNothing } from './suites/crashes.ts'
import { webhooksAreGuarded } from './suites/webhooks.ts'

const running = useRunningStack('production')

commerceReachesPayload(running, 'prod')
contentReachesMedusa(running, 'prod')
webhooksAreGuarded(running)
crashesLoseNothing(running, 'prod')
browserRoundTrip(running, 'prod')
