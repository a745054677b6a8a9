import { type AdaptiveCard, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import { type CardContext, carried } from '../card-context.ts';
import { anyOrganisation, organisationInput } from '../handoff/form-parts.ts';
import { messageCard } from '../handoff/message-card.ts';

export interface OrganisationChoice {
  /** Whether a choice is kept when the bot is restarted. */
  readonly isKept: boolean;
}

export interface OrganisationQuestion extends OrganisationChoice {
  /** Where the person has written that they work: a key of the directory, or a place that it does not know. Absent where they have not. */
  readonly written?: { readonly key: string | undefined } | undefined;
}

/** Where the person works: what it is for, what is kept, and the list, with what they wrote filled in. Nothing is chosen before the button. */
export function organisationCard({ isKept, written }: OrganisationQuestion, context: CardContext): AdaptiveCard {
  const { texts, language, organisation: chosen, organisationName } = context;
  const { organisation } = texts.conversation;
  const choice = organisationInput(written?.key, context);
  if (choice.length === 0) return messageCard({ title: organisation.heading, sentences: [organisation.none, texts.answer.emergencyLine] }, context);
  return adaptiveCard({
    language,
    summary: `${organisation.heading} ${organisation.why}`,
    body: [
      heading(organisation.heading, 'Large'),
      ...(written === undefined ? [] : [plain(written.key === undefined ? organisation.notListed : organisation.filledIn, { weight: 'Bolder' })]),
      ...(chosen === undefined ? [] : [plain(`${organisation.saved}: ${organisationName(chosen)}.`)]),
      plain(organisation.why),
      ...choice,
      ...buttons([{ ...actionButton(organisation.save, { verb: 'organisation.set', language }), style: 'positive' }]),
      plain(isKept ? organisation.kept : organisation.keptForNow, { isSubtle: true }),
    ],
  });
}

/** What was chosen, and how to change it; undefined is the whole city. */
export function organisationSavedCard(chosen: string | undefined, { isKept }: OrganisationChoice, context: CardContext): AdaptiveCard {
  const { texts, language, organisationName } = context;
  const { organisation, topics } = texts.conversation;
  const isNone = chosen === undefined || chosen === anyOrganisation;
  return messageCard(
    {
      title: isNone ? organisation.savedNone : `${organisation.saved}: ${organisationName(chosen)}`,
      sentences: [isNone ? organisation.effectNone : organisation.effect, isKept ? organisation.kept : organisation.keptForNow],
      actions: [
        actionButton(organisation.change, { verb: 'organisation.choose', language }),
        actionButton(topics.button, { verb: 'topics.show', ...carried(context) }),
      ],
    },
    context,
  );
}
