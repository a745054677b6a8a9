import type { Look } from '../teams-looks.ts';
import type { Overview } from '../view.ts';
import { createAskPart } from './ask-part.ts';
import { askServer } from './ask-server.ts';
import type { PageContext, Part } from './context.ts';
import { element } from './element.ts';
import { follow } from './follow.ts';
import { createGapsPart } from './gaps-part.ts';
import { createImpactPart } from './impact-part.ts';
import { createPagesPart } from './pages-part.ts';
import { createRivalsPart } from './rivals-part.ts';
import { readState, type State, writeState } from './state.ts';

const main = document.querySelector('main') ?? document.body;
const status = document.querySelector('#status') ?? element('p');
const say = (sentence: string) => void (status.textContent = sentence);

void start().catch((error: unknown) => say(String(error)));

/** Draws the part that the address names, and draws it again when the files or the address change. */
async function start(): Promise<void> {
  const looks = (await askServer<readonly Look[]>('looks')) ?? [];
  let overview = await readOverview();
  let state = readState(location.hash);
  /** What the last change failed with. */
  let fault: string | undefined;
  const context: PageContext = {
    state: () => state,
    overview: () => overview,
    look: () => looks.find(({ name }) => name === state.look) ?? (looks[0] as Look),
    say,
    go: (change) => {
      const hash = writeState({ ...state, ...change });
      const isStep = change.tab !== undefined || change.file !== undefined || change.question !== undefined || change.version !== undefined;
      if (isStep) return void (location.hash = hash);
      history.replaceState(null, '', hash);
      void showAddress();
    },
  };
  const parts: Readonly<Record<State['tab'], Part>> = {
    sidor: createPagesPart(context),
    fraga: createAskPart(context),
    krockar: createRivalsPart(context),
    andringar: createImpactPart(context),
    luckor: createGapsPart(context),
  };
  window.addEventListener('hashchange', () => void showAddress());
  follow({
    onConnection: (isThere) => void (isThere ? refresh() : say('Förhandsvisningen är stoppad. Starta den igen med npm run preview.')),
    onEvent: (event) => {
      if (event.kind === 'failed') return say((fault = `Något gick fel: ${event.message}`));
      if (event.kind === 'changed') {
        fault = undefined;
        say(changeSentence(event.files));
      }
      void refresh();
    },
  });
  await showAddress();
  if (!overview.isCurrent) say('Kontrollerar alla sidor …');

  async function showAddress(): Promise<void> {
    if (!/^#(?:\/|$)/.test(location.hash) && location.hash !== '') return;
    state = readState(location.hash);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a')) {
      const { tab } = readState(link.hash);
      link.hash = writeState({ ...state, tab });
      link.ariaCurrent = tab === state.tab ? 'page' : null;
    }
    const part = parts[state.tab];
    if (part.place.parentNode !== main) main.replaceChildren(part.place);
    await show(part);
  }

  /** The part comes first: what is being written should be seen at once. */
  async function refresh(): Promise<void> {
    await show(parts[state.tab]);
    const before = overview.isCurrent;
    overview = await readOverview();
    if (overview.isCurrent && !before) say(fault === undefined ? 'Alla sidor är kontrollerade.' : `${fault} Alla andra filer är kontrollerade.`);
    await show(parts[state.tab]);
  }

  async function show(part: Part): Promise<void> {
    await Promise.resolve(part.show()).catch((error: unknown) => say(error instanceof Error ? error.message : String(error)));
  }
}

/** No file has changed where the folder could not be looked through for a while. */
function changeSentence([first, ...others]: readonly string[]): string {
  if (first === undefined) return 'Mappen går att läsa igen.';
  return `${others.length === 0 ? first : `${others.length + 1} filer`} ändrades. Kontrollerar mot alla sidor …`;
}

async function readOverview(): Promise<Overview> {
  const overview = await askServer<Overview>('overview');
  if (overview === undefined) throw new Error('Förhandsvisningen svarar inte.');
  return overview;
}
