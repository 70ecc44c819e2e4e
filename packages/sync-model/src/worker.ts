import { type Ending, planPass } from '@tandem/sync-core'
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
  if ((yield) === 'cut') return ledger.leave(link, sides.now, unanswered(link.isUnsettled))
  const payload = { record: sides.record.payload, token: sides.token('payload') }
  yield
  if (!rules.linkFirst) link = ledger.read()

  const markers = { medusa: rules.adopt ? medusa.marker : null, payload: null }
  const seen = {
    medusa: { state: 'present', record: medusa.record },
    payload: { state: 'present', record: payload.record },
  } as const
  const { leaseRev: rev, base: before, intents, isUnsettled, written: writtenBefore } = link
  const input = {
    ownership,
    link: { rev, base: before, intents, isUnsettled, written: writtenBefore },
    seen,
    markers,
    isWritable: true,
  }
  const plan = planPass(input, hash)
  if (!plan) return ledger.leave(link, sides.now, { kind: 'unsettled' })
  const { base, decision, written, intent, leftBehind } = plan

  const remote = decision.writes.medusa
  if (intent && remote?.kind === 'update') {
    if (!ledger.journal(link, sides.now, base, intent, deadline)) return
    for (const past of leftBehind) ledger.keep(past.rev, past.conflicts)
    yield
    const flight = sides.send(intent, remote.fields, medusa.token, deadline)
    if ((yield) === 'cut') return ledger.leave(link, sides.now, unanswered(true))
    sides.land(flight, rules)
    if (flight.outcome === 'lost') return ledger.leave(link, sides.now, unanswered(true))
    yield
    if (flight.outcome !== 'applied') return ledger.leave(link, sides.now, { kind: 'contended' })
  }

  const local = decision.writes.payload
  if (local && rules.compareAndSet && sides.token('payload') !== payload.token) {
    return ledger.leave(link, sides.now, { kind: 'contended' })
  }
  ledger.leave(link, sides.now, { kind: 'settled', decision }, written, () => {
    if (local?.kind === 'update') sides.write('payload', local.fields)
    for (const past of leftBehind) ledger.keep(past.rev, past.conflicts)
    ledger.keep(rev, decision.conflicts)
  })
}

function unanswered(inDoubt: boolean): Ending {
  return { kind: 'failed', error: { kind: 'transient', retryAfterMs: 0 }, inDoubt }
}
