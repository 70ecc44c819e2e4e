import { GraphQLError } from 'graphql'
import { linesOf } from './bulk.ts'
import {
  type CustomerEdit,
  customerGid,
  type FakeCustomer,
  type FakeRecord,
  type FakeShop,
} from './fake-shop.ts'
import { search } from './search.ts'

type Page = {
  readonly first: number
  readonly after?: string
  readonly query?: string
  readonly reverse?: boolean
}

type Subscribed = {
  readonly id: string
  readonly topic: string
  readonly webhookSubscription: { readonly uri: string }
}

/** What the schema's queries answer of one shop. Fields that are functions take their arguments. */
export function rootOf(shop: FakeShop, address = ''): object {
  const customer = (one: FakeCustomer) => guarded(shop, customerOf(one))
  const order = (one: FakeRecord) => guarded(shop, orderOf(one))
  const product = (one: FakeRecord) => guarded(shop, productOf(one))
  const node = (id: string) => {
    const [, type, digits] = /^gid:\/\/shopify\/(\w+)\/(\d+)$/.exec(id) ?? []
    if (type === 'Customer') return mapped(shop.customers.get(Number(digits)), customer)
    if (type === 'Order') return mapped(shop.orders.get(Number(digits)), order)
    return mapped(shop.products.get(Number(digits)), product)
  }
  const numberOf = (id: string) => Number(id.split('/').at(-1))
  const retag = (id: string, change: (held: readonly string[]) => readonly string[]) => {
    const { number, tags = [] } = shop.customers.get(numberOf(id)) ?? {}
    if (number !== undefined) shop.put(number, { tags: [...new Set(change(tags))].toSorted() })
    return { userErrors: [] }
  }
  const byId = ({ id }: { id: string }) => node(id)
  return {
    shop: { id: 'gid://shopify/Shop/1' },
    currentAppInstallation: { accessScopes: [...shop.scopes].map((handle) => ({ handle })) },
    customer: byId,
    order: byId,
    product: byId,
    webhookSubscriptions: (page: Page) => pageOf([...shop.subscriptions.values()], page),
    bulkOperationRunQuery: ({ query }: { query: string }) => {
      const id = `gid://shopify/BulkOperation/${shop.files.size + 1}`
      shop.files.set(id, { query, status: 'RUNNING' })
      return { bulkOperation: { id }, userErrors: [] }
    },
    // Ready when it is asked about for the second time.
    bulkOperation: ({ id }: { id: string }) => {
      const file = shop.files.get(id)
      if (!file) return null
      const { status } = file
      const isDenied = [...shop.withheld].some((field) => file.query.includes(field))
      if (status === 'RUNNING') file.status = isDenied ? 'FAILED' : 'COMPLETED'
      const errorCode = status === 'FAILED' && isDenied ? 'ACCESS_DENIED' : null
      const lines = status === 'COMPLETED' ? [...linesOf(shop, file.query)] : []
      const rootObjectCount = lines.filter((line) => !line.includes('"__parentId"')).length
      const url = lines.length === 0 ? null : `${address}/${shop.domain}/files/${encodeURIComponent(id)}`
      return { id, status, errorCode, url, objectCount: lines.length, rootObjectCount }
    },
    webhookSubscriptionCreate: ({ topic, webhookSubscription: { uri } }: Subscribed) => {
      const isTaken = [...shop.subscriptions.values()].some((one) => one.topic === topic && one.uri === uri)
      if (isTaken || shop.refusedTopics.has(topic)) return { userErrors: [{ message: 'It is refused' }] }
      const id = `gid://shopify/WebhookSubscription/${shop.subscriptions.size + 1}${topic}`
      shop.subscriptions.set(id, { id, topic, uri })
      return { userErrors: [] }
    },
    webhookSubscriptionUpdate: ({ id, webhookSubscription: { uri } }: Subscribed) => {
      const held = shop.subscriptions.get(id)
      if (held) shop.subscriptions.set(id, { ...held, uri })
      return { userErrors: held ? [] : [{ message: 'There is none' }] }
    },
    webhookSubscriptionDelete: ({ id }: Subscribed) => ({
      userErrors: shop.subscriptions.delete(id) ? [] : [{ message: 'There is none' }],
    }),
    customerUpdate: ({
      input: { id, ...edit },
    }: {
      input: { id: string; email?: string } & CustomerEdit
    }) => {
      const number = numberOf(id)
      if (!shop.customers.has(number))
        return { userErrors: [{ field: ['id'], message: 'Customer does not exist' }] }
      const isTaken = [...shop.customers.values()].some(
        (one) => edit.email != null && one.email === edit.email && one.number !== number,
      )
      if (isTaken) return { userErrors: [{ field: ['email'], message: 'Email has already been taken' }] }
      // What Shopify makes of a number: digits alone.
      const phone = edit.phone && `+${edit.phone.replaceAll(/\D/g, '')}`
      shop.put(number, { ...edit, ...(edit.phone !== undefined && { phone: phone ?? null }) })
      return { userErrors: [] }
    },
    tagsAdd: ({ id, tags }: { id: string; tags: readonly string[] }) =>
      retag(id, (held) => [...held, ...tags]),
    tagsRemove: ({ id, tags }: { id: string; tags: readonly string[] }) =>
      retag(id, (held) => held.filter((tag) => !tags.includes(tag))),
    nodes: ({ ids }: { ids: readonly string[] }) => ids.map(node),
    customers: (page: Page) => listed(shop.customers.values(), page, customer, { wholeDays: true }),
    orders: (page: Page) => listed(shop.orders.values(), page, order, { wholeDays: false }),
    products: (page: Page) =>
      listed(shop.products.values(), page, product, { wholeDays: false, statuses: 'active' }),
  }
}

const mapped = <One>(one: One | undefined, map: (one: One) => object) => (one === undefined ? null : map(one))

function listed<One extends FakeRecord | FakeCustomer>(
  records: Iterable<One>,
  { query = '', reverse = false, ...page }: Page,
  map: (one: One) => object,
  ways: { readonly wholeDays: boolean; readonly statuses?: string },
) {
  const found = search(records, query, ways)
  return pageOf((reverse ? found.reverse() : found).map(map), page)
}

function customerOf(customer: FakeCustomer): object {
  const { number, email, phone, emailMarketing, smsMarketing, addresses, ...rest } = customer
  return {
    ...rest,
    __typename: 'Customer',
    id: customerGid(number),
    defaultEmailAddress: email === null ? null : { emailAddress: email, marketingState: emailMarketing },
    defaultPhoneNumber:
      phone === null ? null : { phoneNumber: phone, smsMarketingConsent: { state: smsMarketing } },
    defaultAddress: addresses[0] ?? null,
    addressesV2: (page: Page) => pageOf(addresses, page),
  }
}

function orderOf({ number, lineItems = [], customer = null, total = '0.0', ...rest }: FakeRecord): object {
  const items = lineItems as readonly { readonly price: string; readonly total: string }[]
  return {
    displayFinancialStatus: 'PAID',
    displayFulfillmentStatus: 'UNFULFILLED',
    currencyCode: 'GBP',
    processedAt: rest.updatedAt,
    ...{ email: null, cancelledAt: null, closedAt: null, note: null, tags: [] },
    ...rest,
    __typename: 'Order',
    id: `gid://shopify/Order/${number}`,
    // What people call it: the latest digits will do.
    number: number % 100_000,
    customer: customer === null ? null : { id: customerGid(Number(customer)) },
    totalPriceSet: money(total),
    lineItems: (page: Page) =>
      pageOf(
        items.map(({ price, total: sum, ...item }, index) => ({
          ...{ variantTitle: null, sku: null, quantity: 1, title: `Item ${index}` },
          ...item,
          id: `gid://shopify/LineItem/${number}${index}`,
          originalUnitPriceSet: money(price),
          discountedTotalSet: money(sum),
        })),
        page,
      ),
  }
}

const money = (amount: unknown) => ({ shopMoney: { amount } })

function productOf({ number, variants = [], pictures = [], status = 'ACTIVE', ...rest }: FakeRecord): object {
  const all = variants as readonly { readonly price: string }[]
  const prices = all.map(({ price }) => price).sort((one, other) => Number(one) - Number(other))
  const amount = (text = '0.0') => ({ amount: text, currencyCode: 'GBP' })
  return {
    ...{ title: `Product ${number}`, handle: `product-${number}`, vendor: '', productType: '' },
    ...{ descriptionHtml: '', tags: [], totalInventory: 0, options: [] },
    ...rest,
    __typename: 'Product',
    id: `gid://shopify/Product/${number}`,
    status,
    priceRangeV2: { minVariantPrice: amount(prices[0]), maxVariantPrice: amount(prices.at(-1)) },
    variants: (page: Page) =>
      pageOf(
        all.map((variant, index) => ({
          ...{
            title: `Variant ${index}`,
            sku: null,
            barcode: null,
            inventoryQuantity: 0,
            selectedOptions: [],
          },
          ...variant,
          id: `gid://shopify/ProductVariant/${number}${index}`,
        })),
        page,
      ),
    media: (page: Page) =>
      pageOf(
        (pictures as readonly string[]).map((url) => ({
          __typename: 'MediaImage',
          id: url,
          alt: null,
          image: { url },
        })),
        page,
      ),
  }
}

/** Fields that are withheld from the app are null, beside an error. */
function guarded(shop: FakeShop, record: object): object {
  const denied = [...shop.withheld].map((field) => [
    field,
    () => {
      throw new GraphQLError(`This app is not approved to use the ${field} field.`, {
        extensions: { code: 'ACCESS_DENIED' },
      })
    },
  ])
  return { ...record, ...Object.fromEntries(denied) }
}

/** A cursor is how many came before it. */
function pageOf(
  all: readonly unknown[],
  { first = all.length, after = '0' }: Partial<Pick<Page, 'first' | 'after'>>,
) {
  const from = Number(after ?? 0)
  const to = Math.min(from + first, all.length)
  return {
    nodes: all.slice(from, to),
    edges: all.slice(from, to).map((node) => ({ node, cursor: '' })),
    pageInfo: {
      hasNextPage: to < all.length,
      hasPreviousPage: from > 0,
      startCursor: null,
      endCursor: String(to),
    },
  }
}
