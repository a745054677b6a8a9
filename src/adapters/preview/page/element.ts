type Child = Node | string | undefined;

/** Makes an element. Text is put in as text, never as HTML; an attribute that is undefined is left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

export interface SelectParts {
  readonly label: string;
  readonly choices: readonly { readonly key: string; readonly name: string }[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** A labelled choice. Filling it anew keeps the focus where it was. */
export function select({ label, choices, chosen, onChoose }: SelectParts): HTMLLabelElement {
  const options = choices.map(({ key, name }) => element('option', { value: key, selected: key === chosen ? '' : undefined }, name));
  const box = element('select', {}, ...options);
  box.addEventListener('change', () => onChoose(box.value));
  return element('label', { class: 'choice' }, element('span', {}, label), box);
}
