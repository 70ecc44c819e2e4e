/** The id behind a relationship, whether or not the document was loaded with it. */
export function idOf(relation: number | { id: number } | null | undefined): number | undefined {
  if (relation === null || relation === undefined) return undefined
  return typeof relation === 'number' ? relation : relation.id
}
