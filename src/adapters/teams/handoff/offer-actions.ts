import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../../cards/adaptive-card.ts';
import { type CardContext, type CardReader, cardContext } from '../../../cards/card-context.ts';
import { casesCard } from '../../../cards/handoff/cases-card.ts';
import { managerInvolvedCard } from '../../../cards/handoff/manager-involved-card.ts';
import { messageCard } from '../../../cards/handoff/message-card.ts';
import { policeCard } from '../../../cards/handoff/police-card.ts';
import { securityCard } from '../../../cards/handoff/security-card.ts';
import { whistleblowerCard } from '../../../cards/handoff/whistleblower-card.ts';
import { offerCard } from '../../../cards/offer-card.ts';
import { texts } from '../../../cards/texts/texts.ts';
import { AppError } from '../../../errors.ts';
import type { ActionHandlers, ActionReply } from '../action-handler.ts';
import { rememberSpared } from '../conversation/last-shown.ts';
import { sparingCards, turnCards } from '../conversation/turn-cards.ts';
import { takesForms } from '../place.ts';
import type { TurnDeps } from '../turn-deps.ts';
import { showCases } from './show-cases.ts';
import { showIncident } from './show-incident.ts';
import { contactsNow, readOrganisation, usualTopic } from './whereabouts.ts';

interface Place {
  readonly topic?: string | undefined;
  readonly organisation?: unknown;
  readonly context: TurnContext;
  readonly deps: TurnDeps;
  readonly cards: CardContext;
}

/** Where each offer leads. Nothing is sent by opening one, and nothing is written down of who opened which. */
export const offerActions: ActionHandlers<'offer.show' | 'security.show' | 'manager.involved' | 'form.cancel' | 'cases.show'> = {
  'offer.show': async ({ action, context, deps }) => {
    const cards = sparingCards(context.activity, deps, action);
    const tellsOfOthers = action.offer === 'whistleblower' || (action.offer === 'manager' && cards.spares !== undefined);
    if (tellsOfOthers && isSeenByOthers(context, deps, action)) return onlyForOne(cards);
    switch (action.offer) {
      case 'security':
        return { kind: 'below', card: await security({ topic: action.topic, context, deps, cards }) };
      case 'incident':
        return { kind: 'below', card: showIncident({ cards, context, deps }) };
      case 'whistleblower':
        return { kind: 'below', card: whistleblowerCard(cards) };
      case 'police-report':
        return { kind: 'below', card: policeCard(cards) };
      case 'manager':
        return { kind: 'below', card: cards.spares === undefined ? offerCard('manager', cards) : managerInvolvedCard(action.topic, cards) };
      default:
        return { kind: 'below', card: offerCard(action.offer, cards) };
    }
  },
  'security.show': async ({ action, context, deps }) => {
    const { topic, organisation } = action;
    const card = await security({ topic, organisation, context, deps, cards: sparingCards(context.activity, deps, action) });
    return { kind: 'instead', card };
  },
  'manager.involved': async ({ action, context, deps }) => {
    if (isSeenByOthers(context, deps, action)) return onlyForOne(cardContext(deps.guide.base, action));
    rememberSpared(context.activity, deps, { spares: 'manager', language: action.language });
    return { kind: 'below', card: managerInvolvedCard(action.topic, sparingCards(context.activity, deps, action)) };
  },
  'form.cancel': async ({ action, context, deps }) => ({ kind: 'instead', card: await cancelled(action.id, { context, deps, cards: cardContext(deps.guide.base, action) }) }),
  // "Nothing has been sent", the usual sentence, would be wrong beside a report that has just been sent.
  'cases.show': async ({ action, context, deps }) => ({ kind: 'below', card: await showCases({ language: action.language, context, deps }), sentence: texts[action.language].handoff.shownBelow }),
};

/** Whether what a press brings is posted where others read along, the manager among them perhaps. */
function isSeenByOthers({ activity }: TurnContext, deps: TurnDeps, reader: CardReader): boolean {
  return turnCards(activity, deps, reader).place === 'shared';
}

/** A sentence at the button, which only the one who pressed sees. */
function onlyForOne({ texts }: CardContext): ActionReply {
  return { kind: 'sentence', sentence: texts.conversation.group.onlyPrivately };
}

/** Where "send" was pressed before and its answer was lost, the form is not cancelled by closing it. */
async function cancelled(id: string | undefined, { context, deps, cards }: Place): Promise<AdaptiveCard> {
  const { texts } = cards;
  const say = (title: string) => messageCard({ title, sentences: [texts.answer.emergencyLine] }, cards);
  try {
    const cases = id === undefined ? [] : ((await deps.handoff.desks?.reports.casesOf(context.activity.from.id)) ?? []);
    return cases.some((one) => one.id === id) ? casesCard(cases, cards) : say(texts.handoff.form.cancelled);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return say(texts.outcomes.maySaved);
  }
}

async function security({ topic, organisation: chosen, context, deps, cards }: Place): Promise<AdaptiveCard> {
  const read = readOrganisation(chosen, deps.guide.base);
  const organisation = read.kind === 'known' ? read.organisation : undefined;
  // The contacts are shown also when the store is away: they are what the person came for.
  const canAsk = await (deps.handoff.desks?.contacts.canAsk(organisation) ?? Promise.resolve(false)).catch((error: unknown) => {
    deps.log({ event: 'handoff.failed', part: 'offers', error: error instanceof AppError ? error.code : 'unforeseen' });
    return false;
  });
  const request = !canAsk ? 'none' : takesForms(context.activity) ? 'here' : 'private-only';
  const known = topic !== undefined && cards.findDocument(topic) !== undefined ? topic : usualTopic;
  return securityCard({ contacts: contactsNow(deps, organisation), request, topic: known, organisation }, cards);
}
