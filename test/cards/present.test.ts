import { describe, expect, it } from 'vitest';
import { type QuestionOptions, answerQuestion } from '../../src/answering/answer-question.ts';
import { cardContext } from '../../src/cards/card-context.ts';
import { type Note, present } from '../../src/cards/present.ts';
import { texts } from '../../src/cards/texts/texts.ts';
import type { SourceFile } from '../../src/knowledge/assemble-knowledge.ts';
import { type GuideOptions, aGuide, aHit, danger } from '../support/build-guide.ts';
import { aKnowledgeBase, aPage } from '../support/build-knowledge.ts';
import { cardButtons, cardWords } from '../support/card-words.ts';
import { everyNote } from '../support/every-card.ts';

interface Shown extends GuideOptions, QuestionOptions {
  readonly notes?: readonly Note[];
}

function show({ notes = [], language = 'sv', organisation, ...options }: Shown = {}) {
  const guide = aGuide(options);
  const answer = answerQuestion('en fråga', guide, { language, organisation });
  return present(answer, notes, cardContext(guide.base, answer));
}

const { sv, en } = texts;

const dangerWords = `signs: { knife: { phrases: kniv }, suicide: { phrases: ta sitt liv } }
now: nu
past_tense: hade
contexts: {}
figurative: ''
rules: [{ name: kniv, all: [knife], page: akut-fara-just-nu }, { name: självmord, all: [suicide], page: hot-om-sjalvmord }]
examples: { page: akut-fara-just-nu, pages: { hot-om-sjalvmord: [suicide] }, danger: han har kniv, calm: kniven ligger i lådan }
`;

describe('present', () => {
  describe('in danger', () => {
    it('leads with 112 and safety, then the steps', () => {
      expect(cardWords(show({ verdict: danger })).slice(0, 4)).toEqual([
        sv.acute.heading,
        sv.acute.first,
        `[${sv.offers['112'].button}]`,
        '1. Ta dig därifrån.\n2. Ring 112.',
      ]);
    });

    it("says the page's own first words before its steps, and leads to the whole page", () => {
      const body = 'Är det du själv som inte orkar? Ring {{contact:emergency}}.\n\n## Gör nu\n1. Stanna kvar i samtalet.\n';
      const base = aKnowledgeBase([aPage({ slug: 'akut-fara-just-nu', body })]);
      const card = show({ verdict: danger, base, finds: [] });
      const words = cardWords(card);
      expect(words.slice(2, 5)).toEqual([`[${sv.offers['112'].button}]`, expect.stringContaining('Är det du själv som inte orkar?'), '1. Stanna kvar i samtalet.']);
      expect(cardButtons(card)).toContainEqual(expect.objectContaining({ title: sv.answer.showWholePage, verb: 'page.show' }));
    });

    it('puts no note above 112 and the steps', () => {
      const words = cardWords(show({ verdict: danger, notes: everyNote }));
      expect(words.indexOf(sv.notes.personalData)).toBeGreaterThan(words.findIndex((line) => line.startsWith('1. ')));
    });

    it('has steps of its own when there is no page', () => {
      const words = cardWords(show({ verdict: danger, base: aKnowledgeBase([]), finds: [], language: 'en' }));
      expect(words[3]).toContain(`1. ${en.acute.stepsWithoutPage[0]}`);
      expect(words.join(' ')).toContain(en.offers.security.button);
    });

    it('tells nobody to flee or hide without a page where there is nobody to get away from', () => {
      const fallback: SourceFile = { path: 'language/danger.yaml', text: dangerWords };
      const words = cardWords(show({ verdict: { kind: 'danger', page: 'hot-om-sjalvmord', why: [] }, base: aKnowledgeBase([], { fallback: [fallback] }), finds: [] }));
      expect(words[3]).toBe(sv.acute.otherStepsWithoutPage.map((step, at) => `${at + 1}. ${step}`).join('\n'));
    });

    it('calls 112 with one press', () => {
      expect(cardButtons(show({ verdict: danger }))[0]).toEqual({ type: 'Action.OpenUrl', title: sv.offers['112'].button, url: 'tel:112' });
    });
  });

  describe('with an answer', () => {
    it('leads with the title and what to do now, then what was asked, then where to go', () => {
      expect(cardWords(show({ hits: [aHit({ passageIds: ['sv/hot-per-telefon#3'] })] }))).toEqual([
        'Hot per telefon',
        sv.answer.emergencyLine,
        'Gör nu',
        '1. Lägg på när du vill.\n2. Berätta för säkerhetsfunktionen (08-465 004 10).',
        'Får jag spela in?',
        'Fråga juristen först.',
        `[${sv.offers.security.button}]`,
        `[${sv.offers.manager.button}]`,
        `[${sv.handoff.manager.button}]`,
        `[${sv.offers['112'].button}]`,
        sv.answer.more,
        '[Gör inte]',
        `[${sv.answer.showWholePage}]`,
        sv.answer.related,
        '[Gåvor och mutor]',
        sv.conversation.feedback.question,
        `[${sv.conversation.feedback.yes}]`,
        `[${sv.conversation.feedback.no}]`,
        'Ansvarig: Säkerhetsfunktionen. Granskad: 2026-11-01. Källor: [Polisen](https://polisen.se).',
      ]);
    });

    it('does not show the same passage twice', () => {
      const words = cardWords(show({ hits: [aHit({ passageIds: ['sv/hot-per-telefon#1'] })] }));
      expect(words.filter((line) => line === 'Gör nu')).toHaveLength(1);
    });

    it('puts notes on top', () => {
      expect(cardWords(show({ notes: ['edited', 'attachments'] })).slice(0, 3)).toEqual([sv.notes.edited, sv.notes.attachments, 'Hot per telefon']);
    });

    it('leads from a routine to its checklist, and from no other page', () => {
      const body = '## Gör nu\n1. Ring.\n\n## Första timmen\n- [ ] Ring facket.\n';
      const stepsOf = (kind: string) => {
        const base = aKnowledgeBase([aPage({ frontMatter: { kind }, body })]);
        return cardButtons(show({ base })).filter(({ title }) => title === sv.routines.steps);
      };
      expect(stepsOf('routine')).toMatchObject([{ verb: 'routine.open', data: { slug: 'hot-per-telefon', phase: 0, language: 'sv' } }]);
      expect(stepsOf('guidance')).toEqual([]);
    });

    it('says so when the page is in another language', () => {
      expect(cardWords(show({ finds: ['gavor-och-mutor'], language: 'en' }))).toContain(en.answer.otherLanguage);
      expect(cardWords(show({ finds: ['gavor-och-mutor'] }))).not.toContain(sv.answer.otherLanguage);
    });

    it('leaves out buttons to pages that are not there', () => {
      const opened = cardButtons(show()).flatMap((action) => (action.type === 'Action.Execute' ? (action.data['slug'] ?? []) : []));
      expect(opened).not.toContain('sidan-som-inte-finns');
    });
  });

  it('lets the person choose, with help at hand', () => {
    const hits = [aHit({ score: 10 }), aHit({ slug: 'gavor-och-mutor', score: 9.9 })];
    const words = cardWords(show({ hits }));
    expect(words.slice(0, 5)).toEqual([sv.choices.heading, sv.choices.hint, '[Hot per telefon]', '[Gåvor och mutor]', sv.answer.emergencyLine]);
  });

  it('says honestly that it does not know, and whom to ask', () => {
    const words = cardWords(show({ finds: [] }));
    expect(words[0]).toBe(sv.decline.heading);
    expect(words).toContain(sv.decline.whomToAsk);
    for (const offer of ['112', '114-14', 'security', 'manager'] as const) expect(words).toContain(`[${sv.offers[offer].button}]`);
  });

  it('names no manager where the manager is the problem', () => {
    const words = cardWords(show({ finds: [], managerPart: 'involved' }));
    expect(words).toContain(sv.decline.whomToAskButManager);
    expect(words).not.toContain(`[${sv.offers.manager.button}]`);
  });

  it('summarises each card for screen readers, and for notifications where it is 112', () => {
    expect(show()).toMatchObject({ speak: 'Hot per telefon', fallbackText: sv.notification });
    const told = `${sv.acute.heading}. ${sv.acute.first}`;
    expect(show({ verdict: danger })).toMatchObject({ speak: told, fallbackText: told });
  });

  it('tells a locked screen 112, and not that it is the reader who may not want to live', () => {
    expect(show({ verdict: { kind: 'danger', page: 'akut-fara-just-nu', concernsReader: true, why: [] } })).toMatchObject({ speak: `${sv.acute.heading}. ${sv.acute.firstToReader}`, fallbackText: `${sv.acute.heading}.` });
  });
});
