import { execute, type FieldNode, Kind, parse, print, type SelectionSetNode } from 'graphql'
import { adminSchema } from './admin-schema.ts'
import type { FakeShop } from './fake-shop.ts'
import { rootOf } from './resolvers.ts'

const TYPES: Readonly<Record<string, { type: string; of: (shop: FakeShop) => Iterable<number> }>> = {
  customers: { type: 'Customer', of: (shop) => shop.customers.keys() },
  orders: { type: 'Order', of: (shop) => shop.orders.keys() },
  products: { type: 'Product', of: (shop) => shop.products.keys() },
}
const AT_ONCE = 100

/** What a bulk query answers, as Shopify writes it: a line for each record, and one after it for each of its lists'. */
export function* linesOf(shop: FakeShop, query: string): Generator<string> {
  const [operation] = parse(query).definitions
  const root =
    operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections[0] : undefined
  if (root?.kind !== Kind.FIELD) throw new Error('it is no bulk query')
  const { type, of } = TYPES[root.name.value] ?? { type: '', of: () => [] }
  const fields = print(nodeOf(root))
  const document = parse(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} ${fields} } }`)
  const ids = [...of(shop)]
    .sort((one, other) => one - other)
    .map((number) => `gid://shopify/${type}/${number}`)
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const variableValues = { ids: ids.slice(start, start + AT_ONCE) }
    const answer = execute({ schema: adminSchema(), document, variableValues, rootValue: rootOf(shop) })
    if (answer instanceof Promise) throw new Error('nothing in it waits')
    for (const node of (answer.data?.nodes ?? []) as Record<string, unknown>[]) yield* linesOfRecord(node)
  }
}

function* linesOfRecord(node: Record<string, unknown>): Generator<string> {
  const lists = Object.entries(node).filter(([, value]) => isList(value))
  const own = Object.entries(node).filter(([, value]) => !isList(value))
  yield JSON.stringify(Object.fromEntries(own))
  for (const [, list] of lists)
    for (const edge of (list as { edges: { node: object }[] }).edges)
      yield JSON.stringify({ ...edge.node, __parentId: node.id })
}

const isList = (value: unknown): boolean => typeof value === 'object' && value !== null && 'edges' in value

/** The fields of `customers { edges { node { … } } }`. */
function nodeOf(root: FieldNode): SelectionSetNode {
  const into = (from: SelectionSetNode | undefined, name: string) => {
    const field = from?.selections.find((one) => one.kind === Kind.FIELD && one.name.value === name)
    return field?.kind === Kind.FIELD ? field.selectionSet : undefined
  }
  const node = into(into(root.selectionSet, 'edges'), 'node')
  if (!node) throw new Error('it asks for no edges of nodes')
  return node
}
