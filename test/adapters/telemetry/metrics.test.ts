import { afterEach, describe, expect, it } from 'vitest';
import { type Bot, startBot } from '../../../src/adapters/teams/start-bot.ts';
import { createMetrics, type Metrics, type MetricsSources } from '../../../src/adapters/telemetry/metrics.ts';
import { serveMetrics } from '../../../src/adapters/telemetry/serve-metrics.ts';
import { aGuide, brokenSearch } from '../../support/build-guide.ts';
import { startConnector } from '../../support/connector.ts';

const sources: MetricsSources = { isPaused: () => false, documents: () => 45, findings: () => 2 };
const store = { kind: 'sqlite', schemaVersion: 5, lossy: [], asynchronousStandbys: 0, pending: 3, abandoned: 1, oldestPendingAt: 1_000, now: 61_000 } as const;
const lines = async (metrics: Metrics) => (await metrics.read()).text.split('\n').filter((line) => line.startsWith('radrum_'));

describe('createMetrics', () => {
  it('counts turns, outcomes, faults, refusals and deliveries from the events of the log', async () => {
    const metrics = createMetrics(sources);
    for (const ms of [20, 300]) metrics.record({ event: 'turn.ended', type: 'message', status: 200, ms });
    metrics.record({ event: 'question.answered', outcome: 'acute', ms: 4 });
    metrics.record({ event: 'turn.failed', id: '1a2b3c4d', error: 'TypeError' });
    metrics.record({ event: 'request.refused', status: 401, reason: 'invalid-token' });
    metrics.record({ event: 'request.refused', status: 400 });
    metrics.record({ event: 'turn.limited', scope: 'user', outcome: 'told' });
    metrics.record({ event: 'delivery.attempted', id: 'R-1', kind: 'report', outcome: 'delivered', state: 'delivered', attempts: 1, booked: true });
    metrics.record({ event: 'server.stopping', turns: 0 });
    const found = await lines(metrics);
    for (const line of [
      'radrum_turns_total{type="message",status="200"} 2',
      'radrum_turn_duration_seconds_bucket{le="0.025",type="message"} 1',
      'radrum_turn_duration_seconds_bucket{le="0.5",type="message"} 2',
      'radrum_turn_duration_seconds_sum{type="message"} 0.32',
      'radrum_answers_total{outcome="acute"} 1',
      'radrum_faults_total{kind="turn.failed"} 1',
      'radrum_requests_refused_total{status="401",reason="invalid-token"} 1',
      'radrum_requests_refused_total{status="400",reason="malformed"} 1',
      'radrum_turns_limited_total{scope="user"} 1',
      'radrum_delivery_attempts_total{kind="report",outcome="delivered"} 1',
      'radrum_paused 0',
      'radrum_knowledge_documents 45',
    ]) {
      expect(found).toContain(line);
    }
    expect(found.join('\n')).not.toMatch(/bombhot|R-1|1a2b3c4d/);
  });

  it('looks up the outbox when it is asked, once', async () => {
    let asked = 0;
    const metrics = createMetrics({ ...sources, checkStore: async () => ((asked += 1), store) });
    expect(await lines(metrics)).toEqual(expect.arrayContaining(['radrum_store_up 1', 'radrum_outbox_pending 3', 'radrum_outbox_abandoned 1', 'radrum_outbox_oldest_pending_seconds 60']));
    expect(asked).toBe(1);
  });

  it('says that the store is down, and does not say that the outbox is empty', async () => {
    let answer: typeof store | 'unavailable' = store;
    const metrics = createMetrics({ ...sources, checkStore: async () => answer });
    await lines(metrics);
    answer = 'unavailable';
    expect(await lines(metrics)).toEqual(expect.arrayContaining(['radrum_store_up 0', 'radrum_outbox_pending 3']));
  });

  it('knows nothing of the outbox before the store has answered', async () => {
    expect(await lines(createMetrics({ ...sources, checkStore: async () => 'unavailable' }))).toEqual(expect.arrayContaining(['radrum_store_up 0', 'radrum_outbox_pending Nan']));
  });

  it('watches the process too', async () => {
    expect((await createMetrics(sources).read()).text).toMatch(/^process_resident_memory_bytes \d+/m);
  });
});

describe('the figures of a bot that is used', () => {
  const bots: Bot[] = [];
  afterEach(async () => {
    for (const bot of bots.splice(0)) await bot.stop();
  });
  const planted = ['29:Zqx9-anna', 'Zqx9-namn', 'Zqx9-samtal', 'Zqx9-tenant', 'Zqx9-aad', 'Zqx9-text', 'Zqx9-locale', 'Zqx9-id'];

  it('name no person, conversation, tenant or text, whatever comes in', async () => {
    const connector = await startConnector();
    const metrics = createMetrics({ ...sources, checkStore: async () => store });
    const guide = aGuide({ search: (question, options) => (question.endsWith(' fel') ? brokenSearch(question, options) : { hits: [], termCount: 0 }) });
    const bot = await startBot({ host: '127.0.0.1', port: 0, replyTimeoutMs: 2_000, rateLimits: { user: 6, tenant: 100 } }, guide, metrics.record);
    bots.push(bot);
    const [id, name, conversation, tenantId, aadObjectId, text, locale, activityId] = planted;
    const common = {
      ...{ id: activityId, channelId: 'msteams', serviceUrl: connector.serviceUrl, locale, recipient: { id: 'bot' } },
      ...{ from: { id, name, aadObjectId }, conversation: { id: conversation, tenantId }, channelData: { tenant: { id: tenantId } } },
    };
    const bodies = [
      { ...common, type: 'message', text },
      { ...common, type: 'message', text: `${text} fel` },
      { ...common, type: 'invoke', name: text, value: { action: { type: 'Action.Execute', verb: text, data: { text } } } },
      { ...common, type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb: text, data: { text } } } },
      { ...common, type: text },
      { ...common, type: 'message', text, conversation: undefined },
      ...Array.from({ length: 5 }, () => ({ ...common, type: 'message', text })),
    ];
    for (const body of bodies) {
      await fetch(`${bot.address}/api/messages?${text}`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${text}` }, body: JSON.stringify(body) });
    }
    const found = (await lines(metrics)).join('\n');
    expect(found).toMatch(/radrum_turns_total\{type="message"[^]*radrum_faults_total\{kind="turn.failed"\}[^]*radrum_turns_limited_total\{scope="user"\}/);
    expect(planted.filter((secret) => found.includes(secret))).toEqual([]);
    const labels = [...found.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = '', value = '']) => [label, value] as const);
    expect([...new Set(labels.map(([label]) => label))].toSorted()).toEqual(['kind', 'le', 'outcome', 'reason', 'scope', 'status', 'type']);
    expect(labels.filter(([label, value]) => !(label === 'le' ? /^(?:[\d.]+|\+Inf)$/ : /^[a-z0-9.-]{1,30}$/).test(value))).toEqual([]);
    await connector.stop();
  });
});

describe('serveMetrics', () => {
  const read = async () => ({ text: 'radrum_paused 0\n', contentType: 'text/plain; version=0.0.4; charset=utf-8' });

  it('serves the figures at one address, and nothing else', async () => {
    const server = await serveMetrics({ read }, { host: '127.0.0.1', port: 0 });
    const response = await fetch(server.address);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8', 'radrum_paused 0\n']);
    for (const [path, method] of [['/', 'GET'], ['/metrics', 'POST'], ['/metrics/..', 'GET'], ['/api/messages', 'POST']] as const) {
      expect((await fetch(new URL(path, server.address), { method })).status).toBe(404);
    }
    await server.stop();
  });

  it('does not fall over when the figures cannot be read', async () => {
    const server = await serveMetrics({ read: () => Promise.reject(new Error('x')) }, { host: '127.0.0.1', port: 0 });
    expect((await fetch(server.address)).status).toBe(500);
    await server.stop();
  });

  it('says so when its port is taken', async () => {
    const server = await serveMetrics({ read }, { host: '127.0.0.1', port: 0 });
    const port = Number(new URL(server.address).port);
    await expect(serveMetrics({ read }, { host: '127.0.0.1', port })).rejects.toMatchObject({ code: 'PORT_IN_USE', message: expect.stringContaining('METRICS_PORT') });
    await server.stop();
  });

  it('says so when it shall listen where this machine is not', async () => {
    await expect(serveMetrics({ read }, { host: '192.0.2.1', port: 0 })).rejects.toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringContaining('METRICS_HOST') });
  });
});
