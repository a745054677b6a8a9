import type { Look } from '../teams-looks.ts';

/** What the page shows. It stands in the address, so that reloading and going back show the same again. */
export interface State {
  readonly tab: 'sidor' | 'fraga' | 'krockar' | 'andringar' | 'luckor';
  readonly file: string;
  readonly shape: string;
  readonly language: 'sv' | 'en';
  readonly organisation: string;
  readonly look: Look['name'];
  readonly width: 'dator' | 'telefon';
  /** Which pages the list shows. */
  readonly only: string;
  readonly question: string;
  /** The version that the pages are compared with. */
  readonly version: string;
  /** How many days the gaps are of. */
  readonly days: string;
}

const first: State = { tab: 'sidor', file: '', shape: '', language: 'sv', organisation: '', look: 'light', width: 'dator', only: '', question: '', version: '', days: '30' };
const tabs = ['sidor', 'fraga', 'krockar', 'andringar', 'luckor'] as const;
const looks = ['light', 'dark', 'high-contrast'] as const;

/** Reads the state from the part of the address after `#/`; what is missing or unknown is as it is at first. */
export function readState(hash: string): State {
  const [tab, rest] = hash.replace(/^#\//, '').split('?');
  const given = new URLSearchParams(rest);
  const text = (name: keyof State) => given.get(name) ?? first[name];
  return {
    tab: tabs.find((name) => name === tab) ?? first.tab,
    look: looks.find((name) => name === given.get('look')) ?? preferredLook(),
    language: given.get('language') === 'en' ? 'en' : 'sv',
    width: given.get('width') === 'telefon' ? 'telefon' : 'dator',
    ...{ file: text('file'), shape: text('shape'), organisation: text('organisation'), only: text('only'), question: text('question'), version: text('version'), days: text('days') },
  };
}

export function writeState({ tab, ...rest }: State): string {
  const given = Object.entries(rest).filter(([name, value]) => value !== first[name as keyof State] || name === 'look');
  return `#/${tab}?${new URLSearchParams(given)}`;
}

/** The card looks like the page around it until somebody chooses. */
function preferredLook(): Look['name'] {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
