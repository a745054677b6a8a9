import type { Document } from '../../knowledge/document.ts';
import type { Offer } from '../../knowledge/offer.ts';
import { type AdaptiveCard, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import type { CardContext } from '../card-context.ts';
import { findPassage, languageNote, offerButtons, pageFooter, pageOffers, pageRows, unknownContact } from '../page-parts.ts';
import { whomElements } from '../passage-blocks.ts';

/** Those of a page's offers by which a person is reached. */
const people: readonly Offer[] = ['112', '114-14', 'security', 'manager', 'support', 'union', 'whistleblower'];

/** "Vem ringer jag då?": whom the page says to turn to, with the numbers of the person's own organisation, or the ways around a manager who is spared. */
export function whomCard(document: Document, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { title } = document.frontMatter;
  const offers = pageOffers(document, context);
  const who = findPassage(document, 'who');
  return adaptiveCard({
    language: document.language,
    summary: `${texts.conversation.follow.whom}: ${title}`,
    body: [
      heading(`${texts.conversation.follow.whom}: ${title}`, 'Large'),
      ...languageNote(document, context),
      plain(texts.answer.emergencyLine, { weight: 'Bolder' }),
      ...(who === undefined ? [unknownContact(context)] : whomElements(who, context)),
      ...buttons(offerButtons(people.filter((offer) => offers.includes(offer)), context, { topic: document.slug })),
      ...pageRows([document.slug], { ...context, language }),
      ...pageFooter(document, context, { mostSources: 2 }),
    ],
  });
}
