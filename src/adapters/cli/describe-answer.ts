import type { Answer } from '../../answering/answer.ts';
import type { CardElement } from '../../cards/adaptive-card.ts';
import { cardContext } from '../../cards/card-context.ts';
import { type Note, present } from '../../cards/present.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';

export interface DescribeOptions {
  readonly base: KnowledgeBase;
  readonly organisation: string | undefined;
}

/** An answer as text for a terminal: the card that Teams would show, line by line, buttons in brackets. */
export function describeAnswer(answer: Answer, { base, organisation }: DescribeOptions): string {
  const notes: readonly Note[] = answer.personalData.length > 0 ? ['personalData'] : [];
  const card = present(answer, notes, cardContext(base, { language: answer.language, organisation }));
  const why = answer.kind === 'answer' ? answer.matches.map(({ asked, found, how }) => `${asked} → ${found} (${how})`) : [];
  return [
    ...card.body.flatMap(elementLines),
    ...(why.length > 0 ? ['', `why: ${why.join(', ')}`] : []),
    `outcome: ${answer.kind}  pages: ${answer.pages.join(', ') || '–'}`,
    '',
  ].join('\n');
}

function elementLines(element: CardElement): readonly string[] {
  switch (element.type) {
    case 'TextBlock':
      return [...(element.style === 'heading' ? [''] : []), element.text.replace(/\\(.)/g, '$1')];
    case 'Container':
      return element.selectAction === undefined ? element.items.flatMap(elementLines) : [`[${element.selectAction.title}]`];
    case 'ActionSet':
      return [element.actions.map(({ title }) => `[${title}]`).join(' ')];
    case 'Input.Text':
    case 'Input.ChoiceSet':
      return [`${element.label} ____`];
  }
}
