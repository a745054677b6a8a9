import { officialChannels } from '../../handoff/official-channel.ts';
import type { Document } from '../../knowledge/document.ts';
import { type AdaptiveCard, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import type { CardContext } from '../card-context.ts';
import { findPassage, languageNote, offerButtons, pageFooter, pageOffers, pageRows } from '../page-parts.ts';
import { passageElements } from '../passage-blocks.ts';

/** What is needed when somebody has been in danger, by the pages of these offers. */
const afterwards = ['support', 'police-report', 'incident'] as const;

/**
 * "Han har gått": the danger is over, says the person. What the page has written about whom to tell and where to report, and the pages
 * for what comes next. 112 stays on top, since danger can come back.
 */
export function afterwardsCard(document: Document, context: CardContext): AdaptiveCard {
  const { texts } = context;
  const { title } = document.frontMatter;
  const passages = [findPassage(document, 'who'), findPassage(document, 'report')].filter((passage) => passage !== undefined);
  const offers = pageOffers(document, context).filter((offer) => offer !== '112');
  const pages = [...new Set([...afterwards.map((offer) => officialChannels[offer].page), document.slug])];
  return adaptiveCard({
    language: document.language,
    summary: `${texts.conversation.follow.afterwards}: ${title}`,
    body: [
      heading(texts.conversation.follow.afterwards, 'Large'),
      ...languageNote(document, context),
      plain(texts.conversation.follow.hurt, { weight: 'Bolder' }),
      ...buttons(offerButtons(['112'], context)),
      ...passages.flatMap((passage) => passageElements(passage, context)),
      ...buttons(offerButtons(offers, context, { topic: document.slug })),
      plain(texts.answer.related, { weight: 'Bolder' }),
      ...pageRows(pages, context),
      ...pageFooter(document, context, { mostSources: 2 }),
    ],
  });
}
