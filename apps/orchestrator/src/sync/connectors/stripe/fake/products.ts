import { type By, DASHBOARD, type FakeAccount } from './account.ts'
import { type Form, objectOf, textOf, textsOf } from './form.ts'
import type { FakeProduct } from './objects.ts'
import { merged, refuseUnknown } from './parameters.ts'
import { missing, Refusal } from './refusal.ts'

const MOST_IMAGES = 8
const EDITED = [
  'name',
  'active',
  'description',
  'images',
  'metadata',
  'unit_label',
  'tax_code',
  'url',
  'statement_descriptor',
]

export function createProduct(account: FakeAccount, form: Form, by: By = DASHBOARD): FakeProduct {
  refuseUnknown(form, [...EDITED, 'id', 'expand'])
  const id = textOf(form.id) ?? account.newId('prod')
  if (!textOf(form.name))
    throw new Refusal(400, 'Missing required param: name.', { code: 'parameter_missing' })
  if (account.products.has(id))
    throw new Refusal(400, `Product already exists with id: ${id}.`, { code: 'resource_already_exists' })
  const seconds = account.seconds
  const blank: FakeProduct = {
    id,
    object: 'product',
    active: true,
    created: seconds,
    default_price: null,
    description: null,
    images: [],
    livemode: account.livemode,
    marketing_features: [],
    metadata: {},
    name: '',
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    tax_details: null,
    type: 'service',
    unit_label: null,
    updated: seconds,
    url: null,
  }
  const product = { ...blank, ...edits(blank, form) }
  account.products.set(id, product)
  account.tell('product.created', product, by)
  return product
}

export function updateProduct(account: FakeAccount, id: string, form: Form, by: By = DASHBOARD): FakeProduct {
  refuseUnknown(form, [...EDITED, 'default_price', 'expand'])
  const before = account.products.get(id)
  if (!before) throw missing('product', id)
  const default_price = form.default_price === undefined ? before.default_price : defaultOf(account, id, form)
  const product = { ...before, ...edits(before, form), default_price }
  // What changes nothing is nobody's news.
  if (JSON.stringify(product) === JSON.stringify(before)) return before
  const updated = { ...product, updated: account.seconds }
  account.products.set(id, updated)
  account.tell('product.updated', updated, by, before)
  return updated
}

/** By the API only one without prices goes; in the dashboard any, and its prices with it. */
export function deleteProduct(account: FakeAccount, id: string, by: By = DASHBOARD): object {
  const product = account.products.get(id)
  if (!product) throw missing('product', id)
  const prices = [...account.prices.values()].filter((price) => price.product === id)
  if (by !== DASHBOARD && prices.length > 0)
    throw new Refusal(400, 'This product cannot be deleted because it has one or more user-created prices.')
  for (const price of prices) {
    account.prices.delete(price.id)
    account.tell('price.deleted', price, by)
  }
  account.products.delete(id)
  account.tell('product.deleted', product, by)
  return { id, object: 'product', deleted: true }
}

function defaultOf(account: FakeAccount, product: string, form: Form): string | null {
  const id = textOf(form.default_price) ?? ''
  if (id === '') return null
  const price = account.prices.get(id)
  if (!price) throw missing('price', id)
  if (price.product !== product || !price.active)
    throw new Refusal(400, `The default price ${id} has to be an active one of the product.`)
  return id
}

function edits(before: FakeProduct, form: Form): Partial<FakeProduct> {
  const { images, metadata } = form
  if (textsOf(images).length > MOST_IMAGES) throw new Refusal(400, `Images can have at most ${MOST_IMAGES}.`)
  if (form.name === '') throw new Refusal(400, 'Name can’t be empty.', { code: 'parameter_invalid_empty' })
  return {
    ...(form.name !== undefined && { name: String(form.name) }),
    ...(form.active !== undefined && { active: form.active === 'true' }),
    ...(form.description !== undefined && { description: textOf(form.description) || null }),
    ...(form.unit_label !== undefined && { unit_label: textOf(form.unit_label) || null }),
    ...(form.tax_code !== undefined && { tax_code: textOf(form.tax_code) || null }),
    ...(form.url !== undefined && { url: textOf(form.url) || null }),
    ...(images !== undefined && { images: textsOf(images) }),
    ...(metadata !== undefined && { metadata: merged(before.metadata, objectOf(metadata)) }),
  }
}
