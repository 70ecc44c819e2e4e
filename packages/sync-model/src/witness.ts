import {
  type Canonical,
  type Conflict,
  canonicalText,
  type Json,
  otherSide,
  type Side,
} from '@tandem/sync-core'
import { type Field, ownership } from './rules.ts'

type Edit = { readonly field: Field; readonly value: Json }

/**
 * Watches what people save and what sync writes, with no knowledge of base, leases or intents, and says
 * at the end which edits are lost.
 */
export class Witness {
  edits = 0
  writes = 0
  /** Writes that changed nothing. */
  echoes = 0
  readonly #edits: Edit[] = []
  readonly #added: Json[] = []
  readonly #removed: Json[] = []
  /** Values that a person replaced on a side that showed them. */
  readonly #replaced = new Set<string>()
  /** What each value replaced. */
  readonly #parents = new Map<string, string>()
  /** Values that were typed again: which of the two a conflict shows can't be told. */
  readonly #retyped = new Set<string>()
  /** Values that were there before: typed again, they are no news. */
  readonly #known = new Set<string>()

  edited(side: Side, field: Field, before: Json, value: Json): void {
    this.edits += 1
    const rule = ownership.fields[field]
    // A guest's change to an owned field is put back: that is the rule, and no loss.
    if (rule?.owner === otherSide(side)) return
    if (field === 'tags') this.#editedSet(before, value)
    else this.#editedScalar(field, before, value)
  }

  #editedScalar(field: Field, before: Json, value: Json): void {
    this.#replaced.add(keyOf(field, before))
    if (this.#known.has(keyOf(field, value))) this.#retyped.add(keyOf(field, value))
    else {
      this.#edits.push({ field, value })
      this.#parents.set(keyOf(field, value), keyOf(field, before))
    }
    this.#known.add(keyOf(field, before)).add(keyOf(field, value))
  }

  written(changesNothing: boolean): void {
    this.writes += 1
    if (changesNothing) this.echoes += 1
  }

  /**
   * An edit is safe when it stands on both sides, when a person who saw it replaced it, or when it is kept
   * as the loser of a conflict. Members of sets: what was added is in, what was removed is out.
   */
  lost(held: Readonly<Record<Side, Canonical>>, conflicts: Iterable<Conflict>): string[] {
    const kept = new Set<string>()
    for (const conflict of conflicts) {
      const loser = keyOf(conflict.field, conflict[otherSide(conflict.winner)])
      if (!this.#sawFirst(loser, keyOf(conflict.field, conflict[conflict.winner]))) kept.add(loser)
    }
    const stands = (field: string, value: Json) =>
      keyOf(field, held.medusa[field] ?? null) === keyOf(field, value) &&
      keyOf(field, held.payload[field] ?? null) === keyOf(field, value)
    const scalars = this.#edits.filter(({ field, value }) => {
      const key = keyOf(field, value)
      return !stands(field, value) && !this.#replaced.has(key) && !kept.has(key)
    })
    const tags = [...membersOf(held.medusa.tags), ...membersOf(held.payload.tags)]
    const vanished = this.#added.filter(
      (member) => !this.#removed.includes(member) && tags.filter((tag) => tag === member).length < 2,
    )
    const risen = this.#removed.filter((member) => tags.includes(member))
    return [
      ...scalars.map(({ field, value }) => keyOf(field, value)),
      ...vanished.map((member) => keyOf('tags', member)),
      ...risen.map((member) => `removed ${keyOf('tags', member)}`),
    ]
  }

  /** Whether a value was typed by somebody who had the other before them: then it can't be in conflict with it. */
  #sawFirst(value: string, other: string): boolean {
    if (this.#retyped.has(other)) return false
    let at = this.#parents.get(value)
    while (at !== undefined && at !== other) at = this.#parents.get(at)
    return at === other
  }

  #editedSet(before: Json, value: Json): void {
    const old = membersOf(before)
    const fresh = membersOf(value)
    this.#added.push(...fresh.filter((member) => !old.includes(member)))
    this.#removed.push(...old.filter((member) => !fresh.includes(member)))
  }
}

export function membersOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function keyOf(field: string, value: Json): string {
  return `${field}=${canonicalText(value)}`
}
