import { randomBytes } from 'node:crypto'
import { API_VERSION } from '../api-version.ts'
import { type FakeEvent, type FakePrice, type FakeProduct, previousAttributes } from './objects.ts'
import { signature } from './signature.ts'

export type FakeEndpoint = {
  id: string
  object: 'webhook_endpoint'
  url: string
  enabled_events: string[]
  status: 'enabled' | 'disabled'
  livemode: boolean
  api_version: string | null
  metadata: Record<string, string>
  readonly secret: string
}

/** One event on its way, as it was when it happened, however late it comes. */
export type FakeWebhook = { readonly body: string; readonly headers: Readonly<Record<string, string>> }

/** By whom something is changed: a call of the API, or a person in the dashboard. */
export type By = { readonly id: string | null; readonly key: string | null }
export const DASHBOARD: By = { id: null, key: null }

/** An account's state: its objects, what has happened, and whom it tells. The rules are in `products.ts` and `prices.ts`. */
export class FakeAccount {
  readonly id: string
  readonly livemode: boolean
  readonly products = new Map<string, FakeProduct>()
  readonly prices = new Map<string, FakePrice>()
  /** The oldest first. */
  readonly events: FakeEvent[] = []
  readonly endpoints = new Map<string, FakeEndpoint>()
  /** Secret keys that it takes, and what each may; null for everything. */
  readonly keys = new Map<string, ReadonlySet<string> | null>()
  /** Answers by idempotency key. */
  readonly answered = new Map<
    string,
    { readonly request: string; readonly status: number; readonly text: string }
  >()
  /** Calls per second that it takes, in all and of one kind. */
  limits = { total: 25, endpoint: 25 }
  /** Its clock. */
  now: () => Date = () => new Date()
  /** Runs with each event. */
  onEvent: (event: FakeEvent) => void = () => {}
  #next = 0

  constructor(id: string, livemode = false) {
    this.id = id
    this.livemode = livemode
    this.keys.set(`${livemode ? 'rk_live_' : 'rk_test_'}${id}_of_tests`, null)
  }

  get key(): string {
    return [...this.keys.keys()][0] ?? ''
  }
  get seconds(): number {
    return Math.floor(this.now().getTime() / 1_000)
  }

  /** Ids are random, as Stripe's are: none tells which is older. */
  newId(prefix: string): string {
    return `${prefix}_${(++this.#next).toString(36)}${randomBytes(9).toString('hex')}`
  }

  /** Tells of a change, once it is made. */
  tell(type: string, object: object, by: By, before?: object): void {
    const event: FakeEvent = {
      id: this.newId('evt'),
      object: 'event',
      api_version: API_VERSION,
      created: this.seconds,
      livemode: this.livemode,
      pending_webhooks: this.endpoints.size,
      request: { id: by.id, idempotency_key: by.key },
      type,
      data: {
        object: structuredClone(object),
        ...(before && { previous_attributes: structuredClone(previousAttributes(before, object)) }),
      },
    }
    this.events.push(event)
    this.onEvent(event)
  }

  addEndpoint(url: string, events: string[] = ['*'], metadata: Record<string, string> = {}): FakeEndpoint {
    const endpoint: FakeEndpoint = {
      id: this.newId('we'),
      object: 'webhook_endpoint',
      url,
      enabled_events: events,
      status: 'enabled',
      livemode: this.livemode,
      api_version: API_VERSION,
      metadata,
      secret: `whsec_${randomBytes(24).toString('hex')}`,
    }
    this.endpoints.set(endpoint.id, endpoint)
    return endpoint
  }

  /** An event as it is sent, signed in this moment or in another. */
  webhookOf(event: FakeEvent, secret: string, at: Date = this.now()): FakeWebhook {
    const body = JSON.stringify(event, null, 2)
    return {
      body,
      headers: { 'content-type': 'application/json', 'stripe-signature': signature(body, secret, at) },
    }
  }
}
