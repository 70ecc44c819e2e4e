import { createHmac, randomUUID } from 'node:crypto'
import { FakeGrants } from './fake-grants.ts'

export type FakeAddress = {
  readonly id: string
  readonly firstName: string | null
  readonly lastName: string | null
  readonly company: string | null
  readonly address1: string | null
  readonly address2: string | null
  readonly city: string | null
  readonly province: string | null
  readonly zip: string | null
  readonly countryCodeV2: string | null
  readonly phone: string | null
}

export type FakeCustomer = {
  readonly number: number
  readonly firstName: string | null
  readonly lastName: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly emailMarketing: string
  readonly smsMarketing: string
  readonly addresses: readonly FakeAddress[]
  readonly tags: readonly string[]
  readonly note: string | null
  readonly state: string
  readonly updatedAt: string
}
export type CustomerEdit = Partial<Omit<FakeCustomer, 'number' | 'updatedAt'>>

/** An order or a product: what the Admin API answers of it, without what is the same of all. */
export type FakeRecord = {
  readonly number: number
  readonly updatedAt: string
  readonly [field: string]: unknown
}

/** One webhook on its way: the body as it was when it happened, however late it comes. */
export type FakeWebhook = { readonly body: string; readonly headers: Readonly<Record<string, string>> }

/** A shop and its people at work in it. Ids are numbers of its own: two shops may use the same ones. */
export class FakeShop {
  readonly domain: string
  readonly customers = new Map<number, FakeCustomer>()
  readonly orders = new Map<number, FakeRecord>()
  readonly products = new Map<number, FakeRecord>()
  /** Whom it tells of what, by id. */
  readonly subscriptions = new Map<
    string,
    { readonly id: string; readonly topic: string; readonly uri: string }
  >()
  /** Files that it was asked to make, by name; how each ends, when it is not made well. */
  readonly files = new Map<string, { readonly query: string; status: string }>()
  /** Topics that the app's scopes don't reach. */
  readonly refusedTopics = new Set<string>()
  /** What it has told of, the latest last. */
  readonly webhooks: FakeWebhook[] = []
  /** Fields that it withholds from the app: answered as null beside an error. */
  readonly withheld = new Set<string>()
  readonly app = { clientId: 'app-of-tests', clientSecret: 'a-secret-of-the-app' }
  isInstalled = true
  /** What the app may do. */
  readonly scopes = new Set<string>(['write_customers', 'read_orders', 'read_products'])
  /** What an app that was let in has been given. */
  readonly grants = new FakeGrants(this)
  /** Runs with each webhook: what is only kept is delivered by whoever asks for it. */
  onTell: (topic: string, webhook: FakeWebhook) => void = () => {}
  /** Tokens that it takes. */
  readonly tokens = new Set(['shpat_pasted_by_hand'])
  /** Its clock: it may go wrong by itself, as ours may. */
  now: () => Date = () => new Date()
  points = { available: 2_000, most: 2_000, restoreRate: 100, at: Date.now() }
  #next: number

  constructor(domain: string, firstNumber = 7_210_915_801) {
    this.domain = domain
    this.#next = firstNumber
  }

  /** A person makes a customer, or changes one. */
  put(number: number | null, edit: CustomerEdit): FakeCustomer {
    const before = number === null ? undefined : this.customers.get(number)
    const customer: FakeCustomer = {
      ...{ firstName: null, lastName: null, email: null, phone: null, note: null, state: 'DISABLED' },
      ...{ emailMarketing: 'NOT_SUBSCRIBED', smsMarketing: 'NEVER_SUBSCRIBED', addresses: [], tags: [] },
      ...before,
      ...edit,
      number: number ?? this.#next++,
      updatedAt: this.#moment(),
    }
    this.customers.set(customer.number, customer)
    this.tell(before ? 'customers/update' : 'customers/create', this.#body(customer))
    return customer
  }

  /** A person takes an order, or changes one. */
  putOrder(number: number | null, edit: object = {}): FakeRecord {
    return this.#put(this.orders, 'orders', { create: 'create', update: 'updated' }, number, edit)
  }
  /** A person offers a product, or changes one. */
  putProduct(number: number | null, edit: object = {}): FakeRecord {
    return this.#put(this.products, 'products', { create: 'create', update: 'update' }, number, edit)
  }

  #put(
    records: Map<number, FakeRecord>,
    topic: string,
    words: { create: string; update: string },
    number: number | null,
    edit: object,
  ): FakeRecord {
    const before = number === null ? undefined : records.get(number)
    const record = { ...before, ...edit, number: number ?? this.#next++, updatedAt: this.#moment() }
    records.set(record.number, record)
    this.tell(`${topic}/${before ? words.update : words.create}`, { id: record.number })
    return record
  }

  remove(number: number): void {
    this.customers.delete(number)
    this.tell('customers/delete', { id: number })
  }

  /** Of two customers one stays, with what the other had. */
  merge(kept: number, gone: number): void {
    const { email, phone } = this.customers.get(gone) ?? {}
    const into = this.customers.get(kept)
    this.customers.delete(gone)
    if (into) {
      const merged = { ...into, email: into.email ?? email ?? null, phone: into.phone ?? phone ?? null }
      this.customers.set(kept, { ...merged, updatedAt: this.#moment() })
    }
    this.tell('customers/merge', {
      admin_graphql_api_customer_kept_id: customerGid(kept),
      admin_graphql_api_customer_deleted_id: customerGid(gone),
      status: 'completed',
      errors: [],
    })
  }

  /** What is known of a customer shall be forgotten: Shopify has done so, and asks every app to. */
  redact(number: number): void {
    this.customers.delete(number)
    this.tell('customers/redact', {
      shop_domain: this.domain,
      customer: { id: number },
      orders_to_redact: [],
    })
  }

  uninstall(): void {
    this.isInstalled = false
    this.tokens.clear()
    this.tell('app/uninstalled', { domain: this.domain })
  }

  tell(topic: string, content: object): FakeWebhook {
    const webhook = signedByShop(this.domain, topic, JSON.stringify(content), this.app.clientSecret)
    this.webhooks.push(webhook)
    this.onTell(topic, webhook)
    return webhook
  }

  #moment(): string {
    return `${this.now().toISOString().slice(0, 19)}Z`
  }

  #body(customer: FakeCustomer): object {
    const { number, email, firstName, lastName, updatedAt } = customer
    return { id: number, email, first_name: firstName, last_name: lastName, updated_at: updatedAt }
  }
}

export const customerGid = (number: number): string => `gid://shopify/Customer/${number}`

/** As Shopify signs its webhooks. */
export function signedByShop(domain: string, topic: string, body: string, secret: string): FakeWebhook {
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'x-shopify-hmac-sha256': createHmac('sha256', secret).update(body).digest('base64'),
      'x-shopify-shop-domain': domain,
      'x-shopify-topic': topic,
      'x-shopify-webhook-id': randomUUID(),
      'x-shopify-api-version': '2026-10',
    },
  }
}
