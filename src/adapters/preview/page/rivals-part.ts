import type { RivalPair, RivalQuestion } from '../../../authoring/rival-pages.ts';
import type { RivalsView } from '../view.ts';
import { askServer } from './ask-server.ts';
import type { PageContext, Part } from './context.ts';
import { element } from './element.ts';
import { percent } from './explain-outcome.ts';

const againMs = 700;

/** Which pages compete for the same questions. */
export function createRivalsPart({ state, go }: PageContext): Part {
  const progress = element('p', { class: 'hint' });
  const pairs = element('div', { class: 'pairs' });
  const place = element(
    'section',
    { class: 'single', 'aria-label': 'Krockar' },
    element(
      'div',
      { class: 'panel' },
      element('h2', {}, 'Frågor som sidor tävlar om'),
      element('p', {}, 'Här står de frågor under asked_as som liknar en fråga på en annan sida, eller där en annan sida kommer före eller nära. Gör dem tydligare, eller samla dem på den sida som svarar bäst.'),
      progress,
      pairs,
    ),
  );
  let timer = 0;
  let drawn = '';
  return { place, show };

  async function show(): Promise<void> {
    clearTimeout(timer);
    if (drawn === '') progress.textContent = 'Boten läser alla sidor …';
    const view = await askServer<RivalsView>('rivals');
    if (view === undefined || state().tab !== 'krockar') return;
    progress.textContent = view.asked < view.total ? `Har prövat ${view.asked} av ${view.total} frågor …` : `Alla ${view.total} frågor är prövade.`;
    const open = new Set([...pairs.querySelectorAll<HTMLDetailsElement>('details[open]')].map(({ id }) => id));
    const key = JSON.stringify(view.pairs);
    if (key !== drawn) pairs.replaceChildren(...view.pairs.map((pair) => pairElement(pair, { view, isOpen: open.has(idOf(pair)) })));
    drawn = key;
    if (view.asked < view.total) timer = setTimeout(() => void show(), againMs);
  }

  function pairElement(pair: RivalPair, { view, isOpen }: { readonly view: RivalsView; readonly isOpen: boolean }): HTMLElement {
    const [a, b] = pair.pages.map((slug) => view.titles[slug] ?? slug);
    const lost = pair.questions.filter(({ ownShare, otherShare }) => otherShare >= ownShare).length;
    const count = `${pair.questions.length} ${pair.questions.length === 1 ? 'fråga' : 'frågor'}${lost > 0 ? `, ${lost} förlorade` : ''}`;
    const head = element('tr', {}, ...['Fråga', 'Står på', 'Liknar', 'Egen andel', 'Den andras'].map((name) => element('th', { scope: 'col' }, name)));
    const rows = pair.questions.map((question) => questionRow(question, view));
    return element(
      'details',
      { id: idOf(pair), open: isOpen ? '' : undefined },
      element('summary', {}, `${a} ↔ ${b}`, element('span', { class: `badge ${lost > 0 ? 'errors' : 'warnings'}` }, count)),
      element('table', {}, element('thead', {}, head), element('tbody', {}, ...rows)),
    );
  }

  function questionRow({ question, language, own, ownShare, otherShare, otherQuestion, likeness }: RivalQuestion, { titles }: RivalsView): HTMLElement {
    const open = element('button', { type: 'button', class: 'link' }, titles[own] ?? own);
    open.addEventListener('click', () => go({ tab: 'sidor', language, file: `${language}/${own}.md`, shape: '' }));
    const share = (value: number, name: string) => element('td', { class: 'number' }, element('meter', { min: '0', max: '1', value: String(value), 'aria-label': `${name} ${percent(value)}` }), percent(value));
    const like = otherQuestion === undefined ? element('td', {}, '–') : element('td', { lang: language }, otherQuestion, element('span', { class: 'how' }, ` ${percent(likeness)} lika`));
    return element('tr', {}, element('th', { scope: 'row', lang: language }, question), element('td', {}, open), like, share(ownShare, 'Egen andel'), share(otherShare, 'Den andras'));
  }
}

function idOf({ pages }: RivalPair): string {
  return `par-${pages.join('-')}`;
}
