import { describe } from 'vitest'
import { inOrder } from './order.ts'
import { useRunningStack } from './running-stack.ts'
import { nothingStaysBehind } from './suites/admin/after-sign-out.ts'
import { documentMenuWorks } from './suites/admin/document-menu.ts'
import { adminScriptsAreHeld } from './suites/admin/scripts-are-held.ts'
import { strangersAreLedAway } from './suites/admin/strangers-are-led-away.ts'
import { brandingReachesMedusa } from './suites/branding-to-medusa.ts'
import { browserRoundTrip } from './suites/browser-round-trip.ts'
import { cardPayment } from './suites/card-payment.ts'
import { changesWhileBuying } from './suites/changes-while-buying.ts'
import { commerceReachesPayload } from './suites/commerce-to-payload.ts'
import { consoleShowsAndActs } from './suites/console.ts'
import { contentReachesMedusa } from './suites/content-to-medusa.ts'
import { crashesLoseNothing } from './suites/crashes.ts'
import { customersAndOrdersGoBothWays } from './suites/customers-and-orders.ts'
import { everyPage } from './suites/every-page.ts'
import { firstLoadIsLight } from './suites/first-load.ts'
import { storesAreApart } from './suites/isolation/isolation.ts'
import { missedChangesAreFound } from './suites/missed-changes.ts'
import { oddRequestsAreRefused } from './suites/odd-requests.ts'
import { storesHaveHosts } from './suites/own-hosts.ts'
import { formsAreSent } from './suites/page-forms.ts'
import { pagesReachMedusa } from './suites/pages-to-medusa.ts'
import { previewFollowsTyping } from './suites/preview.ts'
import { purchase } from './suites/purchase.ts'
import { nothingEchoes } from './suites/quiet.ts'
import { shopifyIsConnected } from './suites/shopify.ts'
import { slowBodiesEnd } from './suites/slow-bodies.ts'
import { storyReachesMedusa } from './suites/story-to-medusa.ts'
import { suggestions } from './suites/suggestions.ts'
import { syncInMedusaAsksFirst } from './suites/sync-in-medusa.ts'
import { syncPanelAsksFirst } from './suites/sync-panel.ts'
import { shopInTrouble } from './suites/trouble/shop-in-trouble.ts'
import { webhooksAreGuarded } from './suites/webhooks.ts'

const running = useRunningStack('production')

/** What only looks at the shop, or waits: side by side, and never beside a suite that kills an app. */
const looking = () => {
  describe.concurrent('what only looks', () => {
    slowBodiesEnd(running)
    everyPage(running)
  })
}

/** Each leaves the stack as it found it, or touches what no other looks at: any order is as good as this one. */
const suites = [
  () => commerceReachesPayload(running, 'prod'),
  () => contentReachesMedusa(running, 'prod'),
  () => brandingReachesMedusa(running),
  () => storyReachesMedusa(running),
  () => customersAndOrdersGoBothWays(running),
  () => pagesReachMedusa(running, 'prod'),
  () => missedChangesAreFound(running),
  () => webhooksAreGuarded(running),
  () => nothingEchoes(running, 'prod'),
  () => crashesLoseNothing(running, 'prod'),
  () => browserRoundTrip(running, 'prod'),
  () => previewFollowsTyping(running),
  () => purchase(running, 'production'),
  () => changesWhileBuying(running),
  () => cardPayment(running),
  () => storesAreApart(running),
  () => storesHaveHosts(running),
  () => formsAreSent(running),
  () => suggestions(running),
  looking,
  () => firstLoadIsLight(running),
  () => shopInTrouble(running),
  () => syncPanelAsksFirst(running),
  () => syncInMedusaAsksFirst(running),
  () => consoleShowsAndActs(running),
  () => shopifyIsConnected(running),
  () => strangersAreLedAway(running),
  () => adminScriptsAreHeld(running),
  () => documentMenuWorks(running),
  () => nothingStaysBehind(running),
  () => oddRequestsAreRefused(running),
]

// Each in a frame of its own, so that its browser is open only as long as it is needed.
for (const suite of inOrder(suites)) describe('in production,', suite)
