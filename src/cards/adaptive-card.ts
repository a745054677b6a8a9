import type { CardInput } from './card-input.ts';

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
  /** What Teams shows in notifications and the chat list, and where a card cannot be drawn. */
  readonly fallbackText: string;
  /** What Teams asks for when somebody comes to see the card: by itself in conversations of up to 60 people, else by a button. */
  readonly refresh?: { readonly action: ExecuteAction };
}

export type ExecuteAction = Extract<CardAction, { type: 'Action.Execute' }>;

export interface CardContent {
  readonly language: string;
  /** One sentence that tells what the card says, for notifications and screen readers. */
  readonly summary: string;
  readonly body: readonly CardElement[];
  readonly refresh?: ExecuteAction;
}

export function adaptiveCard({ language, summary, body, refresh }: CardContent): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    speak: summary,
    fallbackText: summary,
    ...(refresh && { refresh: { action: refresh } }),
    body,
  };
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
