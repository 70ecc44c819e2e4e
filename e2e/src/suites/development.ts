import type { RunningApps } from '../running-stack.ts'
import { browserRoundTrip } from './browser-round-trip.ts'
import { previewFollowsTyping } from './preview.ts'
import { purchase } from './purchase.ts'

/**
 * What may work in the production build and not on the development servers: pages that are made when they are asked
 * for, scripts that come one by one, and the three apps in one browser. Everything else is asked of the build.
 */
export function development(running: () => RunningApps): void {
  browserRoundTrip(running, 'dev')
  previewFollowsTyping(running)
  purchase(running, 'dev')
}
