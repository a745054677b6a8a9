import type { Language } from '../knowledge/language.ts';
import type { CardInput } from './card-input.ts';
import { texts } from './texts/texts.ts';

/** The part of the Adaptive Card schema 1.5 that the guide uses. Teams draws 1.5 on every client. */
export type CardElement = TextBlock | Container | ActionSet | CardInput;

export interface TextBlock {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly weight?: 'Bolder';
  readonly size?: 'Small' | 'Medium' | 'Large' | 'ExtraLarge';
  readonly style?: 'heading';
  readonly isSubtle?: true;
  readonly separator?: true;
  readonly spacing?: 'None' | 'Small' | 'Medium' | 'Large';
}

export interface Container {
  readonly type: 'Container';
  readonly style?: 'attention' | 'emphasis' | 'warning' | 'good' | 'accent';
  readonly bleed?: true;
  readonly spacing?: 'Small' | 'Medium' | 'Large';
  readonly items: readonly CardElement[];
  /** What a press anywhere on it does. */
  readonly selectAction?: ExecuteAction;
}

export interface ActionSet {
  readonly type: 'ActionSet';
  readonly spacing?: 'Small' | 'Medium' | 'Large';
  readonly actions: readonly CardAction[];
}

export type CardAction =
  | { readonly type: 'Action.OpenUrl'; readonly title: string; readonly url: string }
  | {
      readonly type: 'Action.Execute';
      readonly title: string;
      readonly verb: string;
      readonly data: Readonly<Record<string, unknown>>;
      /** `none`: works whatever stands in the card's inputs, and takes nothing of it along. */
      readonly associatedInputs?: 'none';
      readonly style?: 'positive' | 'destructive';
    };

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  readonly lang: string;
  readonly speak: string;
  readonly body: readonly CardElement[];
  /** What the message that brings the card has as its summary, which Teams shows in notifications and the chat list, and what stands where a card cannot be drawn. */
  readonly fallbackText: string;
  /** What Teams asks for when somebody comes to see the card: by itself in conversations of up to 60 people, else by a button. */
  readonly refresh?: { readonly action: ExecuteAction };
}

export type ExecuteAction = Extract<CardAction, { type: 'Action.Execute' }>;

export interface CardContent {
  readonly language: Language;
  /** One sentence that tells what the card says, for screen readers; for notifications too, where `toldInNotifications` says so. */
  readonly summary: string;
  readonly body: readonly CardElement[];
  readonly refresh?: ExecuteAction;
}

/** A notification of it tells only that there is something to read: whoever sees a locked screen or a list of chats must not learn what somebody asks about or has sent. */
export function adaptiveCard({ language, summary, body, refresh }: CardContent): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    speak: summary,
    fallbackText: texts[language].notification,
    ...(refresh && { refresh: { action: refresh } }),
    body,
  };
}

/** A card of which also a notification tells what it says: 112, whom to call instead of the bot, or what is the same for everybody who gets it. */
export function toldInNotifications(card: AdaptiveCard, told = card.speak): AdaptiveCard {
  return { ...card, fallbackText: told };
}

type TextStyle = Omit<TextBlock, 'type' | 'text' | 'wrap'>;

/** A text block that wraps; `text` is card markdown, so what is not markdown goes through `escapeMarkdown` first. */
export function textBlock(text: string, style: TextStyle = {}): TextBlock {
  return { type: 'TextBlock', text, wrap: true, ...style };
}

export function heading(text: string, size: 'Medium' | 'Large' | 'ExtraLarge' = 'Medium'): TextBlock {
  return textBlock(escapeMarkdown(text), { style: 'heading', weight: 'Bolder', size });
}

export function plain(text: string, style: TextStyle = {}): TextBlock {
  return textBlock(escapeMarkdown(text), style);
}

/** Teams hides what comes after the sixth button of a row behind "…", so longer rows are split. */
const mostButtonsInRow = 6;

export function buttons(actions: readonly CardAction[]): readonly ActionSet[] {
  const rows: ActionSet[] = [];
  for (let start = 0; start < actions.length; start += mostButtonsInRow) {
    rows.push({ type: 'ActionSet', actions: actions.slice(start, start + mostButtonsInRow) });
  }
  return rows;
}

/** Each action on a row of its own, whose words wrap: for titles that Teams would cut off in a button on a phone. It leaves the card's inputs alone. */
export function rows(actions: readonly ExecuteAction[]): readonly Container[] {
  return actions.map((action) => ({
    type: 'Container',
    style: 'emphasis',
    spacing: 'Small',
    items: [plain(`${action.title} ›`, { weight: 'Bolder' })],
    selectAction: { ...action, associatedInputs: 'none' },
  }));
}

/** Takes the meaning of markdown away from a text, so that it is shown as it was written. Of "{{DATE(…)}}" Teams would make a date. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]~<>#|]|(?<=\{)\{/g, '\\$&');
}

/** A link in card markdown. A parenthesis in the address would end it too early. */
export function link(words: string, address: string): string {
  return `[${escapeMarkdown(words)}](${address.replace(/[()]/g, encodeParenthesis)})`;
}

function encodeParenthesis(character: string): string {
  return character === '(' ? '%28' : '%29';
}
