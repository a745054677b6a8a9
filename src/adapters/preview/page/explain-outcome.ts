import type { Match } from '../../../search/ranking.ts';
import type { AskView } from '../view.ts';

export const howNames: Readonly<Record<Match['how'], string>> = {
  word: 'samma ord',
  inflection: 'annan form',
  compound: 'del av ord',
  synonym: 'samma betydelse',
  spelling: 'stavning',
};

export function percent(share: number): string {
  return share > 0 && share < 0.005 ? 'under 1\u00a0%' : `${Math.round(share * 100)}\u00a0%`;
}

/** One or two sentences on what the bot would do with a question, and why. */
export function explainOutcome({ outcome, triage, outside, ranking }: AskView): string {
  const [best, second] = ranking;
  const lead = best === undefined ? '' : ` "${best.title}" fick ${percent(best.share)}${second === undefined ? '' : `, tvåan "${second.title}" ${percent(second.share)}`}.`;
  const decided = triage === undefined ? '' : reason(triage);
  const overruled = triage === undefined ? '' : (givesWay[triage.kind] ?? '');
  switch (outcome) {
    case 'acute':
      return `Fara nu: boten visar 112 först.${decided || ' Frågan liknar exemplen på fara, och sökningen var säker på sidan om den.'}`;
    case 'answer':
      return `Boten svarar med en sida.${overruled}${lead}`;
    case 'choices':
      return `Boten låter personen välja mellan sidor.${overruled}${lead}`;
    case 'decline':
      return `Boten säger att den inte vet.${overruled ? `${overruled}${lead}` : decided || `${likeOthers(outside)}${lead}`}`;
    case 'refuse':
      return `Boten säger nej.${decided}`;
    case 'stop':
      return `Boten ber personen sluta skriva och visar rätt väg.${decided}`;
  }
}

/** What the examples made of a question before a search that was sure of something else. */
const givesWay: Partial<Record<NonNullable<AskView['triage']>['kind'], string>> = {
  danger: ' Den liknar exemplen på fara, men svagt, och sökningen var säker på en sida som inte börjar med 112. Knappen till 112 står kvar.',
  refuse: ' Den liknar exemplen på det som boten säger nej till, men för svagt.',
  stop: ' Den liknar exemplen på det som boten stoppar, men för svagt.',
};

function likeOthers(outside: number | undefined): string {
  return outside === undefined ? '' : ` Frågan liknar exemplen på andras ärenden till ${percent(outside)}.`;
}

const places = { danger: 'danger', refuse: 'refusals', stop: 'refusals', 'small-talk': 'small-talk', 'out-of-scope': 'small-talk' } as const;

/** Rules name the words that they met; likeness to examples has none to name. */
function reason({ kind, key, why }: NonNullable<AskView['triage']>): string {
  const met = why.length > 0 ? ` Orden: ${why.join(', ')}.` : '';
  return ` Det avgörs i language/, av ${places[kind]}.yaml eller av exemplen${key === '' ? '' : ` (${key})`}.${met}`;
}
