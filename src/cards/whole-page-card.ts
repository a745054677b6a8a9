import type { Document } from '../knowledge/document.ts';
import { type AdaptiveCard, adaptiveCard, buttons, heading, plain } from './adaptive-card.ts';
import type { CardContext } from './card-context.ts';
import { languageNote, offerButtons, pageFooter, pageOffers, pageRows } from './page-parts.ts';
import { blockElements, passageElements } from './passage-blocks.ts';

/** A page from top to bottom, with every source. */
export function wholePageCard(document: Document, context: CardContext): AdaptiveCard {
  const { title, related, sources } = document.frontMatter;
  const passages = document.passages.flatMap((passage) =>
    passage.section === 'lead' && passage.organisation === undefined
      ? blockElements(passage.blocks, context.nameContact)
      : passageElements(passage, context),
  );
  const relatedRows = pageRows(related, context);
  return adaptiveCard({
    language: document.language,
    summary: title,
    body: [
      heading(title, 'Large'),
      ...languageNote(document, context),
      ...passages,
      ...buttons(offerButtons(pageOffers(document, context), context, { topic: document.slug })),
      ...(relatedRows.length > 0 && context.place !== 'shared'
        ? [plain(context.texts.answer.related, { weight: 'Bolder' }), ...relatedRows]
        : []),
      ...pageFooter(document, context, { mostSources: sources.length }),
    ],
  });
}
