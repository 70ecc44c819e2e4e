import type { Batch, Work } from '../sync/process-links/work.ts'
import type { Tracing } from './tracing.ts'

/** The moments at which a batch was through with each of its steps. */
export type PassTimes = { readonly decided: Date; readonly recorded: Date }

/**
 * Tells of each record of a batch as a part of the story that it was hinted at in: how long it waited, how long
 * both sides were read and compared, and how long it took to write what was decided and to record it. A record
 * that several told of goes on with the oldest of their stories and names the others.
 */
export function tracePass(tracing: Tracing, batch: Batch, works: readonly Work[], times: PassTimes): void {
  if (!tracing.isOn) return
  for (const work of works) {
    const [parent = null, ...alsoOf] = work.link.traceparents
    const pass = tracing.begin({
      name: `sync ${batch.lane.entity}`,
      kind: 'consumer',
      from: work.link.dirtySince,
      parent,
      alsoOf,
      attributes: {
        'tandem.integration': batch.lane.integration,
        'tandem.entity': batch.lane.entity,
        ...(work.link.remoteId !== null && { 'tandem.remote_id': work.link.remoteId }),
        'tandem.attempt': work.link.attempts + 1,
        'tandem.reason': work.link.reason,
      },
    })
    const step = (name: string, from: Date, to: Date) =>
      tracing.begin({ name, kind: 'internal', from, parent: pass.traceparent }).end(to, describe(name, work))
    step('queue', work.link.dirtySince, batch.startedAt)
    step('decide', batch.startedAt, times.decided)
    step('write', times.decided, times.recorded)
    pass.end(
      times.recorded,
      { 'tandem.outcome': outcomeOf(work) },
      work.state === 'failed' ? work.error.code : undefined,
    )
  }
}

function describe(step: string, work: Work): Record<string, string | number> {
  if (work.state !== 'decided') return step === 'decide' ? { 'tandem.state': work.state } : {}
  const { writes, conflicts } = work.decision
  if (step === 'decide') {
    return {
      'tandem.writes': Object.entries(writes)
        .map(([side, write]) => `${write.kind} ${side}`)
        .join(', '),
      'tandem.conflicts': conflicts.length,
    }
  }
  if (step !== 'write') return {}
  const fields = Object.values(writes).flatMap((write) =>
    write.kind === 'delete' ? [] : Object.keys(write.fields),
  )
  return { 'tandem.fields': [...new Set(fields)].join(', ') }
}

function outcomeOf(work: Work): string {
  if (work.state === 'failed') return work.error.code
  if (work.state !== 'decided') return work.state
  return Object.keys(work.decision.writes).length > 0 ? 'written' : 'echo'
}
