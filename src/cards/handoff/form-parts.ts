import type { FieldProblem } from '../../handoff/read-draft.ts';
import { type CardElement, buttons, heading, plain, textBlock } from '../adaptive-card.ts';
import { plainActionButton } from '../card-action.ts';
import { asWritten } from '../as-written.ts';
import type { CardContext } from '../card-context.ts';
import type { ChoiceInput } from '../card-input.ts';
import { offerButtons } from '../page-parts.ts';

/** What stands in the fields of a form, by field. It came from a client, or is what a person has written so far. */
export type FormValues = Readonly<Record<string, unknown>>;

/** A card that is larger than a message may be is refused by Teams: more than this of one field is not shown again. */
const mostShownAgain = 6_000;

/** What was written in a field, to show it again; anything but text is not. */
export function written(values: FormValues, field: string): string | undefined {
  const value = values[field];
  return typeof value === 'string' && value !== '' ? value.slice(0, mostShownAgain) : undefined;
}

/** Says on the form what must be changed, field by field, and keeps to what is known: nothing was sent. What belongs elsewhere is shown the way there. */
export function problemElements(problems: readonly FieldProblem[], labelOf: (field: string) => string, { texts, language }: CardContext): readonly CardElement[] {
  if (problems.length === 0) return [];
  const { form } = texts.handoff;
  const lines = problems.map(({ field, kind, limit }) => {
    const room = limit === undefined ? '' : ` ${limit} ${form.characters}`;
    return `- ${asWritten(`${labelOf(field)} ${form.problems[kind]}${room}`)}`;
  });
  const elsewhere = problems.some(({ kind }) => kind === 'not-here') ? [plainActionButton(texts.offers.whistleblower.button, { verb: 'offer.show', offer: 'whistleblower', language })] : [];
  const items = [plain(form.mend, { weight: 'Bolder' }), textBlock(lines.join('\n')), plain(texts.handoff.nothingSent), ...buttons(elsewhere)];
  return [{ type: 'Container', style: 'attention', items }];
}

/** The line about danger, on a card that shows what somebody has written; with the call itself where that tells of danger now. */
export function dangerElements({ isDanger = false }: { readonly isDanger: boolean | undefined }, context: CardContext): readonly CardElement[] {
  return [plain(context.texts.answer.emergencyLine, { weight: 'Bolder' }), ...(isDanger ? buttons(offerButtons(['112'], context)) : [])];
}

/** Who will read it, that the name is seen, how long it is kept, and what not to write: shown before anything is sent. */
export function beforeSending(sentences: readonly string[], { texts }: CardContext): CardElement {
  const { form } = texts.handoff;
  const items = [heading(form.before), ...[...sentences, form.yourName, form.others].map((sentence) => plain(sentence))];
  return { type: 'Container', style: 'emphasis', items };
}

/** A field as it will be sent: its name, then what was written. */
export function reviewElements(label: string, value: string | undefined, { texts }: CardContext): readonly CardElement[] {
  const shown = value === undefined ? plain(texts.handoff.form.none, { isSubtle: true, spacing: 'None' }) : textBlock(asWritten(value), { spacing: 'None' });
  return [plain(label, { weight: 'Bolder' }), shown];
}

/** The organisation that is chosen when somebody works in none of the list, or does not know. */
export const anyOrganisation = 'city';

/** What a button carries of a choice that was made. That of none is said too: a button without it would mean where the person works. */
export function carriedOrganisation(chosen: string | undefined): { readonly organisation: string } {
  return { organisation: chosen ?? anyOrganisation };
}

/** Where the person works, from the contact directory; what they have said once is filled in. Absent when there is nothing to choose between. */
export function organisationInput(value: string | undefined, { texts, organisations, organisation, language }: CardContext): readonly ChoiceInput[] {
  if (organisations.length === 0) return [];
  const { organisation: label, anyOrganisation: elsewhere } = texts.handoff.form;
  const choices = [{ title: elsewhere, value: anyOrganisation }, ...organisations.map(({ key, name }) => ({ title: name[language], value: key }))];
  const chosen = choices.find((choice) => choice.value === (value ?? organisation))?.value ?? anyOrganisation;
  return [{ type: 'Input.ChoiceSet', id: 'organisation', style: 'compact', label, choices, value: chosen }];
}
