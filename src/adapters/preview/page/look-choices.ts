import type { PageContext } from './context.ts';
import { element, select } from './element.ts';

const looks = [
  { key: 'light', name: 'Ljust' },
  { key: 'dark', name: 'Mörkt' },
  { key: 'high-contrast', name: 'Hög kontrast' },
] as const;
const widths = [
  { key: 'dator', name: 'Dator' },
  { key: 'telefon', name: 'Telefon' },
] as const;

/** How the card is drawn: the theme of Teams, and the width of the window. */
export function lookChoices({ state, go }: PageContext): HTMLElement {
  const { look, width } = state();
  return element(
    'div',
    { class: 'choices' },
    select({ label: 'Tema i Teams', choices: looks, chosen: look, onChoose: (key) => go({ look: looks.find((one) => one.key === key)?.key ?? 'light' }) }),
    select({ label: 'Bredd', choices: widths, chosen: width, onChoose: (key) => go({ width: key === 'telefon' ? 'telefon' : 'dator' }) }),
  );
}

/** Whose answers are shown: which organisation's staff. */
export function organisationChoice({ state, go, overview }: PageContext): HTMLElement {
  const choices = [{ key: '', name: 'Hela staden' }, ...overview().organisations];
  return select({ label: 'Organisation', choices, chosen: state().organisation, onChoose: (organisation) => go({ organisation }) });
}
