import { type Attachment, CardFactory, type MessagingExtensionAttachment, type MessagingExtensionResult } from 'botbuilder';
import type { AdaptiveCard } from '../../../cards/adaptive-card.ts';
import type { CardContext } from '../../../cards/card-context.ts';
import { shareCard } from '../../../cards/routines/share-card.ts';
import type { Document } from '../../../knowledge/document.ts';
import { passageText } from '../../../knowledge/passage.ts';

/** What a chosen result carries back to the bot. */
export interface ChosenResult {
  readonly slug: string;
  readonly language: string;
}

const longestLine = 140;

/** Results to choose from. Each carries its whole card too, for clients that do not ask the bot again when one is chosen. */
export function resultList(documents: readonly Document[], contextOf: (document: Document) => CardContext): MessagingExtensionResult {
  return { type: 'result', attachmentLayout: 'list', attachments: documents.map((document) => resultOf(document, contextOf(document))) };
}

/** One card, as what was chosen or as the only thing that can be shown. */
export function oneCard(card: AdaptiveCard, title: string, line = ''): MessagingExtensionResult {
  const preview = CardFactory.thumbnailCard(escaped(title), undefined, undefined, { text: escaped(line) });
  return { type: 'result', attachmentLayout: 'list', attachments: [{ ...CardFactory.adaptiveCard(card), preview }] };
}

function resultOf(document: Document, context: CardContext): MessagingExtensionAttachment {
  const { slug, language, frontMatter } = document;
  const chosen: ChosenResult = { slug, language };
  const preview: Attachment = CardFactory.thumbnailCard(escaped(frontMatter.title), undefined, undefined, {
    subtitle: escaped(context.texts.routines.kinds[frontMatter.kind]),
    text: escaped(lineOf(document, context)),
    tap: { type: 'invoke', title: frontMatter.title, value: chosen },
  });
  return { ...CardFactory.adaptiveCard(shareCard(document, context)), preview };
}

/** The first sentence of the page. */
function lineOf({ passages }: Document, { nameContact }: CardContext): string {
  const [first] = passages;
  const text = first === undefined ? '' : passageText(first, nameContact).replace(/\s+/g, ' ');
  const sentence = /^.+?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
  return sentence.length <= longestLine ? sentence : `${sentence.slice(0, longestLine - 1).trimEnd()}…`;
}

/** Thumbnail cards read HTML. */
function escaped(text: string): string {
  return text.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);
}
