/**
 * What is captured: for every table, which records a changed row belongs to.
 *
 * `ids` is a query over `$rows`, the changed rows of the statement before and after, that answers the ids
 * to look at. `columns` are those that the record shows; a change of others (`updated_at`, a category's
 * rank) is nobody's news. Rows that were deleted softly still lead to their parents, so no query here
 * filters `deleted_at`.
 *
 * A reservation is not here because its quantity is kept on the inventory level, nor is a publishable
 * key's own table, because a store holds its token.
 */
export interface CapturedTable {
  table: string
  key: readonly [string, ...string[]]
  marks: readonly Mark[]
  /** Its rows carry no `updated_at`: a trigger sees their changes, a look at what changed lately can't. */
  undated?: true
}

export interface Mark {
  entity: 'product' | 'customer' | 'order' | 'inventory'
  ids: string
  columns: readonly [string, ...string[]]
}

/** Tables whose rows are a part of one entity's records. */
export function partOf(entity: Mark['entity']) {
  return (
    table: string,
    key: CapturedTable['key'],
    ids: string,
    columns: Mark['columns'],
  ): CapturedTable => ({ table, key, marks: [{ entity, ids, columns }] })
}

export function undated(table: CapturedTable): CapturedTable {
  return { ...table, undated: true }
}
