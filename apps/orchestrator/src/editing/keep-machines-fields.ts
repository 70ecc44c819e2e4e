import { type Fields, type Values, valuesOf } from './fingerprints.ts'

/**
 * Gives a restored version what it says nothing of as it is now. Payload takes out of it what its sender may not
 * write (which product a document is of, whose it is), and puts nothing in its place; and a field that came after
 * the version is in none.
 */
export function keepMachinesFields(fields: Fields, version: Values, current: unknown): Values {
  const now = valuesOf(current)
  const kept: Record<string, unknown> = { ...version }
  for (const field of fields) {
    if ('virtual' in field && field.virtual) continue
    const restored = version[field.name]
    if (restored === undefined) {
      if (now[field.name] !== undefined) kept[field.name] = now[field.name]
    } else if (field.type === 'group' || field.type === 'tab') {
      kept[field.name] = keepMachinesFields(field.flattenedFields, valuesOf(restored), now[field.name])
    }
  }
  return kept
}
