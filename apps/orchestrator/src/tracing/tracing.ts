import type { Environment } from '../env.ts'

/**
 * Traces tell one story over several processes: the webhook that came, the queue it waited in, what was decided,
 * what was written. Between them there is only Postgres, so that a hint and its link carry the place in the
 * story at which the next one goes on.
 */

/** A place in a trace, in the form of W3C Trace Context. */
export type Traceparent = string

export type SpanFacts = {
  readonly name: string
  /** `server`: somebody else's request; `consumer`: work that was left for us. */
  readonly kind: 'server' | 'consumer' | 'internal'
  readonly from: Date
  /** What it is a part of; null begins a trace of its own. */
  readonly parent: Traceparent | null
  /** Other stories that come together in it. */
  readonly alsoOf?: readonly Traceparent[]
  /** Ids, names and counts; never a value. */
  readonly attributes?: Readonly<Record<string, string | number>>
}

export type Span = {
  /** Where a part of it, here or elsewhere, begins; null while nobody listens. */
  readonly traceparent: Traceparent | null
  end(at: Date, attributes?: SpanFacts['attributes'], error?: string): void
}

export type Tracing = {
  readonly isOn: boolean
  begin(facts: SpanFacts): Span
  /** Sends what has not been sent yet. */
  stop(): Promise<void>
}

const NO_SPAN: Span = { traceparent: null, end: () => {} }
export const NO_TRACING: Tracing = { isOn: false, begin: () => NO_SPAN, stop: async () => {} }

/** Off, and nothing of it loaded, unless a collector is named. */
export async function openTracing(
  env: Pick<Environment, 'OTEL_EXPORTER_OTLP_ENDPOINT'>,
  service: string,
): Promise<Tracing> {
  const collector = env.OTEL_EXPORTER_OTLP_ENDPOINT
  if (!collector) return NO_TRACING
  const { otlpTracing } = await import('./otlp.ts')
  return otlpTracing(collector, service)
}
