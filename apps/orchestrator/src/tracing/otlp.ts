import { type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { parseTraceParent } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { Traceparent, Tracing } from './tracing.ts'

const KINDS = {
  server: SpanKind.SERVER,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
} as const

/** To a collector over OTLP/HTTP. One that does not answer costs nothing but the traces. */
export function otlpTracing(collector: string, service: string): Tracing {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [
      new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: `${collector}/v1/traces` }) }),
    ],
  })
  const tracer = provider.getTracer('tandem')
  return {
    isOn: true,
    begin({ name, kind, from, parent, alsoOf = [], attributes = {} }) {
      const links = alsoOf.flatMap((other) => {
        const context = parseTraceParent(other)
        return context ? [{ context }] : []
      })
      const options = { kind: KINDS[kind], startTime: from, attributes: { ...attributes }, links }
      const span = tracer.startSpan(name, options, contextOf(parent))
      const { traceId, spanId, traceFlags } = span.spanContext()
      return {
        traceparent: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`,
        end(at, more = {}, error) {
          span.setAttributes({ ...more })
          if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: error })
          span.end(at)
        },
      }
    },
    stop: () => provider.shutdown(),
  }
}

function contextOf(parent: Traceparent | null): Context {
  const spanContext = parent === null ? null : parseTraceParent(parent)
  return spanContext ? trace.setSpanContext(ROOT_CONTEXT, { ...spanContext, isRemote: true }) : ROOT_CONTEXT
}
