import {
  type Canonical,
  ENTITY_DEFINITIONS,
  type EntityDefinition,
  type PlatformRecord,
  type Side,
} from '../src/index.ts'

export const SIDES = ['medusa', 'payload'] as const
export const ENTITIES = Object.values(ENTITY_DEFINITIONS)

export function reader(entity: EntityDefinition, side: Side): (record: unknown) => Canonical | null {
  return side === 'medusa' ? entity.fromMedusa : entity.fromPayload
}

export function writer(
  entity: EntityDefinition,
  side: Side,
): ((record: Canonical) => PlatformRecord) | undefined {
  return side === 'medusa' ? entity.toMedusa : entity.toPayload
}

/** What a platform answers once something was written to it: that, with an id and columns of its own. */
export function asStored(side: Side, written: PlatformRecord): PlatformRecord {
  return side === 'medusa'
    ? { id: 'prod_01J', ...written }
    : { id: 17, createdAt: '2026-01-01T00:00:00Z', tenant: 3, ...written }
}

export type Path = readonly string[]

/** The paths of everything in a record, containers and leaves; of a list its first item stands for all. */
export function pathsIn(value: unknown): Path[] {
  if (value === null || typeof value !== 'object') return []
  const inside = Array.isArray(value) ? value.slice(0, 1) : value
  return Object.entries(inside).flatMap(([key, inner]) => [
    [key],
    ...pathsIn(inner).map((path) => [key, ...path]),
  ])
}

/** A copy in which one place holds something that no field can hold. */
export function spoilt(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return 1n
  if (Array.isArray(value))
    return value.map((inner, index) => (String(index) === key ? spoilt(inner, rest) : inner))
  const entries = Object.entries(value ?? {}).map(([name, inner]) => [
    name,
    name === key ? spoilt(inner, rest) : inner,
  ])
  return Object.fromEntries(entries)
}
