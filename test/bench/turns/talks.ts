import { randomUUID } from 'node:crypto';
import { aPress, aQuestion, aReportSent, anExtension, type Sender } from '../../faults/activities.ts';

export const talkNames = ['message', 'extension', 'tick', 'report'] as const;
export type TalkName = (typeof talkNames)[number];

/** One kind of turn, as a conversation has it over and over. */
export interface Talk {
  /** Whether the answer is a message of its own. Otherwise it is the response to the request. */
  readonly isAnsweredByMessage: boolean;
  readonly activity: (sender: Sender, turn: number) => object;
}

export interface TalkParts {
  readonly questions: readonly string[];
  /** The checklist of a conversation, and one of its steps. */
  readonly runOf: (conversation: string) => { readonly run: string; readonly step: string };
}

export function createTalks({ questions, runOf }: TalkParts): Readonly<Record<TalkName, Talk>> {
  const questionOf = ({ conversation }: Sender, turn: number) => questions[(turn * 31 + hash(conversation)) % questions.length] ?? '';
  return {
    message: { isAnsweredByMessage: true, activity: (sender, turn) => aQuestion(sender, questionOf(sender, turn)) },
    extension: {
      isAnsweredByMessage: false,
      activity: (sender, turn) => {
        const query = questionOf(sender, turn).split(' ').slice(0, 2).join(' ');
        return anExtension(sender, 'composeExtension/query', { commandId: 'sok', parameters: [{ name: 'q', value: query }], queryOptions: { skip: 0, count: 25 } });
      },
    },
    tick: {
      isAnsweredByMessage: false,
      activity: (sender, turn) => aPress(sender, turn % 2 === 0 ? 'run.tick' : 'run.untick', { ...runOf(sender.conversation), language: 'sv' }),
    },
    report: { isAnsweredByMessage: false, activity: (sender) => aReportSent(sender, randomUUID()) },
  };
}

/** Presses "Starta checklista". */
export function aRunStarted(sender: Sender): object {
  return aPress(sender, 'run.start', { slug: 'chef-nar-en-medarbetare-utsatts', another: false, language: 'sv' });
}

/** The run and its first step, read from the card of a checklist that has just begun. */
export function readRun(message: string): { readonly run: string; readonly step: string } {
  const [, data = '{}'] = /"verb":"run\.tick","data":(\{[^{}]*\})/.exec(message) ?? [];
  const { run, step } = JSON.parse(data) as { readonly run?: string; readonly step?: string };
  if (run === undefined || step === undefined) throw new Error('The message has no button that ticks a step.');
  return { run, step };
}

function hash(text: string): number {
  return [...text].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) >>> 0, 7);
}
