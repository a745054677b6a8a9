import { type AdaptiveCard, type CardAction, type CardElement, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import type { CardContext } from '../card-context.ts';

export interface MessageContent {
  readonly title: string;
  /** Paragraphs in order; an empty one is left out. */
  readonly sentences: readonly (string | undefined)[];
  readonly actions?: readonly CardAction[];
  /** Stands between the sentences and the buttons. */
  readonly more?: readonly CardElement[];
}

/** What became of something that was sent: a heading, a few sentences, and where to go from here. */
export function messageCard({ title, sentences, actions = [], more = [] }: MessageContent, { language }: Pick<CardContext, 'language'>): AdaptiveCard {
  const shown = sentences.filter((sentence): sentence is string => sentence !== undefined && sentence !== '');
  return adaptiveCard({
    language,
    summary: `${title}. ${shown[0] ?? ''}`.trim(),
    body: [heading(title, 'Large'), ...shown.map((sentence) => plain(sentence)), ...more, ...buttons(actions)],
  });
}
