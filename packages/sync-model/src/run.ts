import { type Canonical, type Conflict, decide, type Json } from '@tandem/sync-core'
import { Ledger } from './ledger.ts'
import { LANDING_MS, LEASE_MS, type Rules, type Spoke } from './rules.ts'
import { type Happening, WORKERS } from './scenario.ts'
import { membersOf, Witness } from './witness.ts'
import { pass, type Worker } from './worker.ts'
import { type Notice, World } from './world.ts'

export type Outcome = {
  readonly lost: readonly string[]
  /** Of these, what was saved in the window of a system that can't compare. */
  readonly inWindow: readonly string[]
  readonly echoes: number
  readonly writes: number
  readonly edits: number
  readonly allowed: number
  readonly conflicts: number
  readonly converged: boolean
}

/** The algorithm under test: how a run's workers are made, and what a notification does. */
export type Algorithm = {
  readonly work: (spoke: number) => Worker
  readonly hint: (notice: Notice) => void
  readonly conflicts: () => readonly Conflict[]
}

const START: Canonical = { mine: 0, theirs: 0, name: 0, note: 0, tags: [] }

/** Passes that may be needed once nothing disturbs any more. */
const PASSES_TO_REST = 4

export function runEngine(happenings: readonly Happening[], rules: Rules, spokes: readonly Spoke[]): Outcome {
  const present = { state: 'present', record: START } as const
  const ledgers = spokes.map(({ ownership }) => {
    const { base } = decide(ownership, null, { remote: present, hub: present }, (text) => text)
    return new Ledger(base, rules)
  })
  const ledger = (spoke: number) => {
    const found = ledgers[spoke]
    if (!found) throw new RangeError(`there is no spoke ${spoke}`)
    return found
  }
  return run(happenings, rules, spokes, (world) => ({
    work: (spoke) => pass(ledger(spoke), spoke, world, rules),
    // What changes in the hub is looked at with every spoke in mind.
    hint: ({ from }) => (from === 'hub' ? ledgers : [ledger(from)]).forEach((one) => void one.hint()),
    conflicts: () => ledgers.flatMap((one) => [...one.conflicts.values()]),
  }))
}

/** Lets everything happen, then leaves all systems in peace, sweeps, and asks the witness. */
export function run(
  happenings: readonly Happening[],
  rules: Rules,
  spokes: readonly Spoke[],
  algorithmOn: (world: World) => Algorithm,
): Outcome {
  const witness = new Witness(spokes)
  const world = new World(START, spokes, witness)
  const algorithm = algorithmOn(world)
  const workers: (Worker | undefined)[] = Array.from({ length: WORKERS })
  let fresh = 0

  function step(index: number, how: 'go' | 'cut', spoke: number | null): void {
    let worker = workers[index]
    if (!worker) {
      if (spoke === null) return
      worker = algorithm.work(spoke)
      workers[index] = worker
      how = 'go'
    }
    if (worker.next(how).done) workers[index] = undefined
  }

  function editOf(happening: Extract<Happening, { kind: 'edit' }>): Json {
    fresh += 1
    if (happening.field !== 'tags') return happening.pick % 5 === 0 ? fresh % 3 : 10 + fresh
    const held = membersOf(world.record(happening.place).tags)
    const removed = held[happening.pick % (held.length + 1)]
    if (removed !== undefined && happening.pick % 2 === 0) return held.filter((member) => member !== removed)
    // Canonical sets are sorted; the growing number keeps them so.
    return [...held, 1_000 + fresh].sort()
  }

  function happen(happening: Happening): void {
    switch (happening.kind) {
      case 'edit':
        world.edit(happening.place, happening.field, editOf(happening))
        return
      case 'step':
        for (let time = 0; time < happening.times; time++) step(happening.worker, 'go', happening.spoke)
        return
      case 'cut':
        step(happening.worker, 'cut', null)
        return
      case 'kill':
        workers[happening.worker] = undefined
        return
      case 'wait':
        world.now += happening.ms
        return
      case 'land':
      case 'lose': {
        const open = world.flights.filter((flight) => flight.outcome === 'open')
        const flight = open[happening.pick % open.length]
        if (flight && happening.kind === 'land') world.land(flight, rules)
        else if (flight) flight.outcome = 'lost'
        return
      }
      case 'deliver':
      case 'drop':
      case 'repeat': {
        const index = happening.pick % world.notices.length
        const notice = world.notices[index]
        if (!notice) return
        if (happening.kind !== 'drop') algorithm.hint(notice)
        if (happening.kind !== 'repeat') world.notices.splice(index, 1)
      }
    }
  }

  function sweep(): void {
    world.now += LEASE_MS + LANDING_MS
    for (const spoke of spokes.keys()) algorithm.hint({ from: spoke, at: world.now })
    algorithm.hint({ from: 'hub', at: world.now })
    for (let turn = 0; turn < 2; turn++) {
      for (const spoke of spokes.keys()) {
        const worker = algorithm.work(spoke)
        while (!worker.next('go').done) {}
      }
    }
  }

  for (const happening of happenings) happen(happening)
  // Whoever still runs ends late, over everything that has happened since.
  for (let index = 0; index < WORKERS; index++) while (workers[index]) step(index, 'go', null)
  for (const flight of world.flights) world.land(flight, rules)
  for (let passes = 0; passes < PASSES_TO_REST; passes++) sweep()
  const settled = witness.writes
  sweep()
  const conflicts = algorithm.conflicts()
  const held = [world.hub, ...world.spokes.map(({ record }) => record)]
  const lost = witness.lost(held, conflicts)
  return {
    lost,
    inWindow: lost.filter((edit) => witness.wasInWindow(edit)),
    echoes: witness.echoes + witness.writes - settled,
    writes: witness.writes,
    edits: witness.edits,
    allowed: witness.allowed,
    conflicts: conflicts.length,
    converged: world.agree && witness.writes === settled,
  }
}

/** Lists what must never be. Empty when all is well. */
export function faultsOf(outcome: Outcome, rules: Rules): string[] {
  // A vendor's history names what its window has cost; without one that is lost, and no more than that.
  const lost = rules.history ? outcome.lost : outcome.lost.filter((edit) => !outcome.inWindow.includes(edit))
  return [
    ...lost.map((edit) => `lost ${edit}`),
    ...(outcome.echoes > 0 ? [`${outcome.echoes} echo writes`] : []),
    ...(outcome.writes > outcome.allowed ? [`${outcome.writes} writes for ${outcome.edits} edits`] : []),
    ...(outcome.converged ? [] : ['the systems did not converge']),
  ]
}
