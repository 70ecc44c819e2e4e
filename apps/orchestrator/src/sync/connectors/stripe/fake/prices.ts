import { type By, DASHBOARD, type FakeAccount } from './account.ts'
import { type Form, objectOf, textOf } from './form.ts'
import type { FakePrice } from './objects.ts'
import { merged, refuseUnknown } from './parameters.ts'
import { missing, Refusal } from './refusal.ts'

const THREE_DECIMALS = ['bhd', 'jod', 'kwd', 'omr', 'tnd']
const MOST = 99_999_999
const EDITED = [
  'active',
  'lookup_key',
  'transfer_lookup_key',
  'metadata',
  'nickname',
  'tax_behavior',
  'expand',
]
const MADE = [
  ...['currency', 'product', 'unit_amount', 'unit_amount_decimal', 'recurring', 'billing_scheme'],
  ...['tiers', 'tiers_mode', 'currency_options'],
]

export function createPrice(account: FakeAccount, form: Form, by: By = DASHBOARD): FakePrice {
  refuseUnknown(form, [...EDITED, ...MADE])
  for (const name of ['currency', 'product'])
    if (!textOf(form[name]))
      throw new Refusal(400, `Missing required param: ${name}.`, { code: 'parameter_missing' })
  const product = textOf(form.product) ?? ''
  if (!account.products.has(product)) throw missing('product', product)
  const currency = (textOf(form.currency) ?? '').toLowerCase()
  const recurring = objectOf(form.recurring)
  const tiers = Array.isArray(form.tiers) ? form.tiers.map((tier) => tierOf(objectOf(tier) ?? {})) : undefined
  const decimal = tiers ? null : amountOf(form, currency)
  const price: FakePrice = {
    id: account.newId('price'),
    object: 'price',
    active: form.active !== 'false',
    billing_scheme: tiers ? 'tiered' : 'per_unit',
    created: account.seconds,
    currency,
    custom_unit_amount: null,
    livemode: account.livemode,
    lookup_key: null,
    metadata: merged({}, objectOf(form.metadata)),
    nickname: textOf(form.nickname) || null,
    product,
    recurring: recurring
      ? {
          interval: intervalOf(recurring.interval),
          interval_count: Number(recurring.interval_count ?? 1),
          meter: null,
          trial_period_days: null,
          usage_type: recurring.usage_type === 'metered' ? 'metered' : 'licensed',
        }
      : null,
    tax_behavior: taxOf(form.tax_behavior),
    tiers,
    tiers_mode: tiers ? (form.tiers_mode === 'graduated' ? 'graduated' : 'volume') : null,
    transform_quantity: null,
    type: recurring ? 'recurring' : 'one_time',
    unit_amount: decimal === null || decimal.includes('.') ? null : Number(decimal),
    unit_amount_decimal: decimal,
  }
  const lookup_key = keyFor(account, price, form, by)
  const made = { ...price, lookup_key }
  account.prices.set(made.id, made)
  account.tell('price.created', shownOf(made), by)
  return made
}

/** What makes a price what it is can’t be changed: there is no parameter for it. */
export function updatePrice(account: FakeAccount, id: string, form: Form, by: By = DASHBOARD): FakePrice {
  refuseUnknown(form, EDITED)
  const before = account.prices.get(id)
  if (!before) throw missing('price', id)
  const tax = form.tax_behavior === undefined ? before.tax_behavior : taxOf(form.tax_behavior)
  if (before.tax_behavior !== 'unspecified' && tax !== before.tax_behavior)
    throw new Refusal(400, 'You cannot change the tax behavior of a price once it is set.')
  const active = form.active === undefined ? before.active : form.active === 'true'
  if (!active && account.products.get(before.product)?.default_price === id)
    throw new Refusal(400, 'This price cannot be archived because it is the default price of its product.')
  const { metadata, nickname } = form
  const price: FakePrice = {
    ...before,
    active,
    tax_behavior: tax,
    ...(nickname !== undefined && { nickname: textOf(nickname) || null }),
    ...(metadata !== undefined && { metadata: merged(before.metadata, objectOf(metadata)) }),
    lookup_key: form.lookup_key === undefined ? before.lookup_key : keyFor(account, before, form, by),
  }
  if (JSON.stringify(price) === JSON.stringify(before)) return before
  account.prices.set(id, price)
  account.tell('price.updated', shownOf(price), by, shownOf(before))
  return price
}

/** In the dashboard alone, where nobody has bought by it. */
export function deletePrice(account: FakeAccount, id: string): void {
  const price = account.prices.get(id)
  if (!price) throw missing('price', id)
  account.prices.delete(id)
  account.tell('price.deleted', shownOf(price), DASHBOARD)
}

/** Tiers are shown to who asks for them. */
export function shownOf({ tiers: _, ...price }: FakePrice): Omit<FakePrice, 'tiers'> {
  return price
}

function keyFor(account: FakeAccount, price: FakePrice, form: Form, by: By): string | null {
  const key = textOf(form.lookup_key) || null
  if (key === null) return null
  if (key.length > 200) throw new Refusal(400, 'Lookup keys have at most 200 characters.')
  const holder = [...account.prices.values()].find((one) => one.lookup_key === key && one.id !== price.id)
  if (!holder) return key
  if (form.transfer_lookup_key !== 'true')
    throw new Refusal(400, `A price (\`${holder.id}\`) already uses that lookup key.`, {
      code: 'resource_already_exists',
    })
  const without = { ...holder, lookup_key: null }
  account.prices.set(holder.id, without)
  account.tell('price.updated', shownOf(without), by, shownOf(holder))
  return key
}

function amountOf(form: Form, currency: string): string {
  const text = textOf(form.unit_amount_decimal) ?? textOf(form.unit_amount)
  if (text === undefined || !/^\d+(\.\d{1,12})?$/.test(text))
    throw new Refusal(400, 'Invalid amount.', { code: 'parameter_invalid_integer' })
  if (Number(text) > MOST) throw new Refusal(400, 'The amount is too large.', { code: 'amount_too_large' })
  if (THREE_DECIMALS.includes(currency) && !/^(\d*0|0)$/.test(text))
    throw new Refusal(400, `Amounts in ${currency} have to end with a 0.`, { code: 'invalid_charge_amount' })
  if (['isk', 'ugx'].includes(currency) && !/^(\d*00|0)$/.test(text))
    throw new Refusal(400, `Amounts in ${currency} have to end with 00.`, { code: 'invalid_charge_amount' })
  return text
}

function tierOf(tier: Form): NonNullable<FakePrice['tiers']>[number] {
  const text = (name: string) => textOf(tier[name]) ?? null
  const whole = (decimal: string | null) =>
    decimal === null || decimal.includes('.') ? null : Number(decimal)
  const unit = text('unit_amount_decimal') ?? text('unit_amount')
  const flat = text('flat_amount_decimal') ?? text('flat_amount')
  return {
    up_to: tier.up_to === 'inf' ? null : Number(tier.up_to),
    unit_amount: whole(unit),
    unit_amount_decimal: unit,
    flat_amount: whole(flat),
    flat_amount_decimal: flat,
  }
}

function intervalOf(value: unknown): 'day' | 'week' | 'month' | 'year' {
  if (value === 'day' || value === 'week' || value === 'month' || value === 'year') return value
  throw new Refusal(400, 'Invalid interval: must be one of day, week, month, or year')
}

function taxOf(value: unknown): 'inclusive' | 'exclusive' | 'unspecified' {
  return value === 'inclusive' || value === 'exclusive' ? value : 'unspecified'
}
