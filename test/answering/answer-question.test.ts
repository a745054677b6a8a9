import { describe, expect, it } from 'vitest';
import { type QuestionOptions, answerQuestion } from '../../src/answering/answer-question.ts';
import type { ManagerPart } from '../../src/answering/manager-part.ts';
import type { Triage, Verdict } from '../../src/answering/triage/triage.ts';
import type { SourceFile } from '../../src/knowledge/assemble-knowledge.ts';
import type { Ranking, Search } from '../../src/search/ranking.ts';
import { offers as everyOffer } from '../../src/knowledge/offer.ts';
import { type GuideOptions, aGuide, aHit, brokenSearch, danger } from '../support/build-guide.ts';
import { aKnowledgeBase, aPage, smallCity } from '../support/build-knowledge.ts';

const answer = (guide: GuideOptions, options: QuestionOptions = {}, question = 'vad gör jag om någon hotar mig') =>
  answerQuestion(question, aGuide(guide), options);

const refusals: SourceFile = {
  path: 'language/refusals.yaml',
  text: `signs:
  revenge: "ge igen"
  confess: "jag tog emot"
refuse:
  revenge:
    explanation: { sv: Det hjälper jag inte till med., en: I do not help with that. }
    pages: [hot-per-telefon, finns-inte]
    offers: [security, 112]
    rules: [{ name: hämnd, all: [revenge] }]
stop:
  confession:
    explanation: { sv: Stanna här., en: Stop here. }
    pages: [gavor-och-mutor]
    offers: [whistleblower]
    rules: [{ name: erkännande, all: [confess] }]
`,
};
const smallTalk: SourceFile = {
  path: 'language/small-talk.yaml',
  text: `in_scope: hot*
filler: och
small_talk:
  greeting: { reply: { sv: Hej!, en: Hello! }, phrases: hej }
out_of_scope:
  parking: { reply: { sv: Fråga trafikkontoret., en: Ask the traffic office. }, phrases: parkering* }
`,
};
const base = aKnowledgeBase([...smallCity, refusals, smallTalk]);
const withManager = aKnowledgeBase([...smallCity, { ...refusals, text: refusals.text.replaceAll(/offers: \[/g, 'offers: [manager, ') }, smallTalk]);

describe('answerQuestion', () => {
  it('reads its own fixtures', () => {
    expect(base.findings).toEqual([]);
  });

  it.each<[string, GuideOptions]>([
    ['in danger', { verdict: danger }],
    ['with what it refuses', { verdict: { kind: 'refuse', reason: 'revenge' } }],
    ['when it stops a report', { verdict: { kind: 'stop', reason: 'confession' } }],
    ['with another service\'s matter', { verdict: { kind: 'out-of-scope', topic: 'parking' } }],
    ['with a page', {}],
    ['when it does not know', { finds: [] }],
  ])('sends nobody to the manager who is the problem, %s', (_when, guide) => {
    const offered = (managerPart: ManagerPart) => answer({ ...guide, base: withManager, managerPart }).offers;
    expect(offered('none')).toContain('manager');
    expect(offered('involved')).not.toContain('manager');
    expect(offered('involved').length).toBeGreaterThan(0);
  });

  describe('in danger', () => {
    it('leads with 112, the page that triage names, and its steps', () => {
      const acute = answer({ verdict: danger, finds: ['hot-per-telefon'] });
      expect(acute).toMatchObject({ kind: 'acute', document: { slug: 'akut-fara-just-nu' }, pages: ['akut-fara-just-nu', 'hot-per-telefon'] });
      expect(acute.offers[0]).toBe('112');
    });

    it('answers although the search throws', () => {
      expect(answer({ verdict: danger, search: brokenSearch })).toMatchObject({ kind: 'acute', pages: ['akut-fara-just-nu'] });
    });

    it('answers without any page at all', () => {
      const acute = answer({ verdict: danger, base: aKnowledgeBase([]), finds: [] });
      expect(acute).toMatchObject({ kind: 'acute', pages: [], offers: ['112', 'security', 'manager'] });
      expect('document' in acute).toBe(false);
    });

    it('shows the page in Swedish when it is asked in English and not translated', () => {
      expect(answer({ verdict: danger }, { language: 'en' })).toMatchObject({ language: 'en', document: { language: 'sv' } });
    });

    it('names no page twice and at most five', () => {
      const slugs = ['a', 'b', 'c', 'd', 'e'];
      const many = aKnowledgeBase([...smallCity, ...slugs.map((slug) => aPage({ slug }))]);
      expect(answer({ base: many, verdict: danger, finds: ['akut-fara-just-nu', ...slugs] }).pages).toEqual(['akut-fara-just-nu', 'a', 'b', 'c', 'd']);
    });
  });

  describe('near to danger', () => {
    const near = (finds: readonly string[], verdict: Verdict = { kind: 'question' }) =>
      answer({ base, finds, triage: () => ({ verdict, personalData: [], nearDanger: 'akut-fara-just-nu' }) }).kind;

    it('takes it for danger when the search is sure of the page for it', () => {
      expect(near(['akut-fara-just-nu', 'hot-per-telefon'])).toBe('acute');
    });

    it('answers as usual when the search is sure of another page, or of none', () => {
      expect(near(['hot-per-telefon', 'akut-fara-just-nu'])).toBe('answer');
      expect(near([])).toBe('decline');
    });

    it('does not go against what triage is sure of', () => {
      expect(near(['akut-fara-just-nu'], { kind: 'refuse', reason: 'revenge' })).toBe('refuse');
    });
  });

  describe('faintly like danger', () => {
    const faint = (ranking: Partial<Ranking>, isFaint = true) =>
      answer({ base, search: () => ({ hits: [aHit({ slug: 'gavor-och-mutor' })], termCount: 3, likelihood: 0.9, ...ranking }), triage: () => ({ verdict: danger, personalData: [], ...(isFaint && { isFaint }) }) }).kind;

    it('is a question when the search is sure of a page that has something else to offer before 112', () => {
      expect(faint({})).toBe('answer');
    });

    it('keeps 112 at hand when it is a question, whatever the page offers', () => {
      const calm = { hits: [aHit({ slug: 'gavor-och-mutor' })], termCount: 3, likelihood: 0.9 };
      const asked = (triage: Triage) => answer({ base, search: () => calm, triage: () => triage }).offers;
      expect(asked({ verdict: danger, personalData: [], isFaint: true })).toEqual(['manager', 'whistleblower', '112']);
      expect(asked({ verdict: { kind: 'question' }, personalData: [] })).toEqual(['manager', 'whistleblower']);
    });

    it.each<[string, Partial<Ranking>, boolean]>([
      ['the page offers 112 first', { hits: [aHit({ slug: 'akut-fara-just-nu' })] }, true],
      ['the search is not sure', { likelihood: 0.89 }, true],
      ['nothing that was learned speaks for the page', { likelihood: 0 }, true],
      ['nothing is found', { hits: [] }, true],
      ['the page is not there', { hits: [aHit({ slug: 'gone' })] }, true],
      ['it is more than faint', {}, false],
    ])('stays danger when %s', (_when, ranking, isFaint) => {
      expect(faint(ranking, isFaint)).toBe('acute');
    });

    it('stays danger when the search throws', () => {
      expect(answer({ base, search: brokenSearch, triage: () => ({ verdict: danger, personalData: [], isFaint: true }) }).kind).toBe('acute');
    });
  });

  describe('faintly like what is turned away', () => {
    const faint = (ranking: Partial<Ranking>, verdict: Verdict = { kind: 'refuse', reason: 'revenge' }, isFaint = true) =>
      answer({ base, search: () => ({ hits: [aHit({ slug: 'gavor-och-mutor' })], termCount: 1, likelihood: 0.9, ...ranking }), triage: () => ({ verdict, personalData: [], ...(isFaint && { isFaint }) }) }).kind;
    const confession: Verdict = { kind: 'stop', reason: 'confession' };

    it.each<[string, Partial<Ranking>, Verdict | undefined, string]>([
      ['nothing in it can be looked up, after a refusal', { hits: [], termCount: 0, likelihood: 0 }, undefined, 'decline'],
      ['nothing in it can be looked up, after a stop', { hits: [], termCount: 0, likelihood: 0 }, confession, 'decline'],
      ['its one word surely leads elsewhere than the refusal', {}, undefined, 'answer'],
    ])('is a question when %s', (_when, ranking, verdict, kind) => {
      expect(faint(ranking, verdict)).toBe(kind);
    });

    it.each<[string, Partial<Ranking>, Verdict | undefined, string]>([
      ['its one word leads to a page of the refusal', { hits: [aHit({ slug: 'hot-per-telefon' })] }, undefined, 'refuse'],
      ['the search is not sure', { likelihood: 0.79 }, undefined, 'refuse'],
      ['it has more words to judge by', { termCount: 2 }, undefined, 'refuse'],
      ['it is like a confession, whatever its one word leads to', {}, confession, 'stop'],
    ])('is turned away when %s', (_when, ranking, verdict, kind) => {
      expect(faint(ranking, verdict)).toBe(kind);
    });

    it('is turned away when the search throws, and nothing else is searched', () => {
      const verdict: Verdict = { kind: 'refuse', reason: 'revenge' };
      expect(answer({ base, search: brokenSearch, triage: () => ({ verdict, personalData: [], isFaint: true }) }).kind).toBe('refuse');
      expect(faint({}, verdict, false)).toBe('refuse');
    });
  });

  describe('with a page that fits', () => {
    it('answers with the page, its offers in order, and why it was found', () => {
      const matches = [{ asked: 'hotar', found: 'hot', how: 'inflection' }] as const;
      expect(answer({ hits: [aHit({ matches })] })).toMatchObject({
        kind: 'answer',
        document: { slug: 'hot-per-telefon', language: 'sv' },
        matches,
        pages: ['hot-per-telefon'],
        offers: ['security', 'manager', '112'],
      });
    });

    it('gives the passages that met the question, best first', () => {
      expect(answer({ hits: [aHit({ passageIds: ['sv/hot-per-telefon#3', 'sv/hot-per-telefon#2'] })] })).toMatchObject({ passages: [{ heading: 'Får jag spela in?' }, { heading: 'Gör inte' }] });
    });

    it('gives no passage when the lead met the question', () => {
      expect(answer({ hits: [aHit({ passageIds: ['sv/hot-per-telefon#0'] })] })).toMatchObject({ passages: [] });
    });

    it('answers in the language asked for, with the page of that language', () => {
      expect(answer({}, { language: 'en' })).toMatchObject({ language: 'en', document: { language: 'en', frontMatter: { title: 'Threats on the phone' } } });
    });

    it('falls back to the page in the other language', () => {
      expect(answer({ finds: ['gavor-och-mutor'] }, { language: 'en' })).toMatchObject({ language: 'en', document: { language: 'sv' } });
    });

    it("answers the staff of an organisation with its own text", () => {
      const text = '---\nlocal: adds\nowner: Skolan\nlast_reviewed_on: 2026-11-01\nreview_in: 6 months\n---\n## I skolan\nSäg till expeditionen.\n';
      const city = aKnowledgeBase([...smallCity, { path: 'local/skola/sv/hot-per-telefon.md', text }]);
      const headings = (organisation?: string) => {
        const found = answer({ base: city }, { organisation });
        return found.kind === 'answer' ? found.document.passages.map(({ heading }) => heading) : [];
      };
      expect(headings('skola')).toContain('I skolan');
      expect(headings()).not.toContain('I skolan');
    });

    it.each([
      ['in that of the talk', 'false alarm', { talkIn: 'en' }, 'en'],
      ['in Swedish without one', 'false alarm', {}, 'sv'],
      ['in its own when it shows one', 'någon hotar mig', { talkIn: 'en' }, 'sv'],
      ['in the one that was chosen', 'false alarm', { talkIn: 'en', answerIn: 'sv' }, 'sv'],
    ] as const)('answers a question that may be in either language %s', (_which, question, options, language) => {
      expect(answer({}, options, question).language).toBe(language);
    });

    it('searches in the language of the talk, too', () => {
      const asked: string[] = [];
      const search: Search = (_question, { language }) => {
        asked.push(language);
        return { hits: [], termCount: 0 };
      };
      answer({ search }, { talkIn: 'en', answerIn: 'sv' }, 'false alarm');
      expect(asked).toEqual(['en']);
    });

    it('recognises the language of the question when none is told', () => {
      expect(answer({}, {}, 'what do I do when somebody threatens me on the phone').language).toBe('en');
      expect(answer({}).language).toBe('sv');
    });

    it('declines when the page that was found is gone', () => {
      expect(answer({ finds: ['finns-inte'] })).toMatchObject({ kind: 'decline', suggestions: [] });
    });
  });

  it('lets the person choose between pages that are close, with the offers of all', () => {
    const hits = [aHit({ score: 10 }), aHit({ slug: 'gavor-och-mutor', score: 9.9 })];
    const choices = answer({ hits });
    expect(choices.kind === 'choices' && choices.documents.map(({ slug }) => slug)).toEqual(['hot-per-telefon', 'gavor-och-mutor']);
    expect(new Set(choices.offers)).toEqual(new Set(['112', 'security', 'manager', 'whistleblower']));
  });

  it.each([
    ['nothing was found', { finds: [] }],
    ['what was found is far off', { hits: [aHit({ coverage: 0.01 })] }],
    ['there are no pages', { base: aKnowledgeBase([]), finds: [] }],
  ] satisfies readonly (readonly [string, GuideOptions])[])('says that it does not know, and whom to ask, when %s', (_reason, guide) => {
    const decline = answer(guide);
    expect(decline.kind).toBe('decline');
    expect(decline.offers).toEqual(expect.arrayContaining(['112', '114-14', 'security', 'manager']));
  });

  it('lets a broken search be loud when nobody is in danger, for the turn to meet', () => {
    expect(() => answer({ search: brokenSearch })).toThrow(TypeError);
  });

  it.each<[string, Verdict, object]>([
    ['refuses with the written words', { kind: 'refuse', reason: 'revenge' }, { kind: 'refuse', reply: { sv: 'Det hjälper jag inte till med.' }, pages: ['hot-per-telefon'], offers: ['security', '112'] }],
    ['stops a confession and shows the channel', { kind: 'stop', reason: 'confession' }, { kind: 'stop', reply: { sv: 'Stanna här.' }, pages: ['gavor-och-mutor'], offers: ['whistleblower'] }],
    ['greets back', { kind: 'small-talk', topic: 'greeting' }, { kind: 'decline', reply: { sv: 'Hej!' }, pages: [] }],
    ["sends another service's matter on", { kind: 'out-of-scope', topic: 'parking' }, { kind: 'decline', reply: { sv: 'Fråga trafikkontoret.' }, pages: [] }],
  ])('%s, without a search', (_reason, verdict, expected) => {
    expect(answer({ base, verdict, search: brokenSearch })).toMatchObject(expected);
  });

  it('tells which kinds of personal data the question held', () => {
    const guide = { triage: () => ({ verdict: { kind: 'question' as const }, personalData: ['personnummer' as const] }) };
    expect(answer(guide).personalData).toEqual(['personnummer']);
  });

  it('keeps nothing of what was written', () => {
    const planted = 'zqxjk-planterad';
    for (const verdict of [danger, { kind: 'question' }, { kind: 'refuse', reason: 'revenge' }, { kind: 'stop', reason: 'confession' }] satisfies Verdict[]) {
      expect(JSON.stringify(answer({ base, verdict }, {}, planted))).not.toContain(planted);
    }
  });

  it('offers only what there is', () => {
    for (const guide of [{}, { verdict: danger }, { finds: [] }]) {
      for (const offer of answer(guide).offers) expect(everyOffer).toContain(offer);
    }
  });
});
