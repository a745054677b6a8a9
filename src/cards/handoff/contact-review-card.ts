import type { ContactRequestDraft } from '../../handoff/contact-request.ts';
import { type AdaptiveCard, type CardElement, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';
import { requestLabel, topicElements } from './contact-form-card.ts';
import { beforeSending, carriedOrganisation, dangerElements, reviewElements } from './form-parts.ts';

export interface ContactReview {
  readonly draft: ContactRequestDraft;
  readonly organisation: string | undefined;
  /** What was written tells of danger now. */
  readonly isDanger?: boolean;
}

/** Everything that the security channel would see, before it does. */
export function contactReviewCard({ draft, organisation, isDanger }: ContactReview, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { form, request } = texts.handoff;
  const { id, topic } = draft;
  const carried = { ...requestFieldsWritten(draft), ...carriedOrganisation(organisation), id, topic, language };
  return adaptiveCard({
    language,
    summary: `${form.check} ${form.notSentYet}`,
    body: [
      heading(form.check, 'Large'),
      ...dangerElements({ isDanger }, context),
      plain(form.notSentYet, { weight: 'Bolder' }),
      ...topicElements(topic, context),
      ...requestFields(draft, context),
      ...(organisation === undefined ? [] : reviewElements(form.organisation, context.organisationName(organisation), context)),
      beforeSending([request.readers, request.kept], context),
      ...buttons([
        { ...actionButton(form.send, { verb: 'contact.send', ...carried }), style: 'positive' },
        actionButton(form.edit, { verb: 'contact.edit', ...carried }),
        actionButton(form.cancel, { verb: 'form.cancel', id, language }),
      ]),
    ],
  });
}

type Asked = Pick<ContactRequestDraft, 'how' | 'reach' | 'when' | 'text'>;

/** How and when the person wants to be reached, and what else was written. A number is shown whatever way is chosen: the form has one chosen already. */
export function requestFields({ how, reach, when, text }: Asked, context: CardContext): readonly CardElement[] {
  const { ways } = context.texts.handoff.request;
  const shown = [['how', ways[how]], ...(reach === undefined ? [] : [['reach', reach] as const]), ['when', when], ['text', text]] as const;
  return shown.flatMap(([field, value]) => reviewElements(requestLabel(field ?? '', context), value, context));
}

export function requestFieldsWritten({ how, reach, when, text }: Asked): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries({ how, reach, when, text }).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])));
}
