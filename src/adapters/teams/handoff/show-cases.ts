import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../../cards/adaptive-card.ts';
import { casesCard } from '../../../cards/handoff/cases-card.ts';
import { messageCard } from '../../../cards/handoff/message-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import type { Language } from '../../../knowledge/language.ts';
import { sparingCards } from '../conversation/turn-cards.ts';
import { isPersonal } from '../place.ts';
import { isStoreAway } from '../store-away.ts';
import type { TurnDeps } from '../turn-deps.ts';

export interface CasesQuestion {
  readonly language: Language;
  readonly context: TurnContext;
  readonly deps: TurnDeps;
}

/** "Mina ärenden": a person's own, and in a private chat only. */
export async function showCases({ language, context, deps }: CasesQuestion): Promise<AdaptiveCard> {
  const cards = sparingCards(context.activity, deps, { language });
  if (!isPersonal(context.activity)) return noticeCard(cards.texts.handoff.cases.onlyPrivately, cards);
  try {
    return casesCard((await deps.handoff.desks?.reports.casesOf(context.activity.from.id)) ?? [], cards);
  } catch (error) {
    if (!isStoreAway(error)) throw error;
    // Whoever asks whether a report arrived must not think that it is gone.
    deps.log({ event: 'handoff.failed', part: 'offers', error: error.code });
    return messageCard({ title: cards.texts.handoff.cases.heading, sentences: [cards.texts.handoff.cases.notRead, cards.texts.answer.emergencyLine] }, cards);
  }
}
