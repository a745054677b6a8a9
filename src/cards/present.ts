import type { Answer } from '../answering/answer.ts';
import { acuteCard } from './acute-card.ts';
import type { AdaptiveCard, CardElement } from './adaptive-card.ts';
import { heading, plain } from './adaptive-card.ts';
import { answerCard } from './answer-card.ts';
import type { CardContext } from './card-context.ts';
import { choicesCard } from './choices-card.ts';
import { declineCard } from './decline-card.ts';
import type { Texts } from './texts/texts.ts';
import { turnAwayCard } from './turn-away-card.ts';

export type Note = Exclude<keyof Texts['notes'], 'unknownAction' | 'pageGone' | 'shownBelow'>;

/** The card for an answer. Notes stand on top, but never above the words about danger. */
export function present(answer: Answer, notes: readonly Note[], shownIn: CardContext): AdaptiveCard {
  const context = answer.spares === undefined ? shownIn : { ...shownIn, spares: answer.spares };
  const elements = [
    ...notes.map((note): CardElement => noteElement(context.texts.notes[note])),
    ...definitionElements(answer, context),
  ];
  switch (answer.kind) {
    case 'acute':
      return acuteCard(answer, elements, context);
    case 'answer':
      return answerCard(answer, elements, context);
    case 'choices':
      return choicesCard(answer, elements, context);
    case 'decline':
      return declineCard(answer, elements, context);
    case 'refuse':
    case 'stop':
      return turnAwayCard(answer, elements, context);
  }
}

/** The meaning of a term that was asked for, in the editors' words. */
function definitionElements({ definition, kind }: Answer, { language }: CardContext): readonly CardElement[] {
  if (definition === undefined || kind === 'acute') return [];
  const term = language === 'sv' ? definition.term : definition.term_en;
  return [{ type: 'Container', style: 'emphasis', items: [heading(term), plain(definition.explanation[language])] }];
}

function noteElement(sentence: string): CardElement {
  return { type: 'Container', style: 'warning', items: [plain(sentence)] };
}
