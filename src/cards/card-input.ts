/** The inputs of a form. Every one has a label, which screen readers read, and says at its place what is missing. */
export type CardInput = TextInput | ChoiceInput;

interface Labelled {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: true;
  /** Shown at the field while it is required and empty. */
  readonly errorMessage?: string;
  readonly value?: string;
}

export interface TextInput extends Labelled {
  readonly type: 'Input.Text';
  readonly maxLength: number;
  readonly isMultiline?: true;
  readonly placeholder?: string;
}

export interface ChoiceInput extends Labelled {
  readonly type: 'Input.ChoiceSet';
  readonly style: 'compact' | 'expanded';
  readonly placeholder?: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}
