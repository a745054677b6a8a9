import type { AcuteAnswer } from '../answering/answer.ts';
import { mostBesideAlarm } from '../conversation/shown.ts';
import { whoListens } from '../handoff/official-channel.ts';
import type { Document } from '../knowledge/document.ts';
import { type AdaptiveCard, type CardElement, adaptiveCard, buttons, heading, plain, textBlock, toldInNotifications } from './adaptive-card.ts';
import { actionButton } from './card-action.ts';
import { type CardContext, carried } from './card-context.ts';
import { contactElements } from './handoff/contact-elements.ts';
import { findPassage, languageNote, offerButtons, pageFooter, pageRows } from './page-parts.ts';
import { blockElements, passageElements } from './passage-blocks.ts';

/** Danger now: 112 and safety on top, then the steps. It needs no page and no index. */
export function acuteCard(answer: AcuteAnswer, notes: readonly CardElement[], context: CardContext): AdaptiveCard {
  const { acute } = context.texts;
  const { document, offers, pages } = answer;
  const isOwn = answer.danger === 'own';
  const first = isOwn ? acute.firstToReader : acute.first;
  const help = answer.isBareCall ? [actionButton(context.texts.conversation.help.button, { verb: 'help.show', ...carried(context) })] : [];
  const others = [...pageRows(pages.filter((slug) => slug !== document?.slug).slice(0, mostBesideAlarm), context), ...buttons(help)];
  const showAll =
    document === undefined || context.place === 'shared' || isOwn ? [] : [actionButton(context.texts.answer.showWholePage, { verb: 'page.show', slug: document.slug, ...carried(context) })];
  const card = adaptiveCard({
    language: context.language,
    summary: `${acute.heading}. ${first}`,
    body: [
      {
        type: 'Container',
        style: 'attention',
        bleed: true,
        items: [
          heading(acute.heading, 'ExtraLarge'),
          plain(first, { size: 'Medium' }),
          ...buttons(offerButtons(['112'], context)),
        ],
      },
      ...(isOwn ? wordsToReader(answer, context) : steps(answer, context)),
      // In danger the way to those who can help stands open also where others read along.
      ...buttons([...offerButtons(offers.filter((offer) => offer !== '112'), context, { topic: document?.slug, isDanger: true }), ...showAll]),
      ...notes,
      ...(others.length > 0 ? [plain(acute.notNow, { weight: 'Bolder' }), ...others] : []),
      ...(document === undefined ? [] : pageFooter(document, context, { mostSources: 2 })),
    ],
  });
  // That it is the reader who may not want to live is nobody else's to see.
  return toldInNotifications(card, isOwn ? `${acute.heading}.` : undefined);
}

/** What the page says first, and whom to call. Its steps are for those who meet somebody who does not want to live. */
function wordsToReader({ document }: AcuteAnswer, context: CardContext): readonly CardElement[] {
  const lead = document === undefined ? [] : [...languageNote(document, context), ...leadElements(document, context)];
  return [...lead, ...whoListens.flatMap((key) => context.findContact(key) ?? []).flatMap((contact) => contactElements(contact, context))];
}

/** What the page says first may be meant for the reader: whom to call who cannot go on living. */
function leadElements(document: Document, context: CardContext): readonly CardElement[] {
  const lead = document.passages.find(({ section, organisation }) => section === 'lead' && organisation === undefined);
  return lead === undefined ? [] : blockElements(lead.blocks, context.nameContact);
}

function steps({ document, danger }: AcuteAnswer, context: CardContext): readonly CardElement[] {
  const doNow = document === undefined ? undefined : findPassage(document, 'do-now');
  if (document === undefined || doNow === undefined) {
    const { stepsWithoutPage, otherStepsWithoutPage } = context.texts.acute;
    const lines = (danger === undefined ? stepsWithoutPage : otherStepsWithoutPage).map((step, position) => `${position + 1}. ${step}`);
    return [textBlock(lines.join('\n'))];
  }
  const doNot = findPassage(document, 'do-not');
  return [
    ...languageNote(document, context),
    ...leadElements(document, context),
    ...blockElements(doNow.blocks, context.nameContact),
    ...(doNot === undefined ? [] : passageElements(doNot, context)),
  ];
}
