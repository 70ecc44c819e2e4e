import { baseOf, type Ending, planPass, replacedUnseen } from '@tandem/sync-core'
import type { Ledger } from './ledger.ts'
import { DEADLINE_MS, type Rules } from './rules.ts'
import type { World } from './world.ts'

/** The text is its own hash. */
const hash = (text: string) => text

/** Between two of its steps a worker may be killed, paused or cut off. */
export type Worker = Generator<void, void, 'go' | 'cut'>

/**
 * One pass of the engine over the link of one spoke: take, read, adopt, decide, journal, write, record. Every `yield`
 * is a moment at which anything may happen to anybody. Resumed with `cut`, its call to the spoke brought no answer.
 */
export function* pass(ledger: Ledger, number: number, world: World, rules: Rules): Worker {
  const { ownership, guard } = world.spoke(number)
  const deadline = world.now + DEADLINE_MS
  let link = ledger.take(world.now)
  if (!link) return
  yield
  const { record, marker, history } = world.spoke(number)
  const remote = { record, marker, history: [...history], token: world.token(number) }
  if ((yield) === 'cut') return ledger.leave(link, world.now, unanswered(link.isUnsettled))
  const hub = { record: world.hub, token: world.token('hub') }
  yield
  if (!rules.linkFirst) link = ledger.read()

  const markers = { remote: rules.adopt ? remote.marker : null, hub: null }
  const seen = {
    remote: { state: 'present', record: remote.record },
    hub: { state: 'present', record: hub.record },
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
  if (!plan) return ledger.leave(link, world.now, { kind: 'unsettled' })
  const { base, decision, written, intent, leftBehind } = plan

  const sent = decision.writes.remote
  if (intent && sent?.kind === 'update') {
    const read = baseOf(ownership, remote.record, hash)
    if (!ledger.journal(link, world.now, base, intent, read, deadline)) return
    for (const past of leftBehind) ledger.keep(past.rev, past.conflicts)
    yield
    if (guard === 'recheck') {
      const moved = rules.recheck && world.token(number) !== remote.token
      if (moved || world.now >= deadline) return ledger.leave(link, world.now, { kind: 'contended' })
    }
    const flight = world.send(number, intent, sent.fields, remote.token, deadline)
    if ((yield) === 'cut') return ledger.leave(link, world.now, unanswered(true))
    world.land(flight, rules)
    if (flight.outcome === 'lost') return ledger.leave(link, world.now, unanswered(true))
    yield
    if (flight.outcome !== 'applied') return ledger.leave(link, world.now, { kind: 'contended' })
  }

  const local = decision.writes.hub
  if (local && rules.compareAndSet && world.token('hub') !== hub.token) {
    return ledger.leave(link, world.now, { kind: 'contended' })
  }
  ledger.leave(link, world.now, { kind: 'settled', decision }, written, () => {
    if (local?.kind === 'update') world.write('hub', local.fields)
    for (const past of leftBehind) ledger.keep(past.rev, past.conflicts)
    ledger.keep(rev, decision.conflicts)
    if (!rules.history) return
    for (const { rev, before, after } of remote.history) {
      ledger.keep(rev, replacedUnseen(ownership, ledger.reads.get(rev) ?? null, before, after, hash))
    }
  })
}

function unanswered(inDoubt: boolean): Ending {
  return { kind: 'failed', error: { kind: 'transient', retryAfterMs: 0 }, inDoubt }
}
