import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { composeTelemetry } from '../../src/compose/telemetry.ts';
import { root } from '../support/source-files.ts';

const sources = { isPaused: () => false, documents: () => 1, findings: () => 0 };

describe('composeTelemetry', () => {
  it('serves figures where it is told to, with what happened before there was a server', async () => {
    const telemetry = await composeTelemetry({ logLevel: 'silent', metrics: { host: '127.0.0.1', port: 0 } }, {});
    telemetry.log({ event: 'turn.ended', type: 'message', status: 200, ms: 1 });
    const address = await telemetry.serve(sources);
    telemetry.log({ event: 'turn.ended', type: 'message', status: 200, ms: 1 });
    expect(await (await fetch(address ?? '')).text()).toContain('radrum_turns_total{type="message",status="200"} 2');
    await telemetry.stop();
    await expect(fetch(address ?? '')).rejects.toThrow();
  });

  it('goes on counting at the same address when there is something else to look at: the whole bot, after one without its store', async () => {
    const telemetry = await composeTelemetry({ logLevel: 'silent', metrics: { host: '127.0.0.1', port: 0 } }, {});
    const address = await telemetry.serve({ ...sources, isPaused: () => true, checkStore: async () => 'unavailable' });
    telemetry.log({ event: 'store.awaited', error: 'STORE_UNAVAILABLE' });
    const read = async () => (await fetch(address ?? '')).text();
    const without = await read();
    expect(without).toMatch(/^radrum_store_up 0$/m);
    expect(without).toMatch(/^radrum_faults_total\{kind="store.awaited"\} 1$/m);
    const check = { kind: 'sqlite', schemaVersion: 1, lossy: [], asynchronousStandbys: 0, pending: 2, abandoned: 0, oldestPendingAt: undefined, now: 0 } as const;
    expect(await telemetry.serve({ ...sources, checkStore: async () => check })).toBe(address);
    const whole = await read();
    expect(whole).toMatch(/^radrum_store_up 1$/m);
    expect(whole).toMatch(/^radrum_paused 0$/m);
    expect(whole).toMatch(/^radrum_outbox_pending 2$/m);
    expect(whole).toMatch(/^radrum_faults_total\{kind="store.awaited"\} 1$/m);
    await telemetry.stop();
  });

  it('serves nothing by default', async () => {
    const telemetry = await composeTelemetry({ logLevel: 'silent' }, {});
    expect(await telemetry.serve(sources)).toBeUndefined();
    expect(await telemetry.observe('turn', async () => 'svar')).toBe('svar');
    await telemetry.stop();
  });

  it.each(['grpc', 'http/json'])('says so when traces are wanted over %s, which it does not speak', async (protocol) => {
    const environment = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318', OTEL_EXPORTER_OTLP_PROTOCOL: protocol };
    await expect(composeTelemetry({ logLevel: 'silent' }, environment)).rejects.toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringContaining(protocol) });
  });

  it.each([
    ['no address', {}, false],
    ['an empty address', { OTEL_EXPORTER_OTLP_ENDPOINT: '' }, false],
    ['the whole of it switched off', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1', OTEL_SDK_DISABLED: 'true' }, false],
    ['traces switched off', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1', OTEL_TRACES_EXPORTER: 'none' }, false],
    ['an address', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' }, true],
    ['an address for traces only', { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://127.0.0.1:1/v1/traces' }, true],
  ])('loads the libraries of traces and figures only when they are used: with %s', (_reason, environment, expected) => {
    const program = `
      import { createRequire, registerHooks } from 'node:module';
      const loaded = [];
      registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
      const { composeTelemetry } = await import('./src/compose/telemetry.ts');
      await composeTelemetry({ logLevel: 'silent' }, ${JSON.stringify(environment)});
      process.stdout.write(String(loaded.some((url) => /opentelemetry|prom-client/.test(url))));
      process.exit(0);`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_NO_WARNINGS: '1' } });
    expect(printed).toBe(String(expected));
  });
});
