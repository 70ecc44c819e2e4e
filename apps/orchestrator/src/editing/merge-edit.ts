import {
  editedFields,
  type Fields,
  type Fingerprints,
  idsOf,
  ofValue,
  orderPath,
  rowPath,
  rowsOf,
  type Values,
  valuesOf,
} from './fingerprints.ts'

/** A save that was made of an older state of its document than it finds. */
export type StaleEdit = {
  /** What the person saves: their changes, and the rest as they had been shown it. */
  readonly given: Values
  /** What the document holds by now. */
  readonly current: Values
  /** What they had been shown. A field that is not in it was not shown. */
  readonly shown: Fingerprints
  /** What they have written themselves since: no other person's change. */
  readonly ownWrites: readonly Fingerprints[]
}

/** `conflicts`: fields that somebody else has changed too, by their paths. */
export type Merged = { readonly data: Values; readonly conflicts: readonly string[] }

/**
 * Merges a save with what others have saved meanwhile, field by field: what the person has not touched is
 * left as it is now. Rows of a list are fields of their own while all sides have the same rows.
 */
export function mergeEdit(fields: Fields, edit: StaleEdit, path = ''): Merged {
  const data: Record<string, unknown> = { ...edit.given }
  const conflicts: string[] = []
  for (const field of editedFields(fields)) {
    const given = edit.given[field.name]
    if (given === undefined) continue
    const at = `${path}${field.name}`
    const current = edit.current[field.name]
    if (field.type === 'group' || field.type === 'tab') {
      const parts = { ...edit, given: valuesOf(given), current: valuesOf(current) }
      const merged = mergeEdit(field.flattenedFields, parts, `${at}.`)
      data[field.name] = merged.data
      conflicts.push(...merged.conflicts)
      continue
    }
    const rows = { given: rowsOf(field, given), current: rowsOf(field, current) }
    if (rows.given && rows.current && haveSameRows(rows.given, rows.current, edit.shown[orderPath(at)])) {
      const theirs = rows.current
      const merged = rows.given.map((row, n) => {
        const whose = decide(rowPath(at, row.id), ofValue(field, [row]), ofValue(field, [theirs[n]]), edit)
        if (whose === 'both') conflicts.push(`${at}.${n}`)
        return whose === 'current' ? theirs[n] : row
      })
      data[field.name] = merged
      continue
    }
    const whose = decide(at, ofValue(field, given), ofValue(field, current), edit)
    if (whose === 'both') conflicts.push(at)
    if (whose === 'current') data[field.name] = current
  }
  return { data, conflicts }
}

function haveSameRows(
  given: readonly Values[],
  current: readonly Values[],
  shown: string | undefined,
): boolean {
  const ids = idsOf(given)
  return ids === idsOf(current) && ids === shown
}

/** Whose value stays: the one that only one of them has changed. */
function decide(
  path: string,
  given: string,
  current: string,
  { shown, ownWrites }: StaleEdit,
): 'given' | 'current' | 'both' {
  const before = shown[path]
  if (given === current || before === undefined) return 'given'
  if (given === before) return 'current'
  const isMine = current === before || ownWrites.some((written) => written[path] === current)
  return isMine ? 'given' : 'both'
}
