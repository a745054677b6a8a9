import { type Activity, ActivityTypes } from 'botbuilder';
import { type ConversationDeps, conversationDeps, type ConversationParts } from '../../src/adapters/teams/conversation/conversation-deps.ts';
import type { AdaptiveCard } from '../../src/cards/adaptive-card.ts';
import { aKnowledgeBase, aPage, smallCity } from './build-knowledge.ts';
import { cardButtons } from './card-words.ts';
import { aButtonPress, aMessage, takeTurn, type Turn, type TurnOptions } from './take-turn.ts';

export type ConversationType = 'personal' | 'groupChat' | 'channel';

export interface From {
  readonly person?: string;
  readonly place?: ConversationType;
  /** What stands in the fields of the card that is pressed. */
  readonly fields?: object;
  readonly locale?: string;
}

export interface ChatTurn extends Turn {
  /** The card in answer, as a message or in place of the pressed one. */
  readonly card: AdaptiveCard;
  /** The sentence at the pressed button. */
  readonly sentence?: string | undefined;
}

/** One bot over several turns: what it keeps in one, it knows in the next. */
export interface Chat {
  readonly conversation: ConversationDeps;
  /** Lets time pass, in minutes. */
  wait(minutes: number): void;
  write(text: string, from?: From): Promise<ChatTurn>;
  /** Presses the button with this title on a card that was shown. */
  press(card: AdaptiveCard, title: string, from?: From): Promise<ChatTurn>;
}

export async function aChat({ people, onFeedback, conversation = conversationDeps({ people, onFeedback }), ...options }: ConversationParts & TurnOptions = {}): Promise<Chat> {
  let now = Date.UTC(2026, 10, 23, 9);
  const take = async (activity: Partial<Activity>) => answered(await takeTurn(activity, { base: aCityWithACompany, ...options, conversation, now: () => now }));
  return {
    conversation,
    wait: (minutes) => {
      now += minutes * 60_000;
    },
    write: (text, from) => take(aMessage(text, whence(from))),
    press: (card, title, from) => {
      const button = cardButtons(card).find((action) => action.title === title);
      if (button?.type !== 'Action.Execute') throw new Error(`There is no button "${title}" that brings something: ${cardButtons(card).map((action) => action.title).join(', ')}`);
      return take(aButtonPress({ type: 'Action.Execute', verb: button.verb, data: { ...button.data, ...from?.fields } }, whence(from)));
    },
  };
}

function whence({ person = '29:anna', place = 'personal', locale = 'sv-SE' }: From = {}): Partial<Activity> {
  return {
    locale,
    from: { id: person, name: 'Anna' },
    conversation: { id: place === 'personal' ? `a:${person}` : `19:${place}`, conversationType: place, isGroup: place !== 'personal', name: '' },
    recipient: { id: '28:00000000-0000-4000-8000-000000000000', name: 'Rådrum' },
    replyToId: 'pressed-card',
  };
}

function answered(turn: Turn): ChatTurn {
  const response = turn.replies.find(({ type }) => type === ActivityTypes.InvokeResponse)?.value as { readonly body?: { readonly type?: string; readonly value?: unknown } } | undefined;
  const isCard = response?.body?.type === 'application/vnd.microsoft.card.adaptive';
  const card = isCard ? (response.body?.value as AdaptiveCard) : turn.cards.at(-1);
  return { ...turn, card: card ?? noCard, sentence: isCard || response === undefined ? undefined : String(response.body?.value) };
}

const noCard: AdaptiveCard = { type: 'AdaptiveCard', $schema: '', version: '1.5', lang: 'sv', speak: '', fallbackText: '', body: [] };

const company = {
  path: 'contacts/bolag.md',
  text: `---
name: { sv: Bolaget, en: The company }
contacts:
  security:
    name: { sv: Bolagets säkerhet, en: Company security }
    in_text: { sv: bolagets säkerhet, en: company security }
    phone: 08-465 004 50
    example: true
---
`,
};

const local = {
  path: 'local/bolag/sv/gavor-och-mutor.md',
  text: `---
local: adds
title: Gåvor i bolaget
owner: HR-funktionen
last_reviewed_on: 2026-11-01
review_in: 6 months
---
## Hos oss i bolaget
Visa gåvan för bolagets HR.
`,
};

/** The small city with a company that has contacts and a page of its own, and pages that say whom to turn to. */
const withWhom = smallCity.map((file) =>
  file.path === 'sv/hot-per-telefon.md'
    ? aPage({ frontMatter: { related: '[gavor-och-mutor]', offers: '["112", security, manager, incident]' }, body: '## Gör nu\n1. Lägg på när du vill.\n\n## Gör inte\n- Hota inte tillbaka.\n\n## Vem\n1. Ring {{contact:security}}.\n\n## Rapportera\n- I incidentsystemet.\n' })
    : file.path === 'en/hot-per-telefon.md'
      ? aPage({ slug: 'hot-per-telefon', language: 'en', frontMatter: { title: 'Threats on the phone', related: '[gavor-och-mutor]', offers: '["112", security, manager, incident]' }, body: '## Do now\n1. Hang up when you want.\n\n## Do not\n- Do not threaten back.\n\n## Who\n1. Call {{contact:security}}.\n\n## Report\n- In the incident system.\n' })
      : file,
);

export const aCityWithACompany = aKnowledgeBase([...withWhom, company, local]);
