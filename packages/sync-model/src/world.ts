import { type Canonical, canonicalText, type Intent, type Json, type Marker } from '@tandem/sync-core'
import { type Field, LANDING_MS, type Rules, type Spoke } from './rules.ts'
import type { Witness } from './witness.ts'

/** A write under way to a spoke. It lands when the network pleases, or never. */
export type Flight = {
  readonly spoke: number
  readonly fields: Canonical
  readonly expect: string
  /** What the spoke held when the write was sent. */
  readonly sentOver: Canonical
  readonly marker: Marker
  readonly deadline: number
  outcome: 'open' | 'applied' | 'stale' | 'expired' | 'lost'
}

/** The memory of a spoke without compare-and-set: the values that a write has replaced. */
export type Replaced = { readonly rev: number; readonly before: Canonical; readonly after: Canonical }

/** The place of a record: the hub, or the spoke of that number. */
export type Place = 'hub' | number

/** A notification on its way: "look at this record". */
export type Notice = { readonly from: Place; readonly at: number }

type Held = { record: Canonical; marker: Marker | null; readonly history: Replaced[] }

/** The hub, its spokes and the network in between, in memory. */
export class World {
  now = 1
  hub: Canonical
  readonly spokes: readonly (Held & Spoke)[]
  readonly flights: Flight[] = []
  readonly notices: Notice[] = []
  readonly #witness: Witness

  constructor(record: Canonical, spokes: readonly Spoke[], witness: Witness) {
    this.hub = record
    this.spokes = spokes.map((spoke) => ({ ...spoke, record, marker: null, history: [] }))
    this.#witness = witness
  }

  record(place: Place): Canonical {
    return place === 'hub' ? this.hub : this.spoke(place).record
  }

  spoke(number: number): Held & Spoke {
    const spoke = this.spokes[number]
    if (!spoke) throw new RangeError(`there is no spoke ${number}`)
    return spoke
  }

  token(place: Place): string {
    return canonicalText(this.record(place))
  }

  /** A person saves a field. */
  edit(place: Place, field: Field, value: Json): void {
    const before = this.record(place)[field] ?? null
    if (canonicalText(before) === canonicalText(value)) return
    this.#witness.edited(place, field, before, value)
    this.#set(place, { [field]: value })
  }

  /**
   * Sync writes fields, and counts them.
   *
   * @param over what was there when it was sent: what a person has made equal since is no echo.
   */
  write(place: Place, fields: Canonical, over = this.record(place)): void {
    for (const [field, value] of Object.entries(fields)) {
      this.#witness.written(canonicalText(over[field] ?? null) === canonicalText(value))
    }
    this.#set(place, fields)
  }

  send(spoke: number, intent: Intent, fields: Canonical, expect: string, deadline: number): Flight {
    const marker = { rev: intent.rev, hash: intent.hash }
    const sentOver = this.record(spoke)
    const flight: Flight = { spoke, fields, expect, sentOver, marker, deadline, outcome: 'open' }
    this.flights.push(flight)
    return flight
  }

  /** A spoke's side of a write: with its marker, all or nothing; compared first by those that can. */
  land(flight: Flight, rules: Rules): void {
    if (flight.outcome !== 'open') return
    const spoke = this.spoke(flight.spoke)
    if (spoke.guard === 'recheck') this.#landUnseen(flight, spoke)
    else if (rules.deadline && this.now >= flight.deadline) flight.outcome = 'expired'
    else if (rules.compareAndSet && this.token(flight.spoke) !== flight.expect) flight.outcome = 'stale'
    else this.#apply(flight, spoke)
  }

  /** Nothing is compared and no deadline known there: a call that nobody has answered by then has failed. */
  #landUnseen(flight: Flight, spoke: Held): void {
    if (this.now >= flight.deadline + LANDING_MS) {
      flight.outcome = 'lost'
      return
    }
    const before = pick(spoke.record, Object.keys(flight.fields))
    this.#witness.overwritten(flight.sentOver, before)
    spoke.history.push({ rev: flight.marker.rev, before, after: flight.fields })
    this.#apply(flight, spoke)
  }

  #apply(flight: Flight, spoke: Held): void {
    this.write(flight.spoke, flight.fields, flight.sentOver)
    spoke.marker = flight.marker
    flight.outcome = 'applied'
  }

  #set(place: Place, fields: Canonical): void {
    if (place === 'hub') this.hub = { ...this.hub, ...fields }
    else this.spoke(place).record = { ...this.spoke(place).record, ...fields }
    this.notices.push({ from: place, at: this.now })
  }

  get agree(): boolean {
    return this.spokes.every((_, number) => this.token(number) === this.token('hub'))
  }
}

export function pick(record: Canonical, fields: readonly string[]): Canonical {
  return Object.fromEntries(fields.map((field) => [field, record[field] ?? null]))
}
