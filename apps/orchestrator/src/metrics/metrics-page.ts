import type { ParkedGroup, QueueStats } from '@tandem/contracts/operators'
import { type Lane, MEDUSA_ENTITIES, MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import { Counter, Gauge, Registry } from 'prom-client'
import type { Count, CounterName } from '../sync/ledger/counters.ts'
import { WAIT_BOUNDS_MS } from '../sync/ledger/wait-buckets.ts'
import type { Backlog } from '../sync/operate/overview/backlog.ts'
import type { DriftCount } from '../sync/reconcile/drift-report.ts'
import { StoredHistogram, type StoredSeries } from './stored-histogram.ts'

/** All that is known of a moment. */
export type Measured = {
  readonly backlog: readonly Backlog[]
  readonly parked: readonly ParkedGroup[]
  readonly drift: readonly DriftCount[]
  readonly workers: number
  readonly integrations: readonly { readonly id: string; readonly isWorking: boolean }[]
  readonly counters: ReadonlyMap<CounterName, readonly Count[]>
  /** null while Redis is away. */
  readonly queue: QueueStats['stats'] | null
  readonly now: Date
}

/** In Prometheus' text format. Nothing is counted in this process, so that any of them may be asked. */
export async function metricsPage(measured: Measured): Promise<{ contentType: string; text: string }> {
  const registry = new Registry()
  describeWork(registry, measured)
  describeHistory(registry, measured.counters)
  describeQueue(registry, measured.queue)
  return { contentType: registry.contentType, text: await registry.metrics() }
}

function describeWork(
  registry: Registry,
  { backlog, parked, drift, workers, integrations, now }: Measured,
): void {
  /** Zero where nothing is to be told of, so that a graph and an alert have something to go by. */
  function gauge<Row extends Lane>(
    name: string,
    help: string,
    rows: readonly Row[],
    read: (row: Row) => number,
  ): void {
    const metric = new Gauge({ name, help, labelNames: ['integration', 'entity'], registers: [registry] })
    for (const entity of MEDUSA_ENTITIES) metric.set({ integration: MEDUSA_INTEGRATION, entity }, 0)
    for (const row of rows) metric.set({ integration: row.integration, entity: row.entity }, read(row))
  }
  gauge(
    'sync_oldest_dirty_seconds',
    'Age of the oldest change that is not on the other side yet; parked ones are left out.',
    backlog,
    ({ oldestWaitingSince: since }) => (since ? Math.max(0, now.getTime() - since.getTime()) / 1_000 : 0),
  )
  gauge(
    'sync_waiting_records',
    'Records with a change that is not on the other side yet; parked ones are left out.',
    backlog,
    (row) => row.waiting,
  )
  gauge(
    'sync_failing_records',
    'Of the waiting records, those that have failed and are tried again by themselves.',
    backlog,
    (row) => row.failing,
  )
  gauge(
    'sync_open_conflicts',
    'Values that gave way and that nobody has looked at.',
    backlog,
    (row) => row.openConflicts,
  )
  gauge(
    'sync_drift_records',
    'Records found to differ with nothing waiting, in the last 24 hours.',
    drift,
    (row) => row.records,
  )
  const parkedRecords = new Gauge({
    name: 'sync_parked_records',
    help: 'Records that are parked and wait for a person, by the error that parked them.',
    labelNames: ['integration', 'entity', 'code'],
    registers: [registry],
  })
  for (const { integration, entity, errorCode, count } of parked) {
    parkedRecords.set({ integration, entity, code: errorCode ?? 'INTERNAL' }, count)
  }
  const working = new Gauge({
    name: 'sync_integration_up',
    help: 'Whether an integration that is meant to work does: 0 since its system refused us, until somebody mends it.',
    labelNames: ['integration'],
    registers: [registry],
  })
  for (const { id, isWorking } of integrations) working.set({ integration: id }, isWorking ? 1 : 0)
  new Gauge({ name: 'sync_workers', help: 'Workers that live.', registers: [registry] }).set(workers)
}

function describeHistory(registry: Registry, counters: Measured['counters']): void {
  function counter(name: string, help: string, labelNames: string[], counts: readonly Count[] = []): void {
    const metric = new Counter({ name, help, labelNames, registers: [registry] })
    for (const { labels, value } of counts) metric.inc({ ...labels }, value)
  }
  counter(
    'sync_records_total',
    'Sync attempts of one record, by outcome; an echo is a change that was on both sides already.',
    ['integration', 'entity', 'direction', 'outcome'],
    counters.get('records'),
  )
  counter(
    'sync_webhooks_total',
    'Webhooks that came, by what was said to them: accepted, duplicate, or the code of the refusal.',
    ['source', 'outcome'],
    counters.get('webhooks'),
  )
  registry.registerMetric(
    new StoredHistogram(
      {
        name: 'sync_edit_to_visible_seconds',
        help: 'From when an edit was told of until it was written to the other side.',
        labelNames: ['integration', 'entity', 'direction'],
        bounds: WAIT_BOUNDS_MS.map((ms) => ms / 1_000),
      },
      toSeries(counters),
    ),
  )
}

function toSeries(counters: Measured['counters']): StoredSeries[] {
  return (counters.get('waited_ms') ?? []).map(({ labels, value }) => ({
    labels,
    sum: value / 1_000,
    counts: [...WAIT_BOUNDS_MS, Number.POSITIVE_INFINITY].map((_, bucket) => {
      const isOf = ({ bucket: place, ...of }: Count['labels']) =>
        place === String(bucket) &&
        of.integration === labels.integration &&
        of.entity === labels.entity &&
        of.direction === labels.direction
      return counters.get('waits')?.find((count) => isOf(count.labels))?.value ?? 0
    }),
  }))
}

function describeQueue(registry: Registry, queue: QueueStats['stats'] | null): void {
  const registers = [registry]
  new Gauge({
    name: 'sync_redis_up',
    help: 'Whether Redis answers; work goes on without it.',
    registers,
  }).set(queue ? 1 : 0)
  for (const state of ['waiting', 'active', 'completed', 'failed', 'delayed'] as const) {
    const metric = new Gauge({
      name: `bull_queue_${state}`,
      help: `Wake-up jobs of the queue that are ${state}. Of those that are over only the latest are kept.`,
      labelNames: ['queue'],
      registers,
    })
    if (queue) metric.set({ queue: 'sync' }, queue[state])
  }
}
