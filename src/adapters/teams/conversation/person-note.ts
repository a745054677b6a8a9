import type { TurnContext } from 'botbuilder';
import type { Answer } from '../../../answering/answer.ts';
import { createFullNameReader } from '../../../answering/triage/named-person.ts';
import { readMessage } from '../../../answering/triage/words.ts';
import type { Note } from '../../../cards/present.ts';
import { createTellsOfPerson } from '../../../conversation/tells-of-person.ts';
import type { TurnDeps } from '../turn-deps.ts';
import { isShared } from './turn-cards.ts';

/** What is said of people in a message, whatever the answer: that it is better deleted, and where others read it, that they do. */
export function personNote(question: string, answer: Answer, { activity }: TurnContext, { guide }: TurnDeps): readonly Note[] {
  const { triageData } = guide.base;
  if (isShared(activity) && createTellsOfPerson(triageData)(question, answer)) return ['deleteHere'];
  if (answer.personalData.length > 0) return ['personalData'];
  return createFullNameReader(triageData.refusals?.given_names ?? [])(readMessage(question, new Map())) ? ['names'] : [];
}
