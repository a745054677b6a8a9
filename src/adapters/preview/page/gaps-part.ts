import type { GapReport, PageVerdicts, Share } from '../../../insight/gap-report.ts';
import type { GapsView } from '../view.ts';
import { askServer } from './ask-server.ts';
import type { PageContext, Part } from './context.ts';
import { element, select } from './element.ts';
import { replaceChoices } from './replace-choices.ts';

const periods = [
  { key: '7', name: 'En vecka' },
  { key: '30', name: '30 dagar' },
  { key: '90', name: '90 dagar' },
];
const sizes: Readonly<Record<string, string>> = { small: 'liten', medium: 'mellan', large: 'stor', unknown: 'okänd' };
const languages = { sv: 'svenska', en: 'engelska' } as const;
const faults: Readonly<Record<string, string>> = {
  STORE_MISSING: 'Det finns ingen databas att läsa här. Starta boten en gång med samma inställningar, eller be driften om DATABASE_URL eller DATA_DIR till den bot som är i gång, skriv raden i filen .env och starta om förhandsvisningen.',
  STORE_UNAVAILABLE: 'Databasen svarar inte. Kontrollera med driften att den är i gång och att den nås från din dator.',
  STORE_NEWER: 'Databasen är gjord av en nyare version av boten. Hämta den senaste versionen av projektet och starta om förhandsvisningen.',
  CONFIG_INVALID: 'Någon inställning i filen .env är fel. Kör npm run -s gaps i terminalen, så står det vilken.',
};

/** What people did not find, by day, page and word. */
export function createGapsPart({ state, go }: PageContext): Part {
  const choices = element('div', { class: 'choices' });
  const result = element('div', { class: 'why' });
  const place = element(
    'section',
    { class: 'single', 'aria-label': 'Luckor' },
    element(
      'div',
      { class: 'panel' },
      element('h2', {}, 'Vad folk inte hittade'),
      element('p', {}, 'Boten räknar per dag vad det blev av frågorna. Ingen fråga, person, konversation eller tid på dagen finns kvar. Ett ord visas först när minst fem frågor på tre olika dagar har haft det.'),
      choices,
      result,
    ),
  );
  return { place, show };

  async function show(): Promise<void> {
    const { days } = state();
    replaceChoices(choices, [select({ label: 'Tid', choices: periods, chosen: days, onChoose: (chosen) => go({ days: chosen }) })]);
    const view = await askServer<GapsView>('gaps', { days });
    if (view === undefined || state().tab !== 'luckor' || state().days !== days) return;
    const source = view.store === '' ? [] : [element('p', { class: 'hint' }, `Läser ${view.store}`)];
    result.replaceChildren(...source, ...(view.report === undefined ? [faultElement(view)] : report(view.report)));
  }

  function faultElement({ fault = 'STORE_UNAVAILABLE' }: GapsView): HTMLElement {
    return element('p', { class: 'outcome fault', 'data-fault': fault }, faults[fault] ?? `Databasen går inte att läsa (${fault}). Kör npm run -s gaps i terminalen för att se varför.`);
  }

  function report(gaps: GapReport): readonly HTMLElement[] {
    const { total, from, to } = gaps;
    const summary = total.asked === 0 ? `Inga frågor är räknade ${from} – ${to}.` : `${total.asked} frågor ${from} – ${to}. Boten visste inte svaret på ${total.declined}, och ${total.elsewhere} hörde till någon annan.`;
    return [
      element('p', { class: 'outcome', 'data-asked': String(total.asked) }, summary),
      table('Ord i frågor utan svar', ['Ord', 'Frågor', 'Dagar'], { rows: gaps.words.map(({ word, questions, days }) => [word, String(questions), String(days)]), none: 'Inget ord har stått i minst fem frågor på tre olika dagar ännu.' }),
      verdicts(gaps.pages),
      table('Per dag', ['Dag', ...shareHeads], { rows: gaps.days.map((row) => [row.day, ...shareCells(row)]), none: 'Inga dagar än.' }),
      table('Per språk', ['Språk', ...shareHeads], { rows: gaps.languages.map((row) => [languages[row.language], ...shareCells(row)]), none: 'Inget språk än.' }),
      table('Per storlek på organisationen', ['Storlek', ...shareHeads], { rows: gaps.sizes.map((row) => [sizes[row.size] ?? row.size, ...shareCells(row)]), none: 'Ingen storlek än.' }),
      element('p', { class: 'hint' }, 'Lägesbilden, ämnen per månad som CSV: npm run -s gaps -- --situation'),
    ];
  }

  function verdicts(pages: readonly PageVerdicts[]): HTMLElement {
    const rows = pages.map(({ title, page, language, notHelped, helped, shown }) => {
      const open = element('button', { type: 'button', class: 'link' }, title);
      open.addEventListener('click', () => go({ tab: 'sidor', language, file: `${language}/${page}.md`, shape: '' }));
      return [open, languages[language], String(notHelped), String(helped), String(shown)];
    });
    return table('"Hjälpte det?"', ['Sida', 'Språk', 'Nej', 'Ja', 'Visad'], { rows, none: 'Ingen har svarat än.' });
  }
}

const shareHeads = ['Frågor', 'Vet inte', 'Hos någon annan'];

function shareCells({ asked, declined, elsewhere }: Share): readonly string[] {
  return [asked, declined, elsewhere].map(String);
}

interface TableRows {
  readonly rows: readonly (readonly (string | HTMLElement)[])[];
  /** What is said in place of a table without rows. */
  readonly none: string;
}

/** A table whose first column names the row. */
function table(caption: string, heads: readonly string[], { rows, none }: TableRows): HTMLElement {
  if (rows.length === 0) return element('div', {}, element('h2', {}, caption), element('p', { class: 'hint' }, none));
  const head = element('tr', {}, ...heads.map((name) => element('th', { scope: 'col' }, name)));
  const body = rows.map(([first = '', ...rest]) => element('tr', {}, element('th', { scope: 'row' }, first), ...rest.map((cell) => element('td', {}, cell))));
  return element('table', {}, element('caption', {}, caption), element('thead', {}, head), element('tbody', {}, ...body));
}
