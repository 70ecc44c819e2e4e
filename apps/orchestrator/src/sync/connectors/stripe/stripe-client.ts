import Stripe from 'stripe'
import { type Calls, openCalls } from '../calls.ts'
import { API_VERSION } from './api-version.ts'
import { openPace } from './pace.ts'
import { modeOf, type StripeSettings } from './settings.ts'
import { translated } from './vendor-errors.ts'

/** As limits are counted: https://docs.stripe.com/rate-limits. */
export type Resource = 'products' | 'prices' | 'events' | 'webhook_endpoints' | 'account'

export type StripeClient = Pick<Calls, 'isResting' | 'refusal'> & {
  /**
   * Calls Stripe when its limits allow it.
   *
   * @param waitMs how long it may wait for its turn.
   * @throws {SyncError} with Stripe's own error as its cause.
   */
  ask<T>(resource: Resource, call: (stripe: Stripe) => Promise<T>, waitMs?: number): Promise<T>
}

/** One account. It is asked no more often than Stripe allows, and rests when it says that it was too often even so. */
export function openStripeClient(settings: StripeSettings, timeoutMs: number): StripeClient {
  const stripe = openPackage(settings, timeoutMs)
  const pace = openPace(modeOf(settings))
  const calls = openCalls('Stripe')
  return {
    isResting: calls.isResting,
    refusal: calls.refusal,
    ask: (resource, call, waitMs) =>
      calls.make(() => call(stripe), {
        translated: (error) => translated(error, resource),
        waitMs,
        turn: {
          waitFor: () => pace.waitFor(resource, Date.now()),
          count: () => pace.count(resource, Date.now()),
        },
      }),
  }
}

/** The package retries nothing: when, and whether, is the engine's to say. */
function openPackage({ secretKey, endpoint }: StripeSettings, timeout: number): Stripe {
  const url = endpoint === undefined ? null : new URL(endpoint)
  return new Stripe(secretKey, {
    apiVersion: API_VERSION,
    maxNetworkRetries: 0,
    telemetry: false,
    timeout,
    ...(url && { host: url.hostname, port: url.port, protocol: 'http' as const }),
  })
}
