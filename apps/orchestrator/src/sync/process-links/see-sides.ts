import {
  type Binding,
  differingFields,
  hasSay,
  type PlatformRecord,
  type Seen,
  type Side,
} from '@tandem/sync-core'
import { z } from 'zod'
import type { Reading } from '../connectors/connector.ts'
import { type Repaired, readRepairing } from './unreadable-fields.ts'

export type Sides = Readonly<Record<Side, Seen>> & {
  /** Of a record that both sides edit: what the hub holds in a shape that nobody can read. */
  readonly unreadable: Repaired['unreadable']
}

/**
 * What is there on both sides. A side that has no say holds a copy: nothing in it can stop what its original
 * says, whatever somebody has made of it. A copy that was not asked for is unread.
 *
 * @throws {z.ZodError} when what somebody owns is not of the agreed shape.
 */
export function seeSides(binding: Binding, readings: Readonly<Partial<Record<Side, Reading>>>): Sides {
  const { ownership, entity } = binding
  if (!hasSay(ownership, 'hub')) {
    const remote = toSeen(readings.remote, binding.fromRemote)
    return { remote, hub: seeCopy(binding, 'hub', readings.hub, remote), unreadable: null }
  }
  if (!hasSay(ownership, 'remote')) {
    const hub = toSeen(readings.hub, entity.fromHub)
    return { hub, remote: seeCopy(binding, 'remote', readings.remote, hub), unreadable: null }
  }
  const remote = toSeen(readings.remote, binding.fromRemote)
  const { record, unreadable } = readRepairing(binding, readings.hub?.record ?? null, remote)
  return { remote, hub: record === null ? ABSENT : { state: 'present', record }, unreadable }
}

const ABSENT: Seen = { state: 'absent' }

function toSeen(reading: Reading | undefined, map: Binding['fromRemote']): Seen {
  if (!reading || reading.record === null) return ABSENT
  const record = map(reading.record)
  if (record === null) return ABSENT
  const { withheld = [] } = reading
  return { state: 'present', record, ...(withheld.length > 0 && { withheld }) }
}

const rowSchema: z.ZodType<PlatformRecord> = z.record(z.string(), z.json())

/**
 * A copy is held against what it should hold in its system's own terms, so that all of it counts: columns that
 * are made for lists and never read back, and keys that nobody of ours has written. One that differs in these
 * alone, or can't be read, is as if it were empty: it is written whole.
 */
function seeCopy(binding: Binding, side: Side, reading: Reading | undefined, original: Seen): Seen {
  if (!reading) return { state: 'unread' }
  if (reading.record === null) return ABSENT
  const write = side === 'remote' ? binding.toRemote : binding.entity.toHub
  const held = readable(binding, side, reading.record)
  if (original.state === 'present' && write) {
    const row = rowSchema.safeParse(reading.record)
    const isWhole = row.success && differingFields(row.data, write(original.record)).length === 0
    if (isWhole) return original
    const isSame = held.kind === 'said' && differingFields(held.record, original.record).length === 0
    if (isSame) return { state: 'present', record: {} }
  }
  if (held.kind === 'nothing') return ABSENT
  return { state: 'present', record: held.kind === 'said' ? held.record : {} }
}

type Held =
  | { readonly kind: 'said'; readonly record: PlatformRecord }
  | { readonly kind: 'nothing' | 'unreadable' }

/** Reads what one side's record says, if it says anything and can be read. */
function readable(binding: Binding, side: Side, row: unknown): Held {
  try {
    const record = side === 'remote' ? binding.fromRemote(row) : binding.entity.fromHub(row)
    return record === null ? { kind: 'nothing' } : { kind: 'said', record }
  } catch (error) {
    if (error instanceof z.ZodError) return { kind: 'unreadable' }
    throw error
  }
}

/** Reads a document of the hub; null for one that says nothing or is of no readable shape. */
export function readableDocument(binding: Binding, row: unknown): PlatformRecord | null {
  const held = readable(binding, 'hub', row)
  return held.kind === 'said' ? held.record : null
}
