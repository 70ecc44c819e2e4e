import { useRunningStack } from './running-stack.ts'
import { brandingReachesMedusa } from './suites/branding-to-medusa.ts'
import { browserRoundTrip } from './suites/browser-round-trip.ts'
import { cardPayment } from './suites/card-payment.ts'
import { changesWhileBuying } from './suites/changes-while-buying.ts'
import { commerceReachesPayload } from './suites/commerce-to-payload.ts'
import { consoleShowsAndActs } from './suites/console.ts'
import { contentReachesMedusa } from './suites/content-to-medusa.ts'
import { crashesLoseNothing } from './suites/crashes.ts'
import { everyPage } from './suites/every-page.ts'
import { firstLoadIsLight } from './suites/first-load.ts'
import { storesAreApart } from './suites/isolation/isolation.ts'
import { missedChangesAreFound } from './suites/missed-changes.ts'
import { storesHaveHosts } from './suites/own-hosts.ts'
import { formsAreSent } from './suites/page-forms.ts'
import { pagesReachMedusa } from './suites/pages-to-medusa.ts'
import { purchase } from './suites/purchase.ts'
import { storyReachesMedusa } from './suites/story-to-medusa.ts'
import { suggestions } from './suites/suggestions.ts'
import { syncPanelAsksFirst } from './suites/sync-panel.ts'
import { shopInTrouble } from './suites/trouble/shop-in-trouble.ts'
import { webhooksAreGuarded } from './suites/webhooks.ts'

const running = useRunningStack('production')

commerceReachesPayload(running, 'prod')
contentReachesMedusa(running, 'prod')
brandingReachesMedusa(running)
storyReachesMedusa(running)
pagesReachMedusa(running, 'prod')
missedChangesAreFound(running)
webhooksAreGuarded(running)
crashesLoseNothing(running, 'prod')
browserRoundTrip(running, 'prod')
purchase(running, 'production')
changesWhileBuying(running)
cardPayment(running)
storesAreApart(running)
storesHaveHosts(running)
formsAreSent(running)
suggestions(running)
everyPage(running)
firstLoadIsLight(running)
shopInTrouble(running)
syncPanelAsksFirst(running)
consoleShowsAndActs(running)
