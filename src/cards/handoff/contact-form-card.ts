import { contactWays, requestLimits } from '../../handoff/contact-request.ts';
import type { FieldProblem } from '../../handoff/read-draft.ts';
import { type AdaptiveCard, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import { actionButton, plainActionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';
import type { CardInput, TextInput } from '../card-input.ts';
import { beforeSending, type FormValues, organisationInput, problemElements, written } from './form-parts.ts';

export interface ContactForm {
  /** Becomes the request's id when it is sent: a second press is the same request. */
  readonly id: string;
  /** Slug of the page that it is about. */
  readonly topic: string;
  readonly values: FormValues;
  readonly problems: readonly FieldProblem[];
}

/** The form of a contact request: how and when to be reached. What was written before stands in it again. */
export function contactFormCard({ id, topic, values, problems }: ContactForm, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { request, form } = texts.handoff;
  const how = contactWays.find((way) => way === values['how']) ?? 'teams';
  const inputs: readonly CardInput[] = [
    {
      ...{ type: 'Input.ChoiceSet', id: 'how', style: 'expanded', label: request.fields.how.label, isRequired: true, value: how },
      errorMessage: form.problems['unknown-choice'],
      choices: contactWays.map((way) => ({ title: request.ways[way], value: way })),
    },
    textInput('reach', context, values),
    { ...textInput('when', context, values), isRequired: true, errorMessage: form.problems.missing },
    { ...textInput('text', context, values), isMultiline: true },
    ...organisationInput(written(values, 'organisation'), context),
  ];
  return adaptiveCard({
    language,
    summary: request.heading,
    body: [
      heading(request.heading, 'Large'),
      plain(texts.answer.emergencyLine, { weight: 'Bolder' }),
      plain(request.intro),
      ...topicElements(topic, context),
      beforeSending([request.readers, request.kept], context),
      ...inputs,
      // Beside the button that was pressed: the top of a long form is out of sight.
      ...problemElements(problems, (field) => requestLabel(field, context), context),
      ...buttons([{ ...actionButton(form.review, { verb: 'contact.review', id, topic, language }), style: 'positive' }, plainActionButton(form.cancel, { verb: 'form.cancel', id, language })]),
    ],
  });
}

/** The page that it is about, by its title. */
export function topicElements(topic: string, { texts, findDocument }: CardContext) {
  const document = findDocument(topic);
  return document === undefined ? [] : [plain(`${texts.handoff.request.topic}: ${document.frontMatter.title}`)];
}

/** The name of a field as the form shows it; an unknown one has none. */
export function requestLabel(field: string, { texts }: CardContext): string {
  const { request, form } = texts.handoff;
  if (field === 'organisation') return form.organisation;
  return Object.entries(request.fields).find(([name]) => name === field)?.[1].label ?? '';
}

function textInput(field: 'reach' | 'when' | 'text', { texts }: CardContext, values: FormValues): TextInput {
  const { label, placeholder } = texts.handoff.request.fields[field];
  const value = written(values, field);
  return { type: 'Input.Text', id: field, label, placeholder, maxLength: requestLimits[field], ...(value !== undefined && { value }) };
}
