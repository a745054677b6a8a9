import type { FirstAnswer, Impact, ImpactChange } from '../../../authoring/impact.ts';
import type { ImpactView } from '../view.ts';
import { askServer } from './ask-server.ts';
import type { PageContext, Part } from './context.ts';
import { element } from './element.ts';

const againMs = 700;
const verdicts = { worse: 'sämre', better: 'bättre', other: 'annan sida' } as const;
const badges = { worse: 'errors', better: 'fine', other: 'warnings' } as const;
const outcomes: Readonly<Record<FirstAnswer['outcome'], string>> = { acute: '112 först', answer: 'svar', choices: 'val', decline: 'vet inte', refuse: 'nej', stop: 'stopp' };

/** What the changes of the pages do to the questions that are known. */
export function createImpactPart({ state, go }: PageContext): Part {
  const box = element('input', { id: 'jamfor-ruta', autocomplete: 'off', spellcheck: 'false', placeholder: 'HEAD' });
  const form = element('form', {}, element('label', { for: 'jamfor-ruta' }, 'Jämför med (gren, tagg eller commit)'), element('div', { class: 'row' }, box, element('button', { type: 'submit' }, 'Jämför')));
  const result = element('div', { class: 'why' });
  const place = element(
    'section',
    { class: 'single', 'aria-label': 'Ändringar' },
    element(
      'div',
      { class: 'panel' },
      element('h2', {}, 'Vad gör dina ändringar med frågorna?'),
      element('p', {}, 'Boten ställer alla kända frågor två gånger: till sidorna som de är nu, och som de var. Det tar en stund.'),
      form,
      result,
    ),
  );
  let timer = 0;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const version = box.value.trim() || 'HEAD';
    if (version === state().version) void show();
    else go({ version });
  });
  return { place, show };

  async function show(): Promise<void> {
    clearTimeout(timer);
    const { version } = state();
    if (document.activeElement !== box) box.value = version;
    if (version === '') return result.replaceChildren();
    const view = await askServer<ImpactView>('impact', { version });
    if (view === undefined || state().tab !== 'andringar' || state().version !== version) return;
    result.replaceChildren(...(view.impact === undefined ? [progress(view)] : report(view.impact, version)));
    if (view.impact === undefined && view.fault === undefined) timer = setTimeout(() => void show(), againMs);
  }

  function progress({ asked, total, fault }: ImpactView): HTMLElement {
    if (fault !== undefined) return element('p', { class: 'outcome fault' }, fault);
    return element('p', { class: 'hint' }, total === 0 ? 'Läser båda versionerna …' : `Har ställt ${asked} av ${total} frågor …`);
  }

  function report({ asked, rightBefore, rightAfter, changes }: Impact, version: string): readonly HTMLElement[] {
    const summary = element('p', { class: 'outcome' }, changes.length === 0 ? `Ingen av ${asked} frågor får en annan första sida än i ${version}.` : `${changes.length} av ${asked} frågor får en annan första sida. Rätt först: ${rightBefore} före, ${rightAfter} efter.`);
    if (changes.length === 0) return [summary];
    const head = element('tr', {}, ...['Blev', 'Fråga', 'Före', 'Efter', 'Rätt sida'].map((name) => element('th', { scope: 'col' }, name)));
    return [summary, element('table', {}, element('thead', {}, head), element('tbody', {}, ...changes.map(changeRow)))];
  }

  function changeRow({ verdict, question, before, after, accepted }: ImpactChange): HTMLElement {
    return element(
      'tr',
      {},
      element('td', {}, element('span', { class: `badge ${badges[verdict]}` }, verdicts[verdict])),
      element('th', { scope: 'row' }, question),
      ...[before, after].map(({ outcome, page }) => element('td', {}, page ?? '', element('span', { class: 'how' }, ` ${outcomes[outcome]}`))),
      element('td', {}, accepted.join(', ') || '–'),
    );
  }
}
