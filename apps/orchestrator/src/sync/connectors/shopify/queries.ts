/** The version of the Admin API that everything here is written for. Raised as docs/how-to/connect-shopify.md says. */
export const API_VERSION = '2026-10'

/** How a list within a record is asked for: by pages, or in a file, where each of its own is a line. */
type List = (name: string, fields: string) => string
const MORE = 'pageInfo { hasNextPage endCursor }'
const paged: List = (name, fields) => `${name}(first: 10) { nodes { ${fields} } ${MORE} }`
const inFile: List = (name, fields) => `${name} { edges { node { id ${fields} } } }`

const PLACE = 'firstName lastName company address1 address2 city province zip countryCodeV2 phone'
const ADDRESS = `id ${PLACE}`
const customer = (list: List) => `id updatedAt firstName lastName
  defaultEmailAddress { emailAddress marketingState } defaultPhoneNumber { phoneNumber smsMarketingConsent { state } }
  defaultAddress { id } ${list('addressesV2', ADDRESS)} tags note state`

const MONEY = '{ shopMoney { amount } }'
const LINE_ITEM = `id title variantTitle sku quantity originalUnitPriceSet ${MONEY} discountedTotalSet ${MONEY}`
const order = (
  list: List,
) => `id updatedAt number displayFinancialStatus displayFulfillmentStatus customer { id } email
  currencyCode totalPriceSet ${MONEY} processedAt cancelledAt closedAt note tags
  shippingAddress { ${PLACE} } billingAddress { ${PLACE} } ${list('lineItems', LINE_ITEM)}`

const VARIANT = 'id title sku barcode price inventoryQuantity selectedOptions { name value }'
const MEDIUM = 'alt ... on MediaImage { image { url } }'
const product = (
  list: List,
) => `id updatedAt title handle status vendor productType descriptionHtml tags totalInventory
  priceRangeV2 { minVariantPrice { amount currencyCode } maxVariantPrice { amount currencyCode } }
  options { name values } ${list('media', MEDIUM)} ${list('variants', VARIANT)}`

/** A list of products has those alone that are sold, unless it is told otherwise. */
export const ANY_PRODUCT = 'status:active,archived,draft,unlisted'

/** A page of ids, in the order of their numbers. */
const list = (
  name: string,
  records: string,
) => `query ${name}($query: String!, $first: Int!, $reverse: Boolean!) {
  records: ${records}(query: $query, first: $first, sortKey: ID, reverse: $reverse) { nodes { id updatedAt } } }`

/** Records by their ids: of those that are gone, null. */
const read = (name: string, type: string, fields: string) => `query ${name}($ids: [ID!]!) {
  nodes(ids: $ids) { ... on ${type} { ${fields} } } }`

/** What is left of a list within a record that is longer than was asked for at once. */
const readMore = (
  name: string,
  owner: string,
  within: string,
  fields: string,
) => `query ${name}($id: ID!, $after: String) {
  owner: ${owner}(id: $id) { more: ${within}(first: 100, after: $after) { nodes { ${fields} } ${MORE} } } }`

/** Everything, in a file. */
const file = (records: string, fields: string) => `{ ${records} { edges { node { ${fields} } } } }`

/** Every document that is ever sent; a test holds each against the schema of the version. */
export const QUERIES = {
  CHECK_ACCESS: 'query CheckAccess { shop { id } }',

  LIST_SCOPES: 'query ListScopes { app: currentAppInstallation { accessScopes { handle } } }',

  LIST_CUSTOMERS: list('ListCustomers', 'customers'),
  LIST_ORDERS: list('ListOrders', 'orders'),
  LIST_PRODUCTS: list('ListProducts', 'products'),

  READ_CUSTOMERS: read('ReadCustomers', 'Customer', customer(paged)),
  READ_ORDERS: read('ReadOrders', 'Order', order(paged)),
  READ_PRODUCTS: read('ReadProducts', 'Product', product(paged)),

  READ_ADDRESSES: readMore('ReadAddresses', 'customer', 'addressesV2', ADDRESS),
  READ_LINE_ITEMS: readMore('ReadLineItems', 'order', 'lineItems', LINE_ITEM),
  READ_MEDIA: readMore('ReadMedia', 'product', 'media', MEDIUM),
  READ_VARIANTS: readMore('ReadVariants', 'product', 'variants', VARIANT),

  FILE_OF_CUSTOMERS: file('customers', customer(inFile)),
  FILE_OF_ORDERS: file('orders', order(inFile)),
  FILE_OF_PRODUCTS: file(`products(query: "${ANY_PRODUCT}")`, product(inFile)),

  BEGIN_FILE: `mutation BeginFile($query: String!) {
    done: bulkOperationRunQuery(query: $query, groupObjects: true) { bulkOperation { id } userErrors { message } } }`,
  FIND_FILE: `query FindFile($id: ID!) {
    file: bulkOperation(id: $id) { status errorCode url objectCount rootObjectCount } }`,

  WRITE_CUSTOMER: `mutation WriteCustomer($id: ID!, $input: CustomerInput!, $added: [String!]!, $removed: [String!]!,
    $isEdited: Boolean!, $isAdded: Boolean!, $isRemoved: Boolean!) {
    edited: customerUpdate(input: $input) @include(if: $isEdited) { userErrors { field } }
    added: tagsAdd(id: $id, tags: $added) @include(if: $isAdded) { userErrors { field } }
    removed: tagsRemove(id: $id, tags: $removed) @include(if: $isRemoved) { userErrors { field } } }`,

  LIST_SUBSCRIPTIONS: `query ListSubscriptions {
    webhookSubscriptions(first: 250) { nodes { id topic uri } } }`,
  CREATE_SUBSCRIPTION: `mutation CreateSubscription($topic: WebhookSubscriptionTopic!, $uri: String!) {
    done: webhookSubscriptionCreate(topic: $topic, webhookSubscription: { uri: $uri }) { userErrors { message } } }`,
  MOVE_SUBSCRIPTION: `mutation MoveSubscription($id: ID!, $uri: String!) {
    done: webhookSubscriptionUpdate(id: $id, webhookSubscription: { uri: $uri }) { userErrors { message } } }`,
  REMOVE_SUBSCRIPTION: `mutation RemoveSubscription($id: ID!) {
    done: webhookSubscriptionDelete(id: $id) { userErrors { message } } }`,
}
