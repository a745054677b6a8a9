import type { TurnContext } from 'botbuilder';
import type { Preferences } from '../../../conversation/preferences.ts';
import { faultOf } from '../../../fault.ts';
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import { bounded } from '../bounded.ts';
import type { TurnDeps } from '../turn-deps.ts';
import { sparedIn } from './last-shown.ts';
import { rememberCards } from './own-cards.ts';

/** How long an answer waits for what the person has chosen, in milliseconds: it is right without it, too. */
const preferencesTimeoutMs = 500;

/** Teams names a language and a country. */
const locales = { sv: 'sv-SE', en: 'en-GB' } as const;

/**
 * What a turn works with, for the person whose turn it is: the pages and contacts of their organisation, and their language in place
 * of their client's. Where the talk has shown that the manager is part of the problem, every question of it has. Remembers which messages the turn sends.
 */
export async function forPerson(context: TurnContext, deps: TurnDeps): Promise<TurnDeps> {
  rememberCards(context, deps);
  const preferences = await preferencesOf(context, deps);
  const { guide } = deps;
  const { search, triage, managerPart } = guide;
  if (preferences.language !== undefined) context.activity.locale = locales[preferences.language];
  return {
    ...deps,
    preferences,
    guide: {
      // The pages may be changed for others while a turn waits: they are always those that the search knows.
      get base() {
        const organisation = knownOrganisation(preferences, guide.base);
        return organisation === undefined ? guide.base : { ...guide.base, organisation };
      },
      ...{ search, triage },
      managerPart: (question) => (sparedIn(context.activity, deps) === undefined ? managerPart(question) : 'involved'),
    },
  };
}

async function preferencesOf({ activity }: TurnContext, { conversation, log }: TurnDeps): Promise<Preferences> {
  try {
    return await bounded(conversation.people.find(activity.from.id), preferencesTimeoutMs);
  } catch (error) {
    log({ event: 'preferences.unreadable', error: faultOf(error).error });
    return {};
  }
}

/** An organisation can leave the contact directory while people still have it chosen. */
function knownOrganisation({ organisation }: Preferences, { contacts }: KnowledgeBase): string | undefined {
  return contacts.organisations.some(({ key }) => key === organisation) ? organisation : undefined;
}
