import type { PageState } from '../../../authoring/page-state.ts';
import type { FileEntry, Overview, PageEntry } from '../view.ts';
import { badgeText } from './badge-text.ts';
import { element } from './element.ts';

export interface ListParts {
  readonly overview: Overview;
  readonly chosen: string;
  readonly language: string;
  readonly organisation: string;
  readonly only: string;
  readonly words: string;
}

/**
 * The list of pages, one of which is chosen. The arrow keys, Home and End go from page to page; the tab key goes past
 * the list in one step.
 */
export function createPageList(list: HTMLElement, onChoose: (file: string) => void): (parts: ListParts) => void {
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null;
    if (option?.dataset['file'] !== undefined) onChoose(option.dataset['file']);
  });
  list.addEventListener('keydown', (event) => {
    const options = [...list.querySelectorAll<HTMLElement>('[role=option]')];
    const at = options.findIndex((option) => option === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: options.length - 1 }[event.key];
    const next = to === undefined ? undefined : options[Math.max(0, Math.min(options.length - 1, to))];
    if (next?.dataset['file'] === undefined) return;
    event.preventDefault();
    next.focus();
    onChoose(next.dataset['file']);
  });
  let seen = '';
  return (parts) => {
    const focused = list.contains(document.activeElement);
    const shown = [...parts.overview.pages.filter((page) => isShown(page, parts)), ...otherFiles(parts)];
    const options = shown.map((entry) => option(entry, entry.file === parts.chosen));
    const tabbed = options.find((one) => one.ariaSelected === 'true') ?? options[0];
    tabbed?.setAttribute('tabindex', '0');
    list.replaceChildren(...options);
    if (focused) tabbed?.focus({ preventScroll: true });
    // A list that is drawn anew while somebody scrolls in it must not jump.
    if (parts.chosen !== seen) tabbed?.scrollIntoView({ block: 'nearest' });
    seen = parts.chosen;
  };
}

function isShown(page: PageEntry, { language, organisation, only, words, chosen }: ListParts): boolean {
  if (page.file === chosen) return true;
  if (page.language !== language || (page.organisation ?? organisation) !== organisation) return false;
  const wanted = words.toLowerCase();
  const isNamed = `${page.title} ${page.slug}`.toLowerCase().includes(wanted);
  return isNamed && (only === '' || page.states.some((state) => state === only));
}

function otherFiles({ overview, only, words, chosen }: ListParts): readonly FileEntry[] {
  return overview.otherFiles.filter(({ file }) => file === chosen || (only === '' && file.includes(words.toLowerCase())));
}

function option(entry: PageEntry | FileEntry, isChosen: boolean): HTMLElement {
  const isPage = 'slug' in entry;
  const badges = isPage ? entry.states.map((state) => badge(state, state === 'errors' ? entry.errors : 0)) : [badge(entry.errors > 0 ? 'errors' : 'warnings', entry.errors || entry.warnings)];
  const local = isPage && entry.organisation !== undefined ? element('span', { class: 'badge local' }, 'lokal') : undefined;
  return element(
    'li',
    { role: 'option', tabindex: '-1', 'data-file': entry.file, 'aria-selected': String(isChosen) },
    element('span', { class: 'title' }, isPage ? entry.title : entry.file),
    element('span', { class: 'badges' }, local, ...badges),
  );
}

function badge(state: PageState, count: number): HTMLElement {
  return element('span', { class: `badge ${state}` }, badgeText(state, count));
}
