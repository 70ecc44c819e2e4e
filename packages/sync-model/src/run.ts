import { type Canonical, decide, type Json } from '@tandem/sync-core'
import { Ledger } from './ledger.ts'
import { LANDING_MS, LEASE_MS, ownership, type Rules } from './rules.ts'
import { type Happening, WORKERS } from './scenario.ts'
import { Sides } from './sides.ts'
import { membersOf, Witness } from './witness.ts'
import { pass, type Worker } from './worker.ts'

export type Outcome = {
  readonly lost: readonly string[]
  readonly echoes: number
  readonly writes: number
  readonly edits: number
  readonly conflicts: number
  readonly converged: boolean
}

/** How a run's workers are made, and what a notification does: the engine's, or another algorithm's. */
export type Algorithm = {
  readonly work: () => Worker
  readonly hint: (notice: { side: 'medusa' | 'payload'; at: number }) => void
  readonly conflicts: () => Ledger['conflicts']
}

const START: Canonical = { mine: 0, theirs: 0, name: 0, note: 0, tags: [] }

/** Passes that may be needed once nothing disturbs any more. */
const PASSES_TO_REST = 4

export function runEngine(happenings: readonly Happening[], rules: Rules): Outcome {
  const present = { state: 'present', record: START } as const
  const { base } = decide(ownership, null, { medusa: present, payload: present }, (text) => text)
  const ledger = new Ledger(base, rules)
  return run(happenings, rules, (sides) => ({
    work: () => pass(ledger, sides, rules),
    hint: () => ledger.hint(),
    conflicts: () => ledger.conflicts,
  }))
}

/** Lets everything happen, then leaves the two sides in peace, sweeps, and asks the witness. */
export function run(
  happenings: readonly Happening[],
  rules: Rules,
  algorithmOn: (sides: Sides) => Algorithm,
): Outcome {
  const witness = new Witness()
  const sides = new Sides(START, witness)
  const algorithm = algorithmOn(sides)
  const workers: (Worker | undefined)[] = Array.from({ length: WORKERS })
  let fresh = 0

  function step(index: number, how: 'go' | 'cut'): void {
    let worker = workers[index]
    if (!worker) {
      worker = algorithm.work()
      workers[index] = worker
      how = 'go'
    }
    if (worker.next(how).done) workers[index] = undefined
  }

  function editOf(happening: Extract<Happening, { kind: 'edit' }>): Json {
    fresh += 1
    if (happening.field !== 'tags') return happening.pick % 5 === 0 ? fresh % 3 : 10 + fresh
    const held = membersOf(sides.record[happening.side].tags)
    const removed = held[happening.pick % (held.length + 1)]
    if (removed !== undefined && happening.pick % 2 === 0) return held.filter((member) => member !== removed)
    // Canonical sets are sorted; the growing number keeps them so.
    return [...held, 1_000 + fresh].sort()
  }

  function happen(happening: Happening): void {
    switch (happening.kind) {
      case 'edit':
        sides.edit(happening.side, happening.field, editOf(happening))
        return
      case 'step':
        for (let time = 0; time < happening.times; time++) step(happening.worker, 'go')
        return
      case 'cut':
        step(happening.worker, 'cut')
        return
      case 'kill':
        workers[happening.worker] = undefined
        return
      case 'wait':
        sides.now += happening.ms
        return
      case 'land':
      case 'lose': {
        const open = sides.flights.filter((flight) => flight.outcome === 'open')
        const flight = open[happening.pick % open.length]
        if (flight && happening.kind === 'land') sides.land(flight, rules)
        else if (flight) flight.outcome = 'lost'
        return
      }
      case 'deliver':
      case 'drop':
      case 'repeat': {
        const index = happening.pick % sides.notices.length
        const notice = sides.notices[index]
        if (!notice) return
        if (happening.kind !== 'drop') algorithm.hint(notice)
        if (happening.kind !== 'repeat') sides.notices.splice(index, 1)
      }
    }
  }

  function sweep(): void {
    sides.now += LEASE_MS + LANDING_MS
    for (const side of ['medusa', 'payload'] as const) algorithm.hint({ side, at: sides.now })
    for (let turn = 0; turn < 2; turn++) {
      const worker = algorithm.work()
      while (!worker.next('go').done) {}
    }
  }

  for (const happening of happenings) happen(happening)
  // Whoever still runs ends late, over everything that has happened since.
  for (let index = 0; index < WORKERS; index++) while (workers[index]) step(index, 'go')
  for (const flight of sides.flights) sides.land(flight, rules)
  for (let passes = 0; passes < PASSES_TO_REST; passes++) sweep()
  const settled = witness.writes
  sweep()
  return {
    lost: witness.lost(sides.record, algorithm.conflicts().values()),
    echoes: witness.echoes + witness.writes - settled,
    writes: witness.writes,
    edits: witness.edits,
    conflicts: algorithm.conflicts().size,
    converged: sides.agree && witness.writes === settled,
  }
}

/** What must never be. Empty when all is well. */
export function faultsOf(outcome: Outcome): string[] {
  return [
    ...outcome.lost.map((edit) => `lost ${edit}`),
    ...(outcome.echoes > 0 ? [`${outcome.echoes} echo writes`] : []),
    ...(outcome.writes > outcome.edits ? [`${outcome.writes} writes for ${outcome.edits} edits`] : []),
    ...(outcome.converged ? [] : ['the sides did not converge']),
  ]
}
