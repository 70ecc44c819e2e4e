import {
  type Binding,
  type Canonical,
  HOME_BINDINGS,
  type PlatformRecord,
  SANITY_BINDINGS,
  SHOPIFY_BINDINGS_BOTH_WAYS,
  type Side,
} from '../src/index.ts'

export const SIDES = ['remote', 'hub'] as const
export const BINDINGS = [
  ...Object.values(HOME_BINDINGS),
  SHOPIFY_BINDINGS_BOTH_WAYS['shopify-customer'],
  ...Object.values(SANITY_BINDINGS),
].map((binding) => ({ name: binding.entity.name, binding }))

export function reader(binding: Binding, side: Side): (record: unknown) => Canonical | null {
  return side === 'remote' ? binding.fromRemote : binding.entity.fromHub
}

export function writer(binding: Binding, side: Side): ((record: Canonical) => PlatformRecord) | undefined {
  return side === 'remote' ? binding.toRemote : binding.entity.toHub
}

/** Answers what a platform answers once something was written to it: that, with an id and columns of its own. */
export function asStored(side: Side, written: PlatformRecord): PlatformRecord {
  return side === 'remote'
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
