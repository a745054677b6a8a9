import { describe, expect, it } from 'vitest';
import { phaseHeadings } from '../../src/knowledge/section.ts';
import { findDeadline } from '../../src/routines/deadline.ts';
import { readRoutine, sameSteps } from '../../src/routines/routine.ts';
import { aDocument } from '../support/build-knowledge.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const body = `## Gör nu
1. Gå dit.

## Första timmen
- [ ] Ordna vård. Ring {{contact:health-advice}}.
- [ ] Anmäl utan dröjsmål till myndigheten (AML 3 kap. 3 a §).

## Vem
Chefen.

## Efter mötet
- [ ] Skriv ner allt.
`;
const aPage = (rest = {}) => aDocument({ body, frontMatter: { kind: 'routine', follow_up: '[30d, 1d, 7d, 7d]' }, ...rest });
const name = (key: string) => (key === 'health-advice' ? '1177' : key);

describe('readRoutine', () => {
  it('makes a phase of every heading with a checklist, in order, with contacts by name', () => {
    expect(readRoutine(aPage(), name)).toEqual({
      slug: 'hot-per-telefon',
      language: 'sv',
      title: 'Hot per telefon',
      phases: [
        {
          heading: 'Första timmen',
          steps: [
            { id: '1-1', text: 'Ordna vård. Ring 1177.' },
            { id: '1-2', text: 'Anmäl utan dröjsmål till myndigheten (AML 3 kap. 3 a §).', deadline: { words: 'utan dröjsmål', paragraph: 'AML 3 kap. 3 a §' } },
          ],
        },
        { heading: 'Efter mötet', steps: [{ id: '2-1', text: 'Skriv ner allt.' }] },
      ],
      followUp: [1, 7, 30],
    });
  });

  it.each([
    ['another kind of page', aDocument({ body })],
    ['a routine without a checklist', aPage({ body: '## Gör nu\n1. Gå dit.\n' })],
  ])('gives nothing for %s', (_reason, document) => {
    expect(readRoutine(document, name)).toBeUndefined();
  });

  it('sees when a step has other words', () => {
    const [before, after] = [aPage(), aPage({ body: body.replace('Skriv ner allt.', 'Skriv ner orden.') })].map((page) => readRoutine(page, name));
    expect(before && sameSteps(before, before)).toBe(true);
    expect(before && after && sameSteps(before, after)).toBe(false);
  });
});

describe('findDeadline', () => {
  it.each([
    ['Anmäl arbetsskada genast till Försäkringskassan (socialförsäkringsbalken 42 kap. 10 §).', 'sv', { words: 'genast', paragraph: 'socialförsäkringsbalken 42 kap. 10 §' }],
    ['Svara senast inom sju dagar (lagen om något 2 §).', 'sv', { words: 'senast inom sju dagar', paragraph: 'lagen om något 2 §' }],
    ['Report a work injury at once to Försäkringskassan (socialförsäkringsbalken ch. 42 s. 10).', 'en', { words: 'at once', paragraph: 'socialförsäkringsbalken ch. 42 s. 10' }],
  ] as const)('reads it in "%s"', (step, language, deadline) => {
    expect(findDeadline(step, language)).toEqual(deadline);
  });

  it.each([
    ['haste without a paragraph', 'Ring genast.'],
    ['a paragraph without haste', 'Gör en riskbedömning (AML 3 kap. 2 a §).'],
    ['a parenthesis that is no paragraph', 'Ring genast (växeln).'],
  ])('finds none in %s', (_reason, step) => {
    expect(findDeadline(step, 'sv')).toBeUndefined();
  });
});

describe('the shipped routines', async () => {
  const { documents } = await realKnowledge();
  const routines = documents.flatMap((document) => readRoutine(document, (key) => key) ?? []);

  it('have the four phases of a manager’s routine and the law’s two deadlines, in both languages', () => {
    for (const language of ['sv', 'en'] as const) {
      const routine = routines.find((one) => one.slug === 'chef-nar-en-medarbetare-utsatts' && one.language === language);
      expect(routine?.phases.map(({ heading }) => heading)).toEqual(Object.values(phaseHeadings).map((names) => names[language]));
      expect(routine?.phases.flatMap(({ steps }) => steps.flatMap(({ deadline }) => deadline ?? []))).toHaveLength(2);
      expect(routine?.followUp).toEqual([1, 7, 30, 90]);
    }
  });

  it('can all be worked through', () => {
    expect(routines).toHaveLength(documents.filter(({ frontMatter }) => frontMatter.kind === 'routine').length);
    expect(routines.length).toBeGreaterThan(8);
  });
});
