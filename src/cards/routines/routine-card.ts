import type { Document } from '../../knowledge/document.ts';
import type { Routine, Step } from '../../routines/routine.ts';
import { type AdaptiveCard, type CardElement, adaptiveCard, buttons, heading, plain, textBlock } from '../adaptive-card.ts';
import { asWritten } from '../as-written.ts';
import { actionButton } from '../card-action.ts';
import { type CardContext, carried } from '../card-context.ts';
import { languageNote, pageFooter } from '../page-parts.ts';

export interface RoutineCardContent {
  readonly document: Document;
  readonly routine: Routine;
  /** Counted from 0. */
  readonly phase: number;
}

/** One phase of a routine, with buttons to the others and to the checklist that several people tick. */
export function routineCard({ document, routine, phase }: RoutineCardContent, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { slug, phases, title } = routine;
  const shown = phases[phase] ?? phases[0];
  const others = phases.flatMap((other, at) => (other === shown ? [] : [actionButton(other.heading, { verb: 'routine.open', slug, phase: at, ...carried(context) })]));
  return adaptiveCard({
    language: routine.language,
    summary: `${texts.routines.kinds.routine}: ${title}`,
    body: [
      heading(title, 'Large'),
      ...languageNote(document, context),
      ...emergencyLine(document, context),
      ...(shown === undefined ? [] : [heading(shown.heading), ...shown.steps.flatMap((step, at) => stepElements(step, at + 1, context))]),
      ...buttons(others),
      plain(texts.routines.beforeStart, { size: 'Small', isSubtle: true }),
      ...buttons([
        { ...actionButton(texts.routines.start, { verb: 'run.start', slug, another: false, language }), style: 'positive' },
        actionButton(texts.routines.readPage, { verb: 'page.show', slug, ...carried(context) }),
      ]),
      ...pageFooter(document, context, { mostSources: 2 }),
    ],
  });
}

/** The line about danger, on every card of a page that leads to 112. */
export function emergencyLine({ frontMatter }: Document, { texts }: CardContext): readonly CardElement[] {
  return frontMatter.offers.includes('112') ? [plain(texts.answer.emergencyLine, { weight: 'Bolder' })] : [];
}

/** A step to read, with the law's deadline marked where it has one. */
function stepElements(step: Step, position: number, context: CardContext): readonly CardElement[] {
  const words = textBlock(asWritten(`${position}. ${step.text}`));
  const mark = deadlineMark(step, context);
  return mark === undefined ? [words] : [{ type: 'Container', style: 'warning', items: [words, mark] }];
}

/** "Tidsgräns i lagen: genast – SFB 42 kap. 10 §". */
export function deadlineMark({ deadline }: Step, { texts }: CardContext): CardElement | undefined {
  return deadline && plain(`${texts.routines.deadline} ${deadline.words} – ${deadline.paragraph}`, { weight: 'Bolder', spacing: 'None' });
}
