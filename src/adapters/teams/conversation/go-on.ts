import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../../cards/adaptive-card.ts';
import { pageCard } from '../../../cards/answer-card.ts';
import { afterwardsCard } from '../../../cards/conversation/afterwards-card.ts';
import { helpCard } from '../../../cards/conversation/help-card.ts';
import { languageCard } from '../../../cards/conversation/language-card.ts';
import { noPageCard } from '../../../cards/conversation/no-page-card.ts';
import { notHelpedCard, pagesInstead } from '../../../cards/conversation/not-helped-card.ts';
import { whereOthersRead } from '../../../cards/conversation/private-chat.ts';
import { whomCard } from '../../../cards/conversation/whom-card.ts';
import { findPassage, pageOffers } from '../../../cards/page-parts.ts';
import { present } from '../../../cards/present.ts';
import { wholePageCard } from '../../../cards/whole-page-card.ts';
import { answerAgain } from '../../../conversation/answer-again.ts';
import type { FollowUp } from '../../../conversation/follow-up.ts';
import { nextStep } from '../../../conversation/next-step.ts';
import { type Shown, shownList } from '../../../conversation/shown.ts';
import { findDocument } from '../../../knowledge/knowledge-base.ts';
import { otherDangers } from '../../../knowledge/triage-data.ts';
import { isPersonal } from '../place.ts';
import type { TurnDeps } from '../turn-deps.ts';
import { lastShown, rememberShown } from './last-shown.ts';
import { onlyPrivately } from './only-privately.ts';
import { turnCards } from './turn-cards.ts';

/** Goes on from what was shown last; undefined when the message is a question that can be answered without it. */
export function goOn(followUp: FollowUp, { activity }: TurnContext, deps: TurnDeps): AdaptiveCard | undefined {
  const last = lastShown(activity, deps);
  const wanted = followUp.kind === 'in-english' ? 'en' : followUp.kind === 'in-swedish' ? 'sv' : undefined;
  // A number or a "yes" has no language: the talk has one.
  const ofTalk = isSentence(followUp) ? followUp.language : (last?.language ?? followUp.language);
  const language = wanted ?? deps.preferences?.language ?? ofTalk;
  const cards = turnCards(activity, deps, { language });
  const leadsTo112 = (slug: string) => findDocument(deps.guide.base, slug, { language })?.frontMatter.offers.includes('112') ?? false;
  const step = nextStep(followUp, last, { leadsTo112, staysOpen: otherDangers(deps.guide.base.triageData) });
  if (step === undefined) return undefined;

  const show = (card: AdaptiveCard, shown: Shown | undefined): AdaptiveCard => {
    if (shown !== undefined) rememberShown(activity, deps, { ...shown, language });
    return whereOthersRead(card, cards);
  };
  const again = (shown: Shown | undefined): AdaptiveCard | undefined => {
    const answer = shown && answerAgain({ ...shown, spares: cards.spares }, { language, find: cards.findDocument });
    return answer && show(present(answer, [], cards), shown);
  };
  switch (step.kind) {
    case 'which-page':
      return noPageCard(cards);
    case 'which-language':
      return isPersonal(activity) ? languageCard(cards) : onlyPrivately(cards);
    case 'help':
      return helpCard(cards);
    case 'again':
      // Whoever is in danger did not ask what the guide can do.
      return again(last?.kind === 'alarm' && followUp.kind.startsWith('yes') ? { ...last, isBareCall: undefined } : last);
    case 'alarm':
      return again({ kind: 'alarm', language, slug: step.slug, others: [] });
    case 'choose':
      return again({ kind: 'list', language, slugs: step.slugs });
    case 'open':
      deps.conversation.onOpened?.({ slug: step.slug, language });
      return again({ kind: 'page', language, slug: step.slug, offered: step.offered });
    case 'not-helped': {
      const document = step.slug === undefined ? undefined : cards.findDocument(step.slug);
      const notHelped = { document, others: step.others };
      return show(notHelpedCard(notHelped, cards), shownList(pagesInstead(notHelped, cards), { language }));
    }
    case 'section': {
      const document = cards.findDocument(step.slug);
      const passage = document && findPassage(document, step.section);
      return passage && show(pageCard({ document, offers: pageOffers(document, cards), passage, notes: [] }, cards), last);
    }
    case 'whole-page':
    case 'whom':
    case 'afterwards': {
      const document = cards.findDocument(step.slug);
      if (document === undefined) return undefined;
      const card = { 'whole-page': wholePageCard, whom: whomCard, afterwards: afterwardsCard }[step.kind](document, cards);
      return show(card, step.kind === 'afterwards' ? { kind: 'page', language, slug: step.slug, isAfterwards: true } : last);
    }
  }
}

function isSentence({ kind }: FollowUp): boolean {
  return ['more', 'whom', 'law', 'do-not', 'report'].includes(kind);
}
