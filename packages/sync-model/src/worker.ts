import { adoptLanded, baseAfter, baseOf, decide, type Intent, landedIntents, lostTo } from '@tandem/sync-core'
import type { Ledger } from './ledger.ts'
import { DEADLINE_MS, ownership, type Rules } from './rules.ts'
import type { Sides } from './sides.ts'

/** The text is its own hash. */
const hash = (text: string) => text

/** Between two of its steps a worker may be killed, paused or cut off. */
export type Worker = Generator<void, void, 'go' | 'cut'>

/**
 * One pass of the engine: take, read, adopt, decide, journal, write, record. Every `yield` is a moment at
 * which anything may happen to anybody. Resumed with `cut`, its call to Medusa brought no answer.
 */
export function* pass(ledger: Ledger, sides: Sides, rules: Rules): Worker {
  const deadline = sides.now + DEADLINE_MS
  let link = ledger.take(sides.now)
  if (!link) return
  yield
  const medusa = { record: sides.record.medusa, token: sides.token('medusa'), marker: sides.marker }
  if ((yield) === 'cut') return ledger.failed(link, sides.now, false)
  const payload = { record: sides.record.payload, token: sides.token('payload') }
  yield
  if (!rules.linkFirst) link = ledger.read()

  const markers = { medusa: rules.adopt ? medusa.marker : null, payload: null }
  const base = adoptLanded(link.base, link.intents, markers)
  const landed = landedIntents(link.intents, markers)
  const seen = {
    medusa: { state: 'present', record: medusa.record },
    payload: { state: 'present', record: payload.record },
  } as const
  const decision = decide(ownership, base, seen, hash)
  const leftBehind = () => {
    for (const { rev, conflicts = [] } of landed) ledger.keep(rev, conflicts)
  }

  const remote = decision.writes.medusa
  if (remote?.kind === 'update') {
    const intent: Intent = {
      side: 'medusa',
      rev: link.leaseRev,
      hash: JSON.stringify(decision.base),
      base: baseAfter(base, decision, 'medusa', baseOf(ownership, payload.record, hash)) ?? {},
      conflicts: lostTo(decision, 'medusa'),
    }
    if (!ledger.journal(link, sides.now, base, intent, deadline)) return
    leftBehind()
    yield
    const flight = sides.send(intent, remote.fields, medusa.token, deadline)
    if ((yield) === 'cut') return ledger.failed(link, sides.now, true)
    sides.land(flight, rules)
    if (flight.outcome === 'lost') return ledger.failed(link, sides.now, true)
    yield
    if (flight.outcome !== 'applied') return ledger.contended(link, sides.now)
  }

  const local = decision.writes.payload
  if (local && rules.compareAndSet && sides.token('payload') !== payload.token) {
    return ledger.contended(link, sides.now)
  }
  const rev = link.leaseRev
  ledger.settle(link, decision.base, () => {
    if (local?.kind === 'update') sides.write('payload', local.fields)
    leftBehind()
    ledger.keep(rev, decision.conflicts)
  })
}
