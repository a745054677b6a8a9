import { context, ROOT_CONTEXT, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Log, LogEvent, Observe } from '../../log.ts';

export interface Tracing {
  /** Adds an event of the log to the span of the turn it belongs to, or makes a span of a delivery. */
  readonly record: Log;
  readonly observe: Observe;
  /** Sends what has not been sent, for two seconds at most. */
  stop(): Promise<void>;
}

const stopWithinMs = 2_000;

/**
 * Sends spans over OTLP (HTTP with protobuf). Address, headers, time-outs and the name of the service come from the standard OTEL_
 * variables, which the exporter and the resource read themselves. Spans hold what the log holds and nothing else.
 */
export async function startTracing(): Promise<Tracing> {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const resource = resourceFromAttributes({ 'service.name': 'radrum' }).merge(detectResources({ detectors: [envDetector] }));
  const provider = new TracerProvider({
    resource: defaultResource().merge(resource),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  const tracer = provider.getTracer('radrum');
  return {
    record: (event) => recordEvent(event, tracer),
    observe: async (name, run) => {
      // Teams sends no trace of its own; each turn is one.
      const span = tracer.startSpan(name, { root: true }, ROOT_CONTEXT);
      try {
        return await context.with(trace.setSpan(ROOT_CONTEXT, span), run);
      } finally {
        span.end();
      }
    },
    stop: async () => {
      const timer = Promise.withResolvers<void>();
      const late = setTimeout(timer.resolve, stopWithinMs);
      await Promise.race([provider.shutdown().catch(() => undefined), timer.promise]);
      clearTimeout(late);
      context.disable();
    },
  };
}

const faults: readonly LogEvent['event'][] = ['turn.failed', 'turn.late', 'reply.failed', 'extension.failed'];

function recordEvent({ event, ...facts }: LogEvent, tracer: Tracer): void {
  const attributes = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Readonly<Record<string, string | number | boolean>>;
  const span = trace.getSpan(context.active());
  if (event === 'delivery.attempted') {
    tracer.startSpan('delivery', { attributes, root: true }).end();
    return;
  }
  span?.addEvent(event, attributes);
  if (faults.includes(event)) span?.setStatus({ code: SpanStatusCode.ERROR });
  if (event === 'turn.ended') span?.setAttributes(attributes);
}
