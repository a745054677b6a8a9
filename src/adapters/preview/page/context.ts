import type { Look } from '../teams-looks.ts';
import type { Overview } from '../view.ts';
import type { State } from './state.ts';

/** What every part of the page gets. */
export interface PageContext {
  readonly state: () => State;
  /** Changes what is shown, and with it the address. */
  readonly go: (change: Partial<State>) => void;
  readonly overview: () => Overview;
  readonly look: () => Look;
  /** Says in one short sentence what has happened; screen readers read it. */
  readonly say: (sentence: string) => void;
}

/** One part of the page. `show` draws it as the state and the files now are; what was typed and scrolled to stays. */
export interface Part {
  readonly place: HTMLElement;
  readonly show: () => Promise<void> | void;
}
