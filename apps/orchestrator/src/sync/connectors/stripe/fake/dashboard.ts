import type { FakeAccount } from './account.ts'
import type { FakePrice, FakeProduct } from './objects.ts'
import { createPrice, deletePrice, updatePrice } from './prices.ts'
import { createProduct, deleteProduct, updateProduct } from './products.ts'

/** What people do in the dashboard, by the name of a form's button. */
const ACTIONS: Readonly<Record<string, (account: FakeAccount, form: URLSearchParams) => unknown>> = {
  'add-product': (account, form) => createProduct(account, { name: form.get('name') ?? '' }),
  rename: (account, form) => updateProduct(account, idIn(form), { name: form.get('name') ?? '' }),
  'archive-product': (account, form) =>
    updateProduct(account, idIn(form), { active: form.get('active') ?? '' }),
  'delete-product': (account, form) => deleteProduct(account, idIn(form)),
  'add-price': (account, form) => {
    const unit_amount_decimal = form.get('amount') ?? ''
    createPrice(account, { product: idIn(form), currency: form.get('currency') ?? '', unit_amount_decimal })
  },
  'make-default': (account, form) => {
    const product = account.prices.get(idIn(form))?.product ?? ''
    updateProduct(account, product, { default_price: idIn(form) })
  },
  'archive-price': (account, form) => updatePrice(account, idIn(form), { active: form.get('active') ?? '' }),
  'delete-price': (account, form) => deletePrice(account, idIn(form)),
}

const idIn = (form: URLSearchParams): string => form.get('id') ?? ''

/** Does what somebody has pressed. @throws {Refusal} */
export function act(account: FakeAccount, form: URLSearchParams): void {
  const action = form.get('do') ?? ''
  if (Object.hasOwn(ACTIONS, action)) ACTIONS[action]?.(account, form)
}

/** A page with all that an account has, and the little that one wants to try there. */
export function page(accounts: readonly FakeAccount[], problem: string | null): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A Stripe of our own</title>
<meta name="viewport" content="width=device-width"><style>
body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1a1f36}
table{border-collapse:collapse;width:100%;margin:.5rem 0}th,td{text-align:start;padding:.3rem .6rem .3rem 0;border-top:1px solid #ddd}
section{border:1px solid #ddd;border-radius:8px;padding:1rem;margin:1rem 0}form{display:inline-flex;gap:.4rem;flex-wrap:wrap}
input,button{font:inherit;padding:.2rem .5rem}code{color:#697386}.off{opacity:.55}[role=alert]{background:#fde8e8;padding:.6rem}
</style></head><body><h1>A Stripe of our own</h1>
<p>Nothing here is real. What is done here is told to Tandem, and what is published there arrives here: reload to see it.</p>
${problem === null ? '' : `<p role="alert">${escaped(problem)}</p>`}
${accounts.map(accountPart).join('')}</body></html>`
}

function accountPart(account: FakeAccount): string {
  const products = [...account.products.values()].map((product) => productPart(account, product))
  return `<h2>${escaped(account.id)}, ${account.livemode ? 'live' : 'test'} mode</h2>
${form(account, 'add-product', '', '<input name="name" aria-label="Name" placeholder="Name" required>', 'Add a product')}
${products.join('')}`
}

function productPart(account: FakeAccount, product: FakeProduct): string {
  const prices = [...account.prices.values()].filter((price) => price.product === product.id)
  const { id, name, active } = product
  return `<section class="${active ? '' : 'off'}"><h3>${escaped(name)}</h3><p><code>${escaped(id)}</code>
${escaped(product.description ?? '')} ${active ? '' : 'Archived.'}</p>
<table><thead><tr><th>Price</th><th>Lookup key</th><th></th><th></th></tr></thead><tbody>
${prices.map((price) => pricePart(account, price, product.default_price)).join('')}</tbody></table>
${form(account, 'rename', id, `<input name="name" aria-label="Name" value="${escaped(name)}">`, 'Rename')}
${form(account, 'add-price', id, '<input name="amount" aria-label="Amount, in the smallest unit" placeholder="1250" size="7" required><input name="currency" aria-label="Currency" value="eur" size="4">', 'Add a price')}
${form(account, 'archive-product', id, hidden('active', String(!active)), active ? 'Archive' : 'Take up again')}
${form(account, 'delete-product', id, '', 'Delete')}</section>`
}

function pricePart(account: FakeAccount, price: FakePrice, standard: string | null): string {
  const { id, active, currency, recurring, lookup_key } = price
  const each = recurring ? ` each ${recurring.interval}` : ''
  const isDefault = standard === id
  return `<tr class="${active ? '' : 'off'}"><td>${escaped(`${price.unit_amount_decimal ?? 'in steps'} ${currency}${each}`)}
<br><code>${escaped(id)}</code></td><td>${escaped(lookup_key ?? '')}</td>
<td>${isDefault ? 'Default' : active ? form(account, 'make-default', id, '', 'Make default') : 'Archived'}</td>
<td>${form(account, 'archive-price', id, hidden('active', String(!active)), active ? 'Archive' : 'Take up again')}
${form(account, 'delete-price', id, '', 'Delete')}</td></tr>`
}

const hidden = (name: string, value: string): string =>
  `<input type="hidden" name="${name}" value="${escaped(value)}">`

const form = (account: FakeAccount, action: string, id: string, fields: string, label: string): string =>
  `<form method="post" action="/dashboard">${hidden('account', account.id)}${hidden('id', id)}${fields}
<button name="do" value="${action}">${label}</button></form>`

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '')
