import { Agent, request } from 'node:http';
import type { Sender } from '../../faults/activities.ts';
import type { BenchConnector } from './bench-connector.ts';
import type { Talk } from './talks.ts';

export interface HoldTalks {
  readonly endpoint: string;
  readonly connector: BenchConnector;
  readonly talk: Talk;
  readonly conversations: number;
  /** Conversations of different rounds or bots are different people's. */
  readonly prefix: string;
  /** Ends after so long, or after so many turns. */
  readonly until: { readonly ms: number } | { readonly turns: number };
}

export interface HeldTalks {
  readonly ms: readonly number[];
  readonly wallMs: number;
  /** What went wrong, each with what was answered. */
  readonly wrong: readonly string[];
}

const answerLimitMs = 15_000;

/** What the bot says when it fails or turns a request away; a page may well say that somebody "gick fel". */
const failure = /Något gick fel hos mig|Something went wrong on my side|Vänta en stund|kunde inte sparas/;

/** Holds conversations at once; each sends its next turn as soon as the last one is answered and its request is done. */
export async function holdTalks({ endpoint, connector, talk, conversations, prefix, until }: HoldTalks): Promise<HeldTalks> {
  const agent = new Agent({ keepAlive: true });
  const ms: number[] = [];
  const wrong: string[] = [];
  const start = performance.now();
  let begun = 0;
  const goesOn = () => ('ms' in until ? performance.now() - start < until.ms : begun < until.turns);
  const converse = async (number: number) => {
    const sender = senderOf(connector, `${prefix}-${number}`);
    for (let turn = 0; goesOn(); turn += 1) {
      begun += 1;
      const message = talk.isAnsweredByMessage ? connector.nextMessage(sender.conversation) : undefined;
      const began = performance.now();
      const { status, body } = await post(endpoint, talk.activity(sender, turn), agent);
      const answer = status === 200 && message !== undefined ? await withinLimit(message) : body;
      ms.push(performance.now() - began);
      if (status !== 200 || answer === undefined || failure.test(answer)) wrong.push(`${status} ${answer?.slice(0, 300) ?? 'no answer'}`);
    }
  };
  await Promise.all(Array.from({ length: conversations }, (_, number) => converse(number)));
  agent.destroy();
  return { ms, wallMs: performance.now() - start, wrong };
}

export function senderOf({ serviceUrl }: Pick<BenchConnector, 'serviceUrl'>, conversation: string): Sender {
  return { serviceUrl, conversation, user: `person-${conversation}` };
}

/** Posts one activity; rejects when the bot does not answer at all. */
export function post(endpoint: string, activity: object, agent?: Agent): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(endpoint, { method: 'POST', headers: { 'content-type': 'application/json' }, ...(agent && { agent }) }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(activity));
  });
}

async function withinLimit(message: Promise<string>): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), answerLimitMs)));
  const answer = await Promise.race([message, late]);
  clearTimeout(timer);
  return answer;
}
