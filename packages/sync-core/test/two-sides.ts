import fc from 'fast-check'
import {
  adoptLanded,
  type Base,
  baseAfter,
  baseOf,
  type Canonical,
  type Decision,
  type Intent,
  type Json,
  type Marker,
  type Ownership,
  otherSide,
  type Side,
} from '../src/index.ts'
import { applyTo, baseOn, decideOn, type Held, isSame, plainHash } from './applying.ts'
import { lostEdits } from './lost-edits.ts'
import { field, side, value } from './worlds.ts'

/** What can happen to a link. `look` may come at any time and as often as it likes: that is what a hint is. */
export type Happening =
  | { readonly kind: 'edit'; readonly side: Side; readonly field: string; readonly value: Json }
  | { readonly kind: 'delete'; readonly side: Side }
  | { readonly kind: 'create'; readonly side: Side }
  | { readonly kind: 'look' }
  /** A worker that dies after so many of its writes, before it has recorded anything. */
  | { readonly kind: 'die'; readonly writes: number }

export const edit = fc.record({ kind: fc.constant('edit' as const), side, field, value })
export const look = fc.constant({ kind: 'look' } as const)
export const die = fc.record({ kind: fc.constant('die' as const), writes: fc.nat(2) })
export const disappear = fc.record({ kind: fc.constantFrom('delete' as const, 'create' as const), side })

const ORDER_OF_WRITES = ['remote', 'hub'] as const

/** One link between two sides, as its worker and two people see it. */
export class TwoSides {
  held: Held
  /** Fields that people changed and fields that sync wrote. */
  edits = 0
  writes = 0
  readonly lost: string[] = []
  readonly #ownership: Ownership
  #base: Base
  #intents: Intent[] = []
  #markers: Record<Side, Marker | null> = { remote: null, hub: null }
  #rev = 0
  /** What both sides held when they last agreed, known to the test alone. */
  #agreed: Canonical | null = null

  constructor(ownership: Ownership, record: Canonical) {
    this.#ownership = ownership
    this.held = { remote: record, hub: record }
    this.#base = baseOn(ownership, record)
    this.#noteAgreement()
  }

  happen(happening: Happening): void {
    if (happening.kind === 'look') this.look()
    else if (happening.kind === 'die') this.#die(happening.writes)
    else if (happening.kind === 'edit') this.#edit(happening)
    else this.#set(happening.side, happening.kind === 'delete' ? null : (this.held[happening.side] ?? {}))
  }

  /** A whole pass: decide, write, record. */
  look(): Decision {
    const before = this.held
    const decision = this.#decide()
    this.#write(decision, ORDER_OF_WRITES.length)
    this.lost.push(...lostEdits(this.#ownership, this.#agreed, before, decision, this.held))
    this.#noteAgreement()
    this.#base = decision.base
    this.#intents = []
    return decision
  }

  /** A pass that ends after so many writes. One that has written nothing was never there. */
  #die(count: number): void {
    const decision = this.#decide()
    this.#write(decision, count)
    if (count > 0 && this.#intents.length > 0) this.#noteAgreement()
  }

  #noteAgreement(): void {
    const { remote, hub } = this.held
    if (remote === null && hub === null) this.#agreed = null
    if (remote === null || hub === null) return
    const same = Object.entries(this.#ownership.fields).filter(([field, rule]) =>
      isSame(rule, remote[field], hub[field]),
    )
    this.#agreed = {
      ...this.#agreed,
      ...Object.fromEntries(same.map(([field]) => [field, remote[field] ?? null])),
    }
  }

  #decide(): Decision {
    this.#base = adoptLanded(this.#base, this.#intents, this.#markers)
    return decideOn(this.#ownership, this.#base, this.held)
  }

  /** Journals every write of a decision and makes the first ones of them. */
  #write(decision: Decision, count: number): void {
    const sides = ORDER_OF_WRITES.filter((side) => decision.writes[side])
    const rev = ++this.#rev
    this.#intents = sides.map((side, index) => {
      const isLast = index === sides.length - 1
      const other = this.held[otherSide(side)]
      const heldThere = other && baseOf(this.#ownership, other, plainHash)
      const base = (isLast ? decision.base : baseAfter(this.#base, decision, side, heldThere)) ?? {}
      return { side, rev, hash: JSON.stringify(base), base }
    })
    for (const intent of this.#intents.slice(0, count)) {
      const write = decision.writes[intent.side]
      this.held = { ...this.held, [intent.side]: applyTo(this.held[intent.side], write) }
      this.#markers = { ...this.#markers, [intent.side]: { rev, hash: intent.hash } }
      this.writes += write?.kind === 'update' ? Object.keys(write.fields).length : 1
    }
  }

  #edit(edit: { side: Side; field: string; value: Json }): void {
    const record = this.held[edit.side]
    const rule = this.#ownership.fields[edit.field]
    if (record === null || !rule || isSame(rule, record[edit.field], edit.value)) return
    this.edits += 1
    this.#set(edit.side, { ...record, [edit.field]: edit.value })
  }

  #set(side: Side, record: Canonical | null): void {
    this.held = { ...this.held, [side]: record }
  }
}
