import {
  type Canonical,
  canonicalText,
  type Intent,
  type Json,
  type Marker,
  otherSide,
  type Side,
} from '@tandem/sync-core'
import type { Field } from './rules.ts'
import type { Witness } from './witness.ts'

/** A write under way to Medusa. It lands when the network pleases, or never. */
export type Flight = {
  readonly fields: Canonical
  readonly expect: string
  readonly marker: Marker
  readonly deadline: number
  outcome: 'open' | 'applied' | 'stale' | 'expired' | 'lost'
}

/** A notification on its way: "look at this link". */
export type Notice = { readonly side: Side; readonly at: number }

/** Both platforms and the network in between, in memory. */
export class Sides {
  now = 1
  record: Record<Side, Canonical>
  marker: Marker | null = null
  readonly flights: Flight[] = []
  readonly notices: Notice[] = []
  readonly #witness: Witness

  constructor(record: Canonical, witness: Witness) {
    this.record = { medusa: record, payload: record }
    this.#witness = witness
  }

  token(side: Side): string {
    return canonicalText(this.record[side])
  }

  /** A person saves a field. */
  edit(side: Side, field: Field, value: Json): void {
    const before = this.record[side][field] ?? null
    if (canonicalText(before) === canonicalText(value)) return
    this.#witness.edited(side, field, before, value)
    this.#set(side, { [field]: value })
  }

  /** Sync writes fields, and counts them. */
  write(side: Side, fields: Canonical): void {
    for (const [field, value] of Object.entries(fields)) {
      this.#witness.written(canonicalText(this.record[side][field] ?? null) === canonicalText(value))
    }
    this.#set(side, fields)
  }

  send(intent: Intent, fields: Canonical, expect: string, deadline: number): Flight {
    const marker = { rev: intent.rev, hash: intent.hash }
    const flight: Flight = { fields, expect, marker, deadline, outcome: 'open' }
    this.flights.push(flight)
    return flight
  }

  /** Medusa's side of a write: locked, compared, written with its marker, all or nothing. */
  land(flight: Flight, rules: { compareAndSet: boolean; deadline: boolean }): void {
    if (flight.outcome !== 'open') return
    if (rules.deadline && this.now >= flight.deadline) flight.outcome = 'expired'
    else if (rules.compareAndSet && this.token('medusa') !== flight.expect) flight.outcome = 'stale'
    else {
      this.write('medusa', flight.fields)
      this.marker = flight.marker
      flight.outcome = 'applied'
    }
  }

  #set(side: Side, fields: Canonical): void {
    this.record = { ...this.record, [side]: { ...this.record[side], ...fields } }
    this.notices.push({ side, at: this.now })
  }

  get agree(): boolean {
    return this.token('medusa') === this.token(otherSide('medusa'))
  }
}
