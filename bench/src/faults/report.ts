import { loadavg } from 'node:os'
import { summarize } from '../percentiles.ts'
import { type Episode, recoveries, type Verdict } from './witness/judge.ts'

export type Outcome = {
  readonly seed: number
  readonly seconds: number
  readonly verdict: Verdict
  readonly failedRequests: number
  readonly episodes: readonly Episode[]
  /** Of the two ways between the systems, by what happened to a request. */
  readonly mishaps: ReadonlyMap<string, number>
  readonly ownEnds: number
  readonly conflicts: number
  /** Of the engine: the shop is edited there alone. */
  readonly writesToShopify: number
  /** Seconds from the end of all faults until nothing was left to do; null: not in time. */
  readonly convergedAfter: number | null
}

const RECOVERY_P95_MS = 15_000
const RECOVERY_MAX_MS = 60_000
/** Of fewer than these the 95th percentile is the slowest one, and for that the other limit is meant. */
const P95_JUDGED_FROM = 20

/** Prints what happened, and answers what was promised and not kept. */
export function report(outcome: Outcome): string[] {
  const { verdict, episodes, mishaps } = outcome
  const waits = verdict.edits.flatMap(({ at, arrivedAt }) => (arrivedAt === null ? [] : [arrivedAt - at]))
  const delay = summarize(waits)
  const recovery = summarize(recoveries(verdict.edits, episodes))
  const kinds = new Map<string, number>()
  for (const { kind } of episodes) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const seconds = (ms: number) => (Number.isNaN(ms) ? '–' : `${(ms / 1_000).toFixed(1)} s`)
  const spread = (one: typeof delay) =>
    `p50 ${seconds(one.p50)}, p95 ${seconds(one.p95)}, max ${seconds(one.max)}`

  table(
    `Fault run with seed ${outcome.seed}: ${outcome.seconds.toFixed(0)} s, load ${loadavg()[0]?.toFixed(1)}`,
    [
      ['edits committed', verdict.edits.length],
      ['requests of editors that failed', outcome.failedRequests],
      ['faults of processes and services', episodes.length],
      ...[...kinds].sort().map(([kind, count]): Row => [`  ${kind}`, count]),
      ['requests between the systems hurt', [...mishaps.values()].reduce((sum, count) => sum + count, 0)],
      ...[...mishaps].sort().map(([kind, count]): Row => [`  ${kind}`, count]),
      ['processes that ended by themselves', outcome.ownEnds],
      ['lost', verdict.lost.length],
      ['echo writes', verdict.echoes.length],
      ['writes to Shopify', outcome.writesToShopify],
      ['conflicts kept', outcome.conflicts],
      ['converged after the last fault', seconds((outcome.convergedAfter ?? Number.NaN) * 1_000)],
      ['edit to the other side, faults included', spread(delay)],
      [`recovery of the ${recovery.count} faults that were felt`, spread(recovery)],
    ],
  )
  for (const line of [...verdict.lost, ...verdict.echoes].slice(0, 20)) console.log(`  ${line}`)

  return [
    ...(verdict.lost.length > 0 ? ['edits were lost'] : []),
    ...(verdict.echoes.length > 0 ? ['there were echo writes'] : []),
    ...(outcome.writesToShopify > 0 ? ['Shopify was written to'] : []),
    ...(outcome.convergedAfter === null ? ['the sides did not converge'] : []),
    ...(recovery.count >= P95_JUDGED_FROM && recovery.p95 > RECOVERY_P95_MS
      ? [`recovery p95 is above ${seconds(RECOVERY_P95_MS)}`]
      : []),
    ...(recovery.max > RECOVERY_MAX_MS ? [`the longest recovery is above ${seconds(RECOVERY_MAX_MS)}`] : []),
  ]
}

type Row = [string, number | string]

function table(title: string, rows: readonly Row[]): void {
  const width = Math.max(...rows.map(([name]) => name.length))
  console.log(`\n${title}\n`)
  for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value}`)
}
