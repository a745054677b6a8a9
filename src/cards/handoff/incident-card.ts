import { officialChannels } from '../../handoff/official-channel.ts';
import { type AdaptiveCard, type CardAction, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';
import { list } from '../list.ts';
import { pageRows } from '../page-parts.ts';
import { contactElements } from './contact-elements.ts';

export interface IncidentWays {
  /** `here`: the guide has a form. `private-only`: it has, and this conversation is not a private one. */
  readonly form: 'here' | 'private-only' | 'none';
  /** The city's web form. */
  readonly webForm?: string | undefined;
}

/** Which system is for what, the facts to have at hand, and the ways to report that there are in this city. */
export function incidentCard({ form, webForm }: IncidentWays, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { heading: title, body } = texts.offers.incident;
  const { incident, form: formTexts } = texts.handoff;
  const system = officialChannels.incident.contacts.flatMap((key) => context.findContact(key) ?? []);
  const actions: readonly CardAction[] = [
    ...(form === 'here' ? [{ ...actionButton(incident.fillIn, { verb: 'report.form', language }), style: 'positive' } as const] : []),
    ...(webForm === undefined ? [] : [{ type: 'Action.OpenUrl', title: incident.openForm, url: webForm } as const]),
  ];
  return adaptiveCard({
    language,
    summary: title,
    body: [
      heading(title, 'Large'),
      plain(texts.answer.emergencyLine, { weight: 'Bolder' }),
      plain(body),
      ...(context.spares === undefined ? [] : [plain(texts.handoff.manager.body, { weight: 'Bolder' })]),
      ...buttons(actions),
      ...(form === 'private-only' ? [plain(formTexts.onlyPrivately, { weight: 'Bolder' })] : []),
      ...(webForm === undefined ? system.flatMap((contact) => contactElements(contact, context)) : []),
      ...(form !== 'none' || webForm !== undefined ? [] : [plain(context.spares === undefined ? incident.askManager : incident.askOthers)]),
      heading(incident.systems),
      list(incident.which),
      heading(incident.template),
      list(incident.facts),
      ...pageRows([officialChannels.incident.page], context),
    ],
  });
}
