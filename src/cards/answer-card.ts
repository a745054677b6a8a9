import type { DirectAnswer } from '../answering/answer.ts';
import type { Document } from '../knowledge/document.ts';
import type { Offer } from '../knowledge/offer.ts';
import type { Passage } from '../knowledge/passage.ts';
import { readRoutine } from '../routines/routine.ts';
import { type AdaptiveCard, type CardAction, type CardElement, adaptiveCard, buttons, heading, plain } from './adaptive-card.ts';
import { actionButton } from './card-action.ts';
import { type CardContext, carried } from './card-context.ts';
import { sectionButtons } from './conversation/section-buttons.ts';
import { languageNote, leadingPassage, offerButtons, pageFooter, pageRows } from './page-parts.ts';
import { passageElements } from './passage-blocks.ts';

export function answerCard(answer: DirectAnswer, notes: readonly CardElement[], context: CardContext): AdaptiveCard {
  const { document, offers, passages, pages } = answer;
  return pageCard({ document, offers, passage: passages[0], asked: passages, notes, others: pages }, context);
}

export interface PageCardContent {
  readonly document: Document;
  readonly offers: readonly Offer[];
  /** The passage that stands after "Gör nu". */
  readonly passage: Passage | undefined;
  /** The passages that met the question, best first. */
  readonly asked?: readonly Passage[];
  readonly notes: readonly CardElement[];
  /** Slugs of the pages that came next, for whoever says that this one did not help. */
  readonly others?: readonly string[];
}

/** A page in short: what to do now first, then one passage more, then where to go from here. Where others read along only the steps of a routine, which they go through together, come after that. */
export function pageCard({ document, offers, passage, asked = [], notes, others = [] }: PageCardContent, context: CardContext): AdaptiveCard {
  const { texts } = context;
  const { title, related } = document.frontMatter;
  const relatedRows = pageRows(related, context);
  const lead = leadingPassage(document);
  const further = passage === undefined || passage.id === lead?.id ? [] : passageElements(passage, context);
  const sections = sectionButtons({ document, shown: [lead, passage], asked }, context);
  const checklist = checklistButtons(document, context);
  const showAll = actionButton(texts.answer.showWholePage, { verb: 'page.show', slug: document.slug, ...carried(context) });
  const goOn = (): readonly CardElement[] => [
    plain(texts.answer.more, { weight: 'Bolder' }),
    ...buttons([...checklist, ...sections, showAll]),
    ...(relatedRows.length === 0 ? [] : [plain(texts.answer.related, { weight: 'Bolder' }), ...relatedRows]),
    ...feedbackElements(document, others, context),
  ];
  return adaptiveCard({
    language: document.language,
    summary: title,
    body: [
      ...notes,
      heading(title, 'Large'),
      ...languageNote(document, context),
      ...(offers.includes('112') ? [plain(texts.answer.emergencyLine, { weight: 'Bolder' })] : []),
      ...(lead === undefined ? [] : passageElements(lead, context)),
      ...further,
      ...buttons(offerButtons(offers, context, { topic: document.slug })),
      ...(context.place === 'shared' ? buttons(checklist) : goOn()),
      ...pageFooter(document, context, { mostSources: 2 }),
    ],
  });
}

/** From a routine to its steps, and so to the checklist that several people tick. */
function checklistButtons(document: Document, context: CardContext): readonly CardAction[] {
  if (readRoutine(document, context.nameContact) === undefined) return [];
  return [actionButton(context.texts.routines.steps, { verb: 'routine.open', slug: document.slug, phase: 0, ...carried(context) })];
}

const mostOthers = 4;

/** "Hjälpte det?" In a dialog the buttons would have nobody to answer. */
function feedbackElements({ slug }: Document, others: readonly string[], context: CardContext): readonly CardElement[] {
  if (context.place === 'dialog') return [];
  const { feedback } = context.texts.conversation;
  const data = { slug, others: others.filter((other) => other !== slug).slice(0, mostOthers), ...carried(context) };
  return [
    plain(feedback.question, { weight: 'Bolder' }),
    ...buttons([
      actionButton(feedback.yes, { verb: 'feedback.give', helped: true, ...data }),
      actionButton(feedback.no, { verb: 'feedback.give', helped: false, ...data }),
    ]),
  ];
}
