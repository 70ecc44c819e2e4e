import { useRunningStack } from './running-stack.ts'
import { brandingReachesMedusa } from './suites/branding-to-medusa.ts'
import { browserRoundTrip } from './suites/browser-round-trip.ts'
import { commerceReachesPayload } from './suites/commerce-to-payload.ts'
import { contentReachesMedusa } from './suites/content-to-medusa.ts'
import { customersAndOrdersGoBothWays } from './suites/customers-and-orders.ts'
import { missedChangesAreFound } from './suites/missed-changes.ts'
import { pagesReachMedusa } from './suites/pages-to-medusa.ts'
import { previewFollowsTyping } from './suites/preview.ts'
import { purchase } from './suites/purchase.ts'
import { nothingEchoes } from './suites/quiet.ts'
import { storyReachesMedusa } from './suites/story-to-medusa.ts'
import { syncInMedusaAsksFirst } from './suites/sync-in-medusa.ts'
import { syncPanelAsksFirst } from './suites/sync-panel.ts'
import { webhooksAreGuarded } from './suites/webhooks.ts'

const running = useRunningStack('dev')

commerceReachesPayload(running, 'dev')
contentReachesMedusa(running, 'dev')
brandingReachesMedusa(running)
storyReachesMedusa(running)
customersAndOrdersGoBothWays(running)
pagesReachMedusa(running, 'dev')
missedChangesAreFound(running)
webhooksAreGuarded(running)
nothingEchoes(running, 'dev')
browserRoundTrip(running, 'dev')
previewFollowsTyping(running)
purchase(running, 'dev')
syncPanelAsksFirst(running)
syncInMedusaAsksFirst(running)
