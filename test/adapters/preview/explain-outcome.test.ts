import { describe, expect, it } from 'vitest';
import { explainOutcome } from '../../../src/adapters/preview/page/explain-outcome.ts';
import type { AskView } from '../../../src/adapters/preview/view.ts';

const page = { slug: 'bli-filmad', title: 'Bli filmad', share: 0.95, coverage: 1, matches: [] };
const aView = (view: Partial<AskView>): AskView => ({ question: 'de filmar oss nu', language: 'sv', outcome: 'answer', pages: [page.slug], ranking: [page], card: { card: {}, bytes: 0 }, ...view }) as AskView;
const triage = { kind: 'danger', key: 'akut-fara-just-nu', why: ['står här'] } as const;

describe('explainOutcome', () => {
  it('tells what decided an alarm: the words, or the likeness and the search together', () => {
    expect(explainOutcome(aView({ outcome: 'acute', triage }))).toBe('Fara nu: boten visar 112 först. Det avgörs i language/, av danger.yaml eller av exemplen (akut-fara-just-nu). Orden: står här.');
    expect(explainOutcome(aView({ outcome: 'acute' }))).toContain('sökningen var säker på sidan om den');
  });

  it('tells that a faint alarm gave way to the search, and that 112 is there all the same', () => {
    expect(explainOutcome(aView({ triage }))).toMatch(/^Boten svarar med en sida\. Den liknar exemplen på fara, men svagt.* Knappen till 112 står kvar\. "Bli filmad" fick 95\s%\.$/);
    expect(explainOutcome(aView({}))).toBe('Boten svarar med en sida. "Bli filmad" fick 95\u00a0%.');
  });

  it('does not say of a refusal that gave way that it decided', () => {
    const said = explainOutcome(aView({ outcome: 'decline', triage: { kind: 'refuse', key: 'find-source', why: [] } }));
    expect(said).toContain('för svagt');
    expect(said).not.toContain('Det avgörs');
    expect(explainOutcome(aView({ outcome: 'decline', triage: { kind: 'out-of-scope', key: 'hr', why: [] } }))).toContain('Det avgörs i language/, av small-talk.yaml');
  });
});
