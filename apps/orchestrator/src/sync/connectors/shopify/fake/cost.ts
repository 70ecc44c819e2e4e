import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql'

/** What one query may cost. */
export const MOST_PER_QUERY = 1_000

/**
 * About what a query costs: a point for each object that it may answer, and two for each list of pages.
 *
 * @param variables `first` and `ids` may be among them.
 */
export function costOf({ definitions }: DocumentNode, variables: Readonly<Record<string, unknown>>): number {
  const [operation] = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION)
  return operation ? inside(operation.selectionSet, variables) : 0
}

function inside({ selections }: SelectionSetNode, variables: Readonly<Record<string, unknown>>): number {
  return selections.reduce((sum, selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return sum + inside(selection.selectionSet, variables)
    if (selection.kind !== Kind.FIELD || !selection.selectionSet) return sum
    const { name, selectionSet, arguments: given = [] } = selection
    // A page's own frame costs nothing: the list that it is of has been counted.
    const own = name.value === 'pageInfo' || name.value === 'nodes' ? 0 : 1
    const times = given.flatMap(({ name: { value: argument }, value }) => {
      const held =
        value.kind === Kind.VARIABLE
          ? variables[value.name.value]
          : value.kind === Kind.INT
            ? Number(value.value)
            : null
      if (argument === 'ids' && Array.isArray(held)) return held.length
      return argument === 'first' && typeof held === 'number' ? held : []
    })[0]
    const children = inside(selectionSet, variables)
    return sum + (times === undefined ? own + children : 2 + times * (1 + children))
  }, 0)
}
