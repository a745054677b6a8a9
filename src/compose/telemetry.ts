import type { MetricsSources } from '../adapters/telemetry/metrics.ts';
import type { MetricsServer } from '../adapters/telemetry/serve-metrics.ts';
import type { Config } from '../config.ts';
import { AppError } from '../errors.ts';
import { createLog, type Log, type LogEvent, type Observe } from '../log.ts';

export interface Telemetry {
  /** Writes the log, and tells the figures and traces of it. */
  readonly log: Log;
  /** Puts what is done for one turn into one trace. */
  readonly observe: Observe;
  /**
   * Serves the figures, once there is something to look at; a later call changes what is looked at, and what was counted stays.
   * Resolves with their address, where METRICS_PORT is set. Throws PORT_IN_USE.
   */
  serve(sources: MetricsSources): Promise<string | undefined>;
  stop(): Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Log, figures and traces. Their libraries are loaded only when they are asked for. Throws CONFIG_INVALID. */
export async function composeTelemetry({ logLevel, metrics }: Pick<Config, 'logLevel' | 'metrics'>, environment: Environment): Promise<Telemetry> {
  const write = createLog(logLevel);
  const tracing = wantsTraces(environment) ? await (await import('../adapters/telemetry/tracing.ts')).startTracing() : undefined;
  const early: LogEvent[] = [];
  let count: Log | undefined = metrics && ((event) => void early.push(event));
  let now: MetricsSources;
  let server: MetricsServer | undefined;
  return {
    log: (event) => {
      write(event);
      tracing?.record(event);
      count?.(event);
    },
    observe: tracing?.observe ?? ((_name, run) => run()),
    serve: async (sources) => {
      if (metrics === undefined) return undefined;
      now = sources;
      if (server !== undefined) return server.address;
      const { createMetrics } = await import('../adapters/telemetry/metrics.ts');
      const { serveMetrics } = await import('../adapters/telemetry/serve-metrics.ts');
      const { checkStore } = sources;
      const figures = createMetrics({
        ...{ isPaused: () => now.isPaused(), documents: () => now.documents(), findings: () => now.findings() },
        checkStore: checkStore && (async () => now.checkStore?.() ?? 'unavailable'),
      });
      count = figures.record;
      for (const event of early.splice(0)) figures.record(event);
      server = await serveMetrics(figures, metrics);
      return server.address;
    },
    stop: async () => {
      await Promise.all([server?.stop(), tracing?.stop()]);
    },
  };
}

/** The standard variables, as OpenTelemetry's specification of the environment has them. */
function wantsTraces(environment: Environment): boolean {
  const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, OTEL_SDK_DISABLED, OTEL_TRACES_EXPORTER } = environment;
  const endpoint = OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || OTEL_EXPORTER_OTLP_ENDPOINT;
  if (!endpoint || OTEL_SDK_DISABLED === 'true' || OTEL_TRACES_EXPORTER === 'none') return false;
  const protocol = environment['OTEL_EXPORTER_OTLP_TRACES_PROTOCOL'] || environment['OTEL_EXPORTER_OTLP_PROTOCOL'] || 'http/protobuf';
  if (protocol !== 'http/protobuf') {
    throw new AppError('CONFIG_INVALID', `OTEL_EXPORTER_OTLP_PROTOCOL is "${protocol}", expected http/protobuf, the one that the bot speaks.`);
  }
  return true;
}
