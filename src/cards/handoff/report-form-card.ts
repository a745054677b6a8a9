import type { FieldProblem } from '../../handoff/read-draft.ts';
import { reportKinds, reportLimits } from '../../handoff/report.ts';
import { type AdaptiveCard, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import { actionButton, plainActionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';
import type { CardInput, TextInput } from '../card-input.ts';
import { beforeSending, type FormValues, organisationInput, problemElements, written } from './form-parts.ts';

export interface ReportForm {
  /** Becomes the report's id when it is sent: a second press is the same report. */
  readonly id: string;
  readonly values: FormValues;
  readonly problems: readonly FieldProblem[];
  readonly retentionDays: number;
}

const required = ['when', 'where', 'what'] as const;
const optional = ['witnesses', 'evidence'] as const;

/** The form of an incident report. What was written before stands in it again. */
export function reportFormCard({ id, values, problems, retentionDays }: ReportForm, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { report, form } = texts.handoff;
  const inputs: readonly CardInput[] = [
    {
      ...{ type: 'Input.ChoiceSet', id: 'kind', style: 'compact', label: report.fields.kind.label, isRequired: true },
      errorMessage: form.problems['unknown-choice'],
      placeholder: report.fields.kind.placeholder,
      choices: reportKinds.map((kind) => ({ title: report.kinds[kind], value: kind })),
      ...valueOf(reportKinds.find((kind) => kind === values['kind'])),
    },
    ...required.map((field): TextInput => ({ ...textInput(field, context, values), isRequired: true, errorMessage: form.problems.missing })),
    ...optional.map((field) => textInput(field, context, values)),
    ...organisationInput(written(values, 'organisation'), context),
  ];
  return adaptiveCard({
    language,
    summary: report.heading,
    body: [
      heading(report.heading, 'Large'),
      plain(texts.answer.emergencyLine, { weight: 'Bolder' }),
      plain(report.intro),
      beforeSending(reportNotice(context, retentionDays), context),
      ...inputs,
      // Beside the button that was pressed: the top of a long form is out of sight.
      ...problemElements(problems, (field) => reportLabel(field, context), context),
      ...buttons([{ ...actionButton(form.review, { verb: 'report.review', id, language }), style: 'positive' }, plainActionButton(form.cancel, { verb: 'form.cancel', id, language })]),
    ],
  });
}

export function reportNotice({ texts }: CardContext, retentionDays: number): readonly string[] {
  const { report } = texts.handoff;
  return [report.readers, report.aboutManager, `${report.kept} ${retentionDays} ${report.keptDays}`];
}

/** The name of a field as the form shows it; an unknown one has none. */
export function reportLabel(field: string, { texts }: CardContext): string {
  const { report, form } = texts.handoff;
  if (field === 'organisation') return form.organisation;
  return Object.entries(report.fields).find(([name]) => name === field)?.[1].label ?? '';
}

function textInput(field: (typeof required | typeof optional)[number], { texts }: CardContext, values: FormValues): TextInput {
  const { label, placeholder } = texts.handoff.report.fields[field];
  const isLong = field === 'what' || field === 'witnesses' || field === 'evidence';
  return { type: 'Input.Text', id: field, label, placeholder, maxLength: reportLimits[field], ...(isLong && { isMultiline: true }), ...valueOf(written(values, field)) };
}

function valueOf(value: string | undefined): { readonly value?: string } {
  return value === undefined ? {} : { value };
}
