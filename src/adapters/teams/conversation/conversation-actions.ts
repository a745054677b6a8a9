import { helpCard } from '../../../cards/conversation/help-card.ts';
import { languageCard, languageSavedCard } from '../../../cards/conversation/language-card.ts';
import { notHelpedCard, pagesInstead } from '../../../cards/conversation/not-helped-card.ts';
import { organisationCard, organisationSavedCard } from '../../../cards/conversation/organisation-card.ts';
import { topicPages, topicPagesCard, topicsCard } from '../../../cards/conversation/topics-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import { shownList } from '../../../conversation/shown.ts';
import type { conversationVerbs } from '../../../cards/verbs/conversation-verbs.ts';
import type { ActionHandlers, ActionReply, Press } from '../action-handler.ts';
import { readOrganisation } from '../handoff/whereabouts.ts';
import { sectionAction } from '../page-actions.ts';
import { isPersonal } from '../place.ts';
import { cleanUp } from './clean-up.ts';
import type { Feedback } from './conversation-deps.ts';
import { everyPage } from './every-page.ts';
import { forgetMe } from './forget-me.ts';
import { rememberOtherList, rememberShown } from './last-shown.ts';
import { onlyPrivately } from './only-privately.ts';
import { savePreferences } from './save-preferences.ts';
import { turnCards } from './turn-cards.ts';
import { whoseTurn } from './whose-turn.ts';

/** The buttons by which a person finds their way. A choice is the presser's own, wherever the card stands. */
export const conversationActions: ActionHandlers<keyof typeof conversationVerbs> = {
  'help.show': async ({ action, context, deps }) => {
    rememberOtherList(context.activity, deps);
    return { kind: 'below', card: helpCard(turnCards(context.activity, deps, action)) };
  },
  'topics.show': async ({ action, context, deps }) => {
    const cards = turnCards(context.activity, deps, action);
    const pages = everyPage(cards, deps);
    if (action.kind === undefined) {
      rememberOtherList(context.activity, deps);
      return { kind: 'below', card: topicsCard(pages, cards) };
    }
    rememberShown(context.activity, deps, shownList(topicPages(action.kind, pages, cards), { language: action.language }));
    return { kind: 'below', card: topicPagesCard(action.kind, pages, cards) };
  },
  'organisation.choose': async ({ action, context, deps }) => {
    rememberOtherList(context.activity, deps);
    const cards = turnCards(context.activity, deps, action);
    return { kind: 'below', card: !isPersonal(context.activity) ? onlyPrivately(cards) : organisationCard(deps.conversation, cards) };
  },
  'organisation.set': setOrganisation,
  'language.choose': async ({ action, context, deps }) => {
    rememberOtherList(context.activity, deps);
    const cards = turnCards(context.activity, deps, action);
    return { kind: 'below', card: !isPersonal(context.activity) ? onlyPrivately(cards) : languageCard(cards) };
  },
  'language.set': async (press) => {
    const { action, context, deps } = press;
    const { choice } = action;
    const language = choice === 'as-written' ? undefined : choice;
    const cards = turnCards(context.activity, deps, { language: language ?? action.language });
    if (!isPersonal(context.activity)) return { kind: 'below', card: onlyPrivately(cards) };
    const isSaved = await savePreferences({ context, deps }, { language });
    if (!isSaved) return { kind: 'below', card: noticeCard(cards.texts.conversation.notSaved, cards) };
    return { kind: 'instead', card: languageSavedCard({ isAsWritten: language === undefined, isKept: deps.conversation.isKept }, cards) };
  },
  'page.section': sectionAction,
  'feedback.give': async ({ action, context, deps }) => {
    const { slug, language, helped, others } = action;
    const cards = turnCards(context.activity, deps, action);
    const document = cards.findDocument(slug);
    if (document !== undefined) takeVerdict({ slug, language, helped }, { context, deps });
    if (helped) return { kind: 'sentence', sentence: cards.texts.conversation.feedback.thanks };
    const notHelped = { document, others };
    rememberShown(context.activity, deps, shownList(pagesInstead(notHelped, cards), { language }));
    return { kind: 'below', card: notHelpedCard(notHelped, cards) };
  },
  'cards.clean': async ({ action, context, deps }) => ({ kind: 'below', card: await cleanUp({ language: action.language, context, deps }), sentence: turnCards(context.activity, deps, action).texts.handoff.shownBelow }),
  'person.forget': async ({ action, context, deps }) => ({ kind: 'below', card: await forgetMe({ language: action.language, context, deps }), sentence: turnCards(context.activity, deps, action).texts.handoff.shownBelow }),
};

/** Counts what a person says of a card once, whatever they press after that. */
function takeVerdict(feedback: Feedback, { context: { activity }, deps: { conversation, now } }: Pick<Press<'feedback.give'>, 'context' | 'deps'>): void {
  const { replyToId } = activity;
  if (replyToId !== undefined) {
    const whose = whoseTurn(activity);
    if (conversation.judgedCards.recall(whose, now()).includes(replyToId)) return;
    conversation.judgedCards.remember(whose, replyToId, now());
  }
  conversation.onFeedback?.(feedback);
}

async function setOrganisation({ action, context, deps }: Press<'organisation.set'>): Promise<ActionReply> {
  const cards = turnCards(context.activity, deps, { language: action.language });
  if (!isPersonal(context.activity)) return { kind: 'below', card: onlyPrivately(cards) };
  const read = readOrganisation(action.organisation ?? '', { ...deps.guide.base, organisation: undefined });
  if (read.kind === 'unknown') return { kind: 'below', card: noticeCard(cards.texts.conversation.organisation.unknown, cards) };
  const { organisation } = read;
  const isSaved = await savePreferences({ context, deps }, { organisation });
  if (!isSaved) return { kind: 'below', card: noticeCard(cards.texts.conversation.notSaved, cards) };
  return { kind: 'instead', card: organisationSavedCard(organisation, deps.conversation, cards) };
}
