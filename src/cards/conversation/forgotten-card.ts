import type { Forgotten } from '../../conversation/preferences.ts';
import { type AdaptiveCard, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';
import { list } from '../list.ts';

export interface ForgottenContent {
  readonly kept: Forgotten;
  readonly hadLastPage: boolean;
  readonly hadCards: boolean;
}

/** What was kept of the person and is erased now, and what the guide cannot erase. */
export function forgottenCard({ kept, hadLastPage, hadCards }: ForgottenContent, context: CardContext): AdaptiveCard {
  const { texts, language, organisationName } = context;
  const { forget, language: languageTexts } = texts.conversation;
  const { preferences, closedCases, openCases, ownRuns } = kept;
  const erased = [
    ...(preferences.organisation === undefined ? [] : [`${forget.organisation} ${organisationName(preferences.organisation)}.`]),
    ...(preferences.language === undefined ? [] : [`${forget.language} ${languageTexts.names[preferences.language]}.`]),
    ...(hadLastPage ? [forget.lastPage] : []),
    ...(hadCards ? [forget.cards] : []),
    ...(closedCases > 0 ? [`${forget.closedCases} ${closedCases}.`] : []),
    ...(ownRuns > 0 ? [`${forget.ownRuns} ${ownRuns}.`] : []),
  ];
  const remains = [...(openCases > 0 ? [`${forget.openCases} ${openCases}.`] : []), forget.sent, forget.names, forget.chat];
  return adaptiveCard({
    language,
    summary: `${forget.heading}. ${erased.length === 0 ? forget.nothing : forget.erased}`,
    body: [
      heading(forget.heading, 'Large'),
      ...(erased.length === 0 ? [plain(forget.nothing)] : [plain(forget.erased, { weight: 'Bolder' }), list(erased)]),
      plain(forget.remains, { weight: 'Bolder' }),
      list(remains),
      ...(openCases > 0 ? buttons([actionButton(texts.handoff.cases.show, { verb: 'cases.show', language })]) : []),
    ],
  });
}
