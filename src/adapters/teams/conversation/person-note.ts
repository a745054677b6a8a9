import type { TurnContext } from 'botbuilder';
import type { Answer } from '../../../answering/answer.ts';
import type { Note } from '../../../cards/present.ts';
import { createTellsOfPerson } from '../../../conversation/tells-of-person.ts';
import type { TurnDeps } from '../turn-deps.ts';
import { isShared } from './turn-cards.ts';

/** What is said of people in a message: where others read it, that it is better deleted. */
export function personNote(question: string, answer: Answer, { activity }: TurnContext, { guide }: TurnDeps): readonly Note[] {
  if (isShared(activity) && createTellsOfPerson(guide.base.triageData)(question, answer)) return ['deleteHere'];
  return answer.personalData.length > 0 ? ['personalData'] : [];
}
