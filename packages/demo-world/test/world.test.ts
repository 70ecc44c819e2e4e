import { describe, expect, it } from 'vitest'
import {
  categories,
  customers,
  orders,
  priceLists,
  products,
  regions,
  stockLocations,
  stores,
  tenants,
  vendors,
} from '../src/index.ts'

const variants = products.flatMap((product) => product.variants)
const skus = new Set(variants.map(({ sku }) => sku))
const product = (handle: string) => {
  const found = products.find((candidate) => candidate.handle === handle)
  if (!found) throw new Error(`${handle} is missing`)
  return found
}
const handles = (records: { handle: string }[]) => records.map(({ handle }) => handle)
const unique = (values: string[]) => expect(values).toEqual([...new Set(values)])

describe('counts', () => {
  it('has the tenants, stores, vendors, products, customers and orders of the design', () => {
    expect([tenants, stores, vendors, products, customers, orders].map((list) => list.length)).toEqual([
      2, 3, 4, 40, 8, 6,
    ])
  })

  it('gives each store its own number of products', () => {
    const homes = stores.map(({ handle }) => products.filter(({ stores: [home] }) => home === handle).length)
    expect(homes).toEqual([16, 14, 10])
  })

  it('lets exactly the first two vendors sell in two stores', () => {
    const sellsIn = vendors.map(
      ({ handle }) =>
        new Set(products.filter(({ vendor }) => vendor === handle).flatMap((item) => item.stores)).size,
    )
    expect(sellsIn).toEqual([2, 2, 1, 1])
  })
})

describe('identity', () => {
  it('never uses a handle, SKU or e-mail twice', () => {
    for (const list of [tenants, stores, vendors, categories, products, regions, stockLocations])
      unique(handles(list))
    unique(variants.map(({ sku }) => sku))
    unique([...customers, ...vendors].map(({ email }) => email))
    unique(regions.flatMap(({ countries }) => countries))
    for (const { countries, tax } of regions) expect(Object.keys(tax.percent)).toEqual(countries)
  })

  it('uses only e-mail addresses that can never reach anybody', () => {
    for (const { email } of [...customers, ...vendors]) expect(email).toMatch(/^[a-z.]+@[a-z.-]+\.test$/)
  })
})

describe('references', () => {
  it('resolves every handle', () => {
    const known = {
      tenant: handles(tenants),
      store: handles(stores),
      vendor: handles(vendors),
      category: handles(categories),
      region: handles(regions),
    }
    for (const { tenant } of [...stores, ...vendors, ...stockLocations])
      expect(known.tenant).toContain(tenant)
    for (const { store } of [...categories, ...customers, ...orders]) expect(known.store).toContain(store)
    for (const item of products) {
      for (const store of item.stores) expect(known.store).toContain(store)
      for (const category of item.categories) expect(known.category).toContain(category)
      if (item.vendor) expect(known.vendor).toContain(item.vendor)
    }
    for (const order of orders) {
      expect(known.region).toContain(order.region)
      expect(customers.map(({ email }) => email)).toContain(order.customer)
      for (const { sku } of order.lines) expect(skus).toContain(sku)
    }
    for (const { prices } of priceLists) for (const { sku } of prices) expect(skus).toContain(sku)
  })

  it('lists a product in each of its stores under a category of that store', () => {
    for (const item of products) {
      const listedIn = item.categories.map((handle) => categories.find((c) => c.handle === handle)?.store)
      for (const store of item.stores) expect(listedIn, item.handle).toContain(store)
    }
  })

  it('keeps vendors inside their tenant', () => {
    for (const item of products) {
      const vendor = vendors.find(({ handle }) => handle === item.vendor)
      const owners = stores.filter(({ handle }) => item.stores.includes(handle)).map(({ tenant }) => tenant)
      if (vendor) expect(new Set(owners), item.handle).toEqual(new Set([vendor.tenant]))
    }
  })

  it('sells only what its store has, in a currency and a country of the region', () => {
    for (const order of orders) {
      const region = regions.find(({ handle }) => handle === order.region)
      expect(region?.currency).toBe(order.currency)
      expect(region?.countries).toContain(order.shippingAddress.countryCode)
      for (const { sku } of order.lines) {
        const item = products.find((candidate) => candidate.variants.some((variant) => variant.sku === sku))
        expect(item?.stores, sku).toContain(order.store)
      }
    }
  })
})

describe('prices', () => {
  it('prices every variant in each currency of each of its stores, once per quantity', () => {
    for (const item of products) {
      const needed = stores.filter(({ handle }) => item.stores.includes(handle)).flatMap((s) => s.currencies)
      for (const { sku, prices } of item.variants) {
        const base = prices.filter(({ minQuantity }) => !minQuantity).map(({ currency }) => currency)
        expect(base.toSorted(), sku).toEqual([...new Set(needed)].toSorted())
        unique(prices.map(({ currency, minQuantity }) => `${currency} ${minQuantity}`))
      }
    }
  })

  it.each([
    ['fernhollow', 'eur', 9, 690],
    ['halden', 'usd', 6, 1450],
    ['noor', 'aed', 45, 1900],
  ] as const)('spans the price range of %s', (store, currency, lowest, highest) => {
    const amounts = products
      .filter(({ stores: [home] }) => home === store)
      .flatMap((item) => item.variants)
      .flatMap(({ prices }) => prices)
      .filter((price) => price.currency === currency && !price.minQuantity)
      .map(({ amount }) => amount)
    expect([Math.min(...amounts), Math.max(...amounts)]).toEqual([lowest, highest])
  })

  it('uses the third decimal of the dinar', () => {
    const dinars = variants.flatMap(({ prices }) => prices).filter(({ currency }) => currency === 'kwd')
    expect(dinars.some(({ amount }) => Math.round(amount * 1000) % 10 !== 0)).toBe(true)
  })

  it('gives every Halden product cheaper tiers from 10, 50 and 100', () => {
    for (const item of products.filter(({ stores: [home] }) => home === 'halden')) {
      for (const { sku, prices } of item.variants) {
        const dollars = prices.filter(({ currency }) => currency === 'usd')
        expect(
          dollars.map(({ minQuantity }) => minQuantity ?? 1),
          sku,
        ).toEqual([1, 10, 50, 100])
        const amounts = dollars.map(({ amount }) => amount)
        expect(amounts, sku).toEqual(amounts.toSorted((a, b) => b - a))
      }
    }
  })
})

describe('shapes', () => {
  it.each([
    ['tidepool-mug', [4, 2]],
    ['marl-plate', [3, 3]],
    ['drift-bowl', [3]],
    ['hearth-teapot', [2]],
    ['pebble-pair', [3]],
    ['dusk-lamp', [3, 2]],
    ['ember-pendant', [3, 3]],
    ['wick-lamp', [2]],
    ['brook-chair', [4, 2]],
    ['alcove-stool', [2, 3]],
    ['larch-bench', [2]],
    ['fallow-throw', [5]],
    ['meadow-towel', [4, 3]],
    ['sill-cushion', [4]],
    ['grove-board', [2]],
    ['thicket-jars', []],
    ['tool-tote', [2, 3]],
    ['field-roll', [2]],
    ['site-pack', [3]],
    ['anvil-mallet', [3]],
    ['true-square', [4]],
    ['no-4-plane', []],
    ['driver-set', []],
    ['amber-oil', [3]],
    ['grip-tape', [3]],
    ['work-gloves', [5]],
    ['shop-cloth', [2]],
    ['station-bench', [3, 2]],
    ['arm-light', [2]],
    ['stack-crate', [3]],
    ['oud-lantern', [3]],
    ['rosewater-mist', [2]],
    ['amber-bakhoor', [2]],
    ['majlis-cushion', [4, 2]],
    ['desert-kilim', [4]],
    ['saffron-dallah', [2]],
    ['cardamom-tin', [2]],
    ['date-box', [3]],
    ['linen-kaftan', [6, 3]],
    ['brass-lantern', [3]],
  ])('%s comes in the choices of the design', (handle, counts) => {
    expect(product(handle).options.map(({ values }) => values.length)).toEqual(counts)
    expect(product(handle).variants).toHaveLength(counts.reduce((all, count) => all * count, 1))
  })

  it('has every edge a shop must survive', () => {
    expect(product('drift-bowl').variants.every(({ stock }) => stock === 0)).toBe(true)
    expect(product('hearth-teapot').variants.every(({ stock }) => stock === 2)).toBe(true)
    expect(product('larch-bench').variants.every((v) => v.stock === 0 && v.allowBackorder)).toBe(true)
    expect(product('wick-lamp').preorder).not.toBeNull()
    expect(product('driver-set').title).toHaveLength(60)
    expect(product('grip-tape').unitsPerPack).toBe(12)
    expect(product('date-box').giftNote).toBe(true)
    expect(products.filter(({ title }) => /\p{Script=Arabic}/u.test(title)).length).toBeGreaterThan(5)
    expect(products.some(({ vendor }) => vendor === null)).toBe(true)
    const paused = vendors.filter(({ status }) => status !== 'approved').map(({ handle }) => handle)
    expect(products.filter(({ vendor }) => vendor && paused.includes(vendor))).toHaveLength(1)
  })

  it('puts something on sale below its usual price, and keeps one list in draft', () => {
    for (const list of priceLists) {
      for (const { sku, currency, amount } of list.prices) {
        const usual = variants
          .find((variant) => variant.sku === sku)
          ?.prices.find((p) => p.currency === currency)
        expect(amount, sku).toBeLessThan(usual?.amount ?? 0)
      }
    }
    expect(priceLists.map(({ status }) => status)).toEqual(['active', 'active', 'draft'])
  })
})
