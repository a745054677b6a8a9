import type { FileView } from '../view.ts';
import { askServer } from './ask-server.ts';
import type { PageContext, Part } from './context.ts';
import { drawCard, type PressedButton } from './draw-card.ts';
import { element, select } from './element.ts';
import { findingsSummary } from './findings-summary.ts';
import { lookChoices, organisationChoice } from './look-choices.ts';
import { stateNames } from './badge-text.ts';
import { createPageList } from './page-list.ts';
import { replaceChoices } from './replace-choices.ts';
import { createSourceView } from './source-view.ts';

const languages = [
  { key: 'sv', name: 'Svenska' },
  { key: 'en', name: 'Engelska' },
] as const;

/** The pages: which there are and how they stand, one page's source, and the card that Teams shows of it. */
export function createPagesPart(context: PageContext): Part {
  const { state, go, overview, look, say } = context;
  const listChoices = element('div', { class: 'choices' });
  const words = element('input', { type: 'search', 'aria-label': 'Sök bland sidorna', placeholder: 'Sök bland sidorna' });
  const list = element('ul', { role: 'listbox', 'aria-label': 'Sidor' });
  const title = element('h2', { id: 'filnamn' });
  const summary = element('div', { class: 'summary' });
  const lines = element('ol', { class: 'source' });
  const sourceChoices = element('div', { class: 'choices' });
  const cardChoices = element('div', { class: 'choices' });
  const card = element('div', { class: 'teams' });
  const cardNote = element('p', { class: 'hint' });
  const stage = element('div', { class: 'stage', tabindex: '0', role: 'region', 'aria-label': 'Kortet i Teams' }, card);
  const place = element(
    'section',
    { class: 'pages', 'aria-label': 'Sidor' },
    element('div', { class: 'panel list' }, element('h2', {}, 'Sidor'), listChoices, words, list),
    element('div', { class: 'panel' }, title, sourceChoices, summary, element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-labelledby': 'filnamn' }, lines)),
    element('div', { class: 'panel' }, element('h2', {}, 'I Teams'), cardChoices, cardNote, stage),
  );
  const drawSource = createSourceView(lines);
  const drawList = createPageList(list, (file) => go({ file, shape: '' }));
  words.addEventListener('input', () => showList());
  let shown: FileView | undefined;

  return { place, show };

  async function show(): Promise<void> {
    const { file, organisation, shape } = state();
    const wanted = file === '' ? overview().pages.find(({ language }) => language === state().language)?.file : file;
    const view = wanted === undefined ? undefined : await askServer<FileView>('file', { file: wanted, organisation, shape });
    if (file !== state().file) return;
    shown = view;
    showList();
    showFile();
  }

  function showList(): void {
    const { language, organisation, only } = state();
    replaceChoices(listChoices, [
      select({ label: 'Språk', choices: languages, chosen: language, onChoose: (key) => chooseLanguage(key === 'en' ? 'en' : 'sv') }),
      select({ label: 'Visa', choices: onlyChoices, chosen: only, onChoose: (key) => go({ only: key }) }),
      organisationChoice(context),
    ]);
    drawList({ overview: overview(), chosen: shown?.file ?? state().file, language, organisation, only, words: words.value });
  }

  /** The chosen page stays, in the other language. */
  function chooseLanguage(language: 'sv' | 'en'): void {
    const file = (shown?.file ?? '').replace(/(^|\/)(sv|en)\//, `$1${language}/`);
    const isThere = overview().pages.some((page) => page.file === file);
    go({ language, shape: '', ...(isThere && { file }) });
  }

  function showFile(): void {
    title.textContent = shown?.file ?? (state().file || 'Välj en sida');
    cardNote.textContent = noteFor(shown);
    cardNote.hidden = cardNote.textContent === '';
    const { versions = [], shapes = [], text = '', findings = [] } = shown ?? {};
    replaceChoices(sourceChoices, versions.length < 2 ? [] : [select({ label: 'Version', choices: versions, chosen: shown?.file ?? '', onChoose: chooseVersion })]);
    replaceChoices(cardChoices, [
      ...(shapes.length === 0 ? [] : [select({ label: 'Kort', choices: shapes, chosen: state().shape, onChoose: (shape) => go({ shape }) })]),
      lookChoices(context),
    ]);
    summary.replaceChildren(...(shown === undefined ? [] : findingsSummary(findings)));
    drawSource({ text, findings });
    stage.className = `stage ${state().width}`;
    stage.dataset['look'] = look().name;
    if (shown?.card === undefined) card.replaceChildren();
    else drawCard(card, { view: shown.card, look: look(), width: state().width, onPress: press });
  }

  function chooseVersion(file: string): void {
    const page = overview().pages.find((one) => one.file === file);
    go({ file, shape: '', ...(page && { language: page.language }) });
  }

  /** Buttons that lead to pages do so here too; the others would ask the bot for something that only it can do. */
  function press({ title: name, verb, data, url }: PressedButton): void {
    const { slug, section } = data;
    const language = shown?.card?.card.lang ?? state().language;
    if (verb === 'page.open' && slug !== undefined) return go({ file: `${language}/${slug}.md`, shape: '' });
    if (verb === 'page.show') return go({ shape: 'hela' });
    const shape = shown?.sections[Number(section)];
    if (verb === 'page.section' && shape !== undefined) return go({ shape });
    say(url === undefined ? `Knappen "${name}" öppnar ett eget kort i Teams.` : `Knappen "${name}" öppnar ${url}.`);
  }
}

const onlyChoices = [
  { key: '', name: 'Alla sidor' },
  ...(['broken', 'errors', 'warnings', 'review-due', 'needs-check', 'missing-translation', 'fine'] as const).map((key) => ({ key, name: `Bara: ${stateNames[key]}` })),
];

function noteFor(view: FileView | undefined): string {
  if (view === undefined) return 'Filen finns inte längre.';
  if (view.card !== undefined) return '';
  return view.versions.length > 0 ? 'Sidan går inte att läsa, så boten visar den inte. Rätta felen i källtexten.' : 'Filen är ingen sida och har inget kort.';
}
