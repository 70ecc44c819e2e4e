import type { SanityDocument } from '@sanity/client'
import type { FakeDataset } from './dataset.ts'
import { isPublished } from './documents.ts'
import { edit, make, remove, saveDraft, unpublish } from './studio.ts'

type Action = (dataset: FakeDataset, form: URLSearchParams) => unknown

const idIn = (form: URLSearchParams): string => form.get('id') ?? ''
const newId = (type: string): string => `${type}-${Date.now().toString(36)}`
const textIn = (form: URLSearchParams, name: string): string => form.get(name) ?? ''

/** What people do in the Studio, by the name of a form's button. */
const ACTIONS: Readonly<Record<string, Action>> = {
  'add-product': (dataset, form) =>
    make(dataset, newId('product'), 'product', { name: textIn(form, 'name'), active: true }),
  rename: (dataset, form) => edit(dataset, idIn(form), { name: textIn(form, 'name') }),
  draft: (dataset, form) => saveDraft(dataset, idIn(form), 'product', { name: textIn(form, 'name') }),
  'add-price': (dataset, form) =>
    make(dataset, newId('price'), 'price', {
      product: { _type: 'reference', _ref: idIn(form) },
      currency: textIn(form, 'currency'),
      amount: textIn(form, 'amount'),
      active: true,
    }),
  reprice: (dataset, form) => edit(dataset, idIn(form), { amount: textIn(form, 'amount') }),
  archive: (dataset, form) => edit(dataset, idIn(form), { active: textIn(form, 'active') === 'true' }),
  unpublish: (dataset, form) => unpublish(dataset, idIn(form)),
  delete: (dataset, form) => remove(dataset, idIn(form)),
}

/** Does what somebody has pressed, and answers in words why it can't be done. */
export function act(datasets: readonly FakeDataset[], form: URLSearchParams): string | null {
  const dataset = datasets.find((one) => nameOf(one) === form.get('dataset'))
  const action = ACTIONS[form.get('do') ?? '']
  if (!dataset || !action) return 'There is no such button.'
  try {
    action(dataset, form)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const nameOf = ({ projectId, name }: FakeDataset): string => `${projectId}/${name}`

/** A page with all that the datasets have, and the little that one wants to try there. */
export function page(datasets: readonly FakeDataset[], problem: string | null): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A Sanity of our own</title>
<meta name="viewport" content="width=device-width"><style>
body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#13141b}
table{border-collapse:collapse;width:100%;margin:.5rem 0}th,td{text-align:start;padding:.3rem .6rem .3rem 0;border-top:1px solid #ddd}
section{border:1px solid #ddd;border-radius:8px;padding:1rem;margin:1rem 0}form{display:inline-flex;gap:.4rem;flex-wrap:wrap}
input,button{font:inherit;padding:.2rem .5rem}code{color:#6e7683}.off{opacity:.55}[role=alert]{background:#fde8e8;padding:.6rem}
</style></head><body><h1>A Sanity of our own</h1>
<p>Nothing here is real. What is published here is told to Tandem, and what is published there arrives here: reload to see it.</p>
${problem === null ? '' : `<p role="alert">${escaped(problem)}</p>`}
${datasets.map(datasetPart).join('')}</body></html>`
}

function datasetPart(dataset: FakeDataset): string {
  const published = [...dataset.documents.values()].filter(isPublished)
  const products = published.filter(({ _type }) => _type === 'product')
  return `<h2>${escaped(nameOf(dataset))}</h2>
${form(dataset, 'add-product', '', '<input name="name" aria-label="Name" placeholder="Name" required>', 'Publish a product')}
${products.map((product) => productPart(dataset, product, published)).join('')}`
}

function productPart(
  dataset: FakeDataset,
  product: SanityDocument,
  published: readonly SanityDocument[],
): string {
  const id = product._id
  const prices = published.filter((one) => one._type === 'price' && Object(one.product)._ref === id)
  const draft = dataset.documents.get(`drafts.${id}`)
  const name = `<input name="name" aria-label="Name" value="${escaped(product.name)}">`
  return `<section class="${product.active === false ? 'off' : ''}"><h3>${escaped(product.name)}</h3>
<p><code>${escaped(id)}</code> ${escaped(product.description ?? '')} ${draft ? `<em>Draft: ${escaped(draft.name)}</em>` : ''}</p>
<table><thead><tr><th>Price</th><th>Lookup key</th><th></th></tr></thead><tbody>
${prices.map((price) => pricePart(dataset, price)).join('')}</tbody></table>
${form(dataset, 'rename', id, name, 'Rename and publish')}
${form(dataset, 'draft', id, name, 'Save a draft')}
${form(dataset, 'add-price', id, '<input name="amount" aria-label="Amount" placeholder="12.50" size="7" required><input name="currency" aria-label="Currency" value="eur" size="4">', 'Publish a price')}
${archiveForm(dataset, product)}
${form(dataset, 'unpublish', id, '', 'Unpublish')} ${form(dataset, 'delete', id, '', 'Delete')}</section>`
}

function pricePart(dataset: FakeDataset, price: SanityDocument): string {
  const each = price.interval ? ` each ${price.interval}` : ''
  const amount = `<input name="amount" aria-label="Amount" value="${escaped(price.amount ?? '')}" size="7">`
  return `<tr class="${price.active === false ? 'off' : ''}"><td>${escaped(`${price.amount ?? 'in steps'} ${price.currency}${each}`)}
${price.isDefault ? '<strong>First price</strong>' : ''}<br><code>${escaped(price._id)}</code></td>
<td>${escaped(price.lookupKey ?? '')}</td><td>${form(dataset, 'reprice', price._id, amount, 'Change and publish')}
${archiveForm(dataset, price)} ${form(dataset, 'delete', price._id, '', 'Delete')}</td></tr>`
}

function archiveForm(dataset: FakeDataset, { _id, active }: SanityDocument): string {
  const isOff = active === false
  return form(dataset, 'archive', _id, hidden('active', String(isOff)), isOff ? 'Sell again' : 'Archive')
}

const hidden = (name: string, value: string): string =>
  `<input type="hidden" name="${name}" value="${escaped(value)}">`

const form = (dataset: FakeDataset, action: string, id: string, fields: string, label: string): string =>
  `<form method="post" action="/studio">${hidden('dataset', nameOf(dataset))}${hidden('id', id)}${fields}
<button name="do" value="${action}">${label}</button></form>`

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: unknown): string =>
  String(text).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '')
