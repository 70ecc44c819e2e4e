import type { FakeShop } from '../../sync/connectors/shopify/fake/fake-shop.ts'

const FIRST = ['Maeve', 'Tom', 'Noura', 'Ines', 'Karim', 'Oona', 'Sven', 'Priya']
const LAST = ['Doran', 'Aldous', 'Al Salem', 'Ferreira', 'Haddad', 'Quill', 'Lind', 'Rao']
const THINGS = ['Tide mug', 'Lantern', 'Walnut stool', 'Linen throw', 'Ash mallet', 'Oil lamp']
const CUSTOMERS = 40
const ORDERS = 15

/** Invented people and what they have bought, the same ones each time. */
export function fillShop(shop: FakeShop): void {
  for (let n = 0; n < CUSTOMERS; n++) {
    const [firstName, lastName] = [pick(FIRST, n), pick(LAST, n * 3 + Math.floor(n / 8))]
    const email = n % 10 === 9 ? null : `${firstName}.${n}@shoppers.test`.toLowerCase()
    shop.put(null, {
      firstName,
      lastName,
      email,
      tags: n % 4 === 0 ? ['trade'] : [],
      emailMarketing: 'SUBSCRIBED',
    })
  }
  const customers = [...shop.customers.keys()]
  for (const [n, title] of THINGS.entries()) {
    const variants = ['Small', 'Large'].map((size, index) => ({
      title: size,
      sku: `SHOP-${n}-${index}`,
      price: `${18 + n * 7 + index * 6}.00`,
      inventoryQuantity: 3 + n,
      selectedOptions: [{ name: 'Size', value: size }],
    }))
    const options = [{ name: 'Size', values: ['Small', 'Large'] }]
    shop.putProduct(null, {
      title,
      handle: title.toLowerCase().replace(' ', '-'),
      variants,
      options,
      totalInventory: 6 + 2 * n,
    })
  }
  for (let n = 0; n < ORDERS; n++) {
    const total = `${25 + n}.00`
    const lineItems = [{ title: pick(THINGS, n), price: total, total, sku: `SHOP-${n % THINGS.length}-0` }]
    shop.putOrder(null, {
      customer: customers[n * 2],
      total,
      lineItems,
      displayFulfillmentStatus: n % 3 === 0 ? 'FULFILLED' : 'UNFULFILLED',
    })
  }
}

const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? ''
