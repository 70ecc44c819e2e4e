import { type Canonical, type Conflict, canonicalText, type Json, otherSide } from '@tandem/sync-core'
import type { Field, Spoke } from './rules.ts'
import type { Place } from './world.ts'

type Edit = { readonly field: Field; readonly value: Json }

/**
 * Watches what people save and what sync writes, with no knowledge of base, leases or intents, and says
 * at the end which edits are lost.
 */
export class Witness {
  edits = 0
  /** As many writes as these edits may lead to: one for each spoke, and as many again to take back a guest's. */
  allowed = 0
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
  /** What was saved in a spoke that can't compare, between its last reading and a write. */
  readonly #inWindow = new Set<string>()
  readonly #spokes: readonly Spoke[]

  constructor(spokes: readonly Spoke[]) {
    this.#spokes = spokes
  }

  edited(place: Place, field: Field, before: Json, value: Json): void {
    this.edits += 1
    const isGuest = this.#isGuest(place, field)
    this.allowed += this.#spokes.length * (isGuest ? 2 : 1)
    // A guest's change to an owned field is reverted: that is the rule, and no loss.
    if (isGuest) return
    if (field === 'tags') this.#editedSet(before, value)
    else this.#editedScalar(field, before, value)
  }

  #isGuest(place: Place, field: Field): boolean {
    const ownerOf = (spoke: Spoke | undefined) => spoke?.ownership.fields[field]?.owner
    if (place === 'hub') return this.#spokes.some((spoke) => ownerOf(spoke) === 'remote')
    return ownerOf(this.#spokes[place]) === 'hub'
  }

  /** A write has landed on what nobody compared: the values that it was sent over, and those that it replaced. */
  overwritten(sentOver: Canonical, replaced: Canonical): void {
    for (const [field, value] of Object.entries(replaced)) {
      const seen = sentOver[field] ?? null
      if (canonicalText(seen) === canonicalText(value)) continue
      this.#inWindow.add(keyOf(field, value))
      const [old, now] = [membersOf(seen), membersOf(value)]
      for (const member of now) if (!old.includes(member)) this.#inWindow.add(keyOf(field, member))
      for (const member of old)
        if (!now.includes(member)) this.#inWindow.add(`removed ${keyOf(field, member)}`)
    }
  }

  /** Whether an edit that is lost was saved within the window of a system that can't compare. */
  wasInWindow(edit: string): boolean {
    return this.#inWindow.has(edit)
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
   * An edit is safe when it stands everywhere, when a person who saw it replaced it, or when it is kept as the loser of
   * a conflict. Members of sets: what was added is in, what was removed is out, or a conflict shows it so.
   */
  lost(held: readonly Canonical[], conflicts: readonly Conflict[]): string[] {
    const kept = new Set<string>()
    for (const conflict of conflicts) {
      const loser = keyOf(conflict.field, conflict[otherSide(conflict.winner)])
      if (!this.#sawFirst(loser, keyOf(conflict.field, conflict[conflict.winner]))) kept.add(loser)
    }
    const stands = (field: string, value: Json) =>
      held.every((record) => keyOf(field, record[field] ?? null) === keyOf(field, value))
    const scalars = this.#edits.filter(({ field, value }) => {
      const key = keyOf(field, value)
      return !stands(field, value) && !this.#replaced.has(key) && !kept.has(key)
    })
    const keptSets = conflicts
      .filter(({ field }) => field === 'tags')
      .map((conflict) => membersOf(conflict[otherSide(conflict.winner)]))
    const vanished = this.#added.filter(
      (member) =>
        !this.#removed.includes(member) &&
        !held.every((record) => membersOf(record.tags).includes(member)) &&
        !keptSets.some((set) => set.includes(member)),
    )
    const risen = this.#removed.filter(
      (member) =>
        held.some((record) => membersOf(record.tags).includes(member)) &&
        !keptSets.some((set) => !set.includes(member)),
    )
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
