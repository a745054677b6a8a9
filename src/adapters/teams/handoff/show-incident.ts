import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../../cards/adaptive-card.ts';
import type { CardContext } from '../../../cards/card-context.ts';
import { incidentCard } from '../../../cards/handoff/incident-card.ts';
import { takesForms } from '../place.ts';
import type { TurnDeps } from '../turn-deps.ts';

export interface IncidentQuestion {
  readonly context: TurnContext;
  readonly deps: TurnDeps;
  readonly cards: CardContext;
}

/** "Rapportera händelsen": what is reported where, and the ways to do it from here. */
export function showIncident({ context, deps, cards }: IncidentQuestion): AdaptiveCard {
  const { takesReports, incidentUrl } = deps.handoff;
  const form = !takesReports ? 'none' : takesForms(context.activity) ? 'here' : 'private-only';
  return incidentCard({ form, webForm: incidentUrl }, cards);
}
