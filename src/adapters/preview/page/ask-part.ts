import type { Language } from '../../../knowledge/language.ts';
import type { AskView, RankedPage } from '../view.ts';
import { askServer } from './ask-server.ts';
import type { PageContext, Part } from './context.ts';
import { drawCard } from './draw-card.ts';
import { element } from './element.ts';
import { explainOutcome, howNames, percent } from './explain-outcome.ts';
import { lookChoices, organisationChoice } from './look-choices.ts';
import { replaceChoices } from './replace-choices.ts';

/** What the bot would answer to a question, and why. */
export function createAskPart(context: PageContext): Part {
  const { state, go, look, say } = context;
  const box = element('input', { type: 'search', id: 'fraga-ruta', autocomplete: 'off', spellcheck: 'false' });
  const form = element('form', {}, element('label', { for: 'fraga-ruta' }, 'Fråga som en kollega skulle göra'), element('div', { class: 'row' }, box, element('button', { type: 'submit' }, 'Fråga')));
  const choices = element('div', { class: 'choices' });
  const why = element('div', { class: 'why' });
  const card = element('div', { class: 'teams' });
  const stage = element('div', { class: 'stage', tabindex: '0', role: 'region', 'aria-label': 'Kortet i Teams' }, card);
  const place = element(
    'section',
    { class: 'ask', 'aria-label': 'Fråga' },
    element('div', { class: 'panel' }, element('h2', {}, 'Vad skulle boten svara?'), form, why),
    element('div', { class: 'panel' }, element('h2', {}, 'I Teams'), choices, stage),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go({ question: box.value.trim() });
  });
  return { place, show };

  async function show(): Promise<void> {
    const { question, organisation, width } = state();
    if (document.activeElement !== box) box.value = question;
    replaceChoices(choices, [organisationChoice(context), lookChoices(context)]);
    stage.className = `stage ${width}`;
    stage.dataset['look'] = look().name;
    if (question === '') {
      why.replaceChildren(element('p', { class: 'hint' }, 'Svaret kommer från samma kod som i Teams. Här ser du också varför, och vad som kom tvåa.'));
      return card.replaceChildren();
    }
    say('Frågar …');
    const view = await askServer<AskView>('ask', { q: question, organisation });
    if (view === undefined || question !== state().question) return;
    say(explainOutcome(view));
    why.replaceChildren(...explanation(view));
    drawCard(card, { view: view.card, look: look(), width, onPress: ({ title }) => say(`Knappen "${title}" fungerar i Teams.`) });
  }

  function explanation(view: AskView): readonly HTMLElement[] {
    const heading = element('p', { class: 'outcome', 'data-outcome': view.outcome, 'data-pages': view.pages.join(' ') }, explainOutcome(view));
    if (view.ranking.length === 0) return [heading];
    const rows = view.ranking.map((page, at) => row(page, at, view.language));
    const head = element('tr', {}, ...['Nr', 'Sida', 'Andel', 'Av frågan', 'Ord som möttes'].map((name) => element('th', { scope: 'col' }, name)));
    return [heading, element('table', {}, element('caption', {}, 'Sidorna som låg närmast'), element('thead', {}, head), element('tbody', {}, ...rows))];
  }

  function row({ slug, title, share, coverage, matches }: RankedPage, at: number, language: Language): HTMLElement {
    const open = element('button', { type: 'button', class: 'link' }, title);
    open.addEventListener('click', () => go({ tab: 'sidor', language, file: `${language}/${slug}.md`, shape: '' }));
    const words = matches.map(({ asked, found, how }) => element('li', {}, asked === found ? asked : `${asked} → ${found}`, element('span', { class: 'how' }, ` ${howNames[how]}`)));
    const bar = element('meter', { min: '0', max: '1', value: String(share), 'aria-label': `Andel ${percent(share)}` });
    return element(
      'tr',
      { 'data-slug': slug },
      element('td', {}, String(at + 1)),
      element('th', { scope: 'row' }, open),
      element('td', { class: 'number' }, bar, percent(share)),
      element('td', { class: 'number' }, percent(coverage)),
      element('td', {}, element('ul', { class: 'words' }, ...words)),
    );
  }
}
