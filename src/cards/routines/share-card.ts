import type { Document } from '../../knowledge/document.ts';
import { type AdaptiveCard, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';
import { languageNote, leadingPassage, pageFooter } from '../page-parts.ts';
import { passageElements } from '../passage-blocks.ts';
import { emergencyLine } from './routine-card.ts';

/** A page as anybody can put it into any chat: what the city wrote, where it is from, and nothing about whoever shares it. */
export function shareCard(document: Document, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { slug, frontMatter } = document;
  const lead = leadingPassage(document);
  const isRoutine = frontMatter.kind === 'routine';
  return adaptiveCard({
    language: document.language,
    summary: `${texts.routines.kinds[frontMatter.kind]}: ${frontMatter.title}`,
    body: [
      plain(texts.routines.kinds[frontMatter.kind], { isSubtle: true }),
      heading(frontMatter.title, 'Large'),
      ...languageNote(document, context),
      ...emergencyLine(document, context),
      ...(lead === undefined ? [] : passageElements(lead, context)),
      ...buttons([
        ...(isRoutine
          ? [
              { ...actionButton(texts.routines.start, { verb: 'run.start', slug, another: false, language }), style: 'positive' as const },
              actionButton(texts.routines.steps, { verb: 'routine.open', slug, phase: 0, language }),
            ]
          : []),
        actionButton(texts.routines.readPage, { verb: 'page.show', slug, language }),
      ]),
      ...pageFooter(document, context, { mostSources: 2 }),
    ],
  });
}
