import { describe, expect, it } from 'vitest';
import { answerInTalk } from '../../src/conversation/answer-in-talk.ts';
import type { Shown } from '../../src/conversation/shown.ts';
import type { Search } from '../../src/search/ranking.ts';
import { realKnowledge } from '../support/real-knowledge.ts';
import { aGuide, aHit, danger, type GuideOptions } from '../support/build-guide.ts';

const base = await realKnowledge();
const nothing: Search = () => ({ hits: [], termCount: 0 });
const unsure: Search = () => ({ hits: [aHit({ slug: 'akut-fara-just-nu' })], termCount: 2, likelihood: 0.1 });
const oneTerm = (slug: string): Search => () => ({ hits: [aHit({ slug, passageIds: [`sv/${slug}#1`] })], termCount: 1, likelihood: 0.9 });
const page: Shown = { kind: 'page', language: 'sv', slug: 'hot-per-telefon' };
const alarm: Shown = { kind: 'alarm', language: 'sv', slug: 'akut-fara-just-nu', others: [] };
const list: Shown = { kind: 'list', language: 'sv', slugs: ['hot-per-telefon', 'gavor-och-mutor'] };
const ask = (question: string, shown: Shown | undefined, guide: GuideOptions = { search: nothing }) => answerInTalk(question, shown, aGuide(guide));

describe('answerInTalk', () => {
  it.each<readonly [string, Shown, object]>([
    ['a page', page, { kind: 'answer', document: { slug: 'hot-per-telefon' } }],
    ['an alarm', alarm, { kind: 'acute' }],
    ['choices', list, { kind: 'choices', pages: list.kind === 'list' ? list.slugs : [] }],
    ['a stop', { kind: 'stop', language: 'sv', slugs: [], offers: ['union'] }, { kind: 'stop', offers: ['union'] }],
  ])('follows %s with a message in which nothing is found, and counts that nothing was', (_reason, shown, answer) => {
    expect(ask('vad säger jag till honom?', shown)).toMatchObject({ answer, shown, found: { kind: 'decline' } });
  });

  it('answers in the language of the talk', () => {
    expect(ask('what now?', { ...page, language: 'en' })).toMatchObject({ answer: { language: 'en', document: { language: 'en' } } });
  });

  it('does not know a longer message, nor one that something else was found in', () => {
    expect(ask('min granne har en gräsklippare som brummar så konstigt när den startas', page)).toMatchObject({ answer: { kind: 'decline' } });
    expect(ask('i receptionen', page, { search: unsure })).toMatchObject({ answer: { kind: 'decline' } });
  });

  it('keeps an alarm until something answers', () => {
    expect(ask('can we go home', { ...alarm, language: 'en', others: ['hot-hemma-och-mot-narstaende'] }, { base, search: nothing })).toMatchObject({ answer: { kind: 'acute' } });
    expect(ask('jag vet inte', alarm, { search: unsure })).toMatchObject({ answer: { kind: 'acute' }, shown: alarm });
    expect(ask('får jag ta emot gåvor från klienter', alarm, { finds: ['gavor-och-mutor'] })).toMatchObject({ answer: { kind: 'answer' } });
    expect(ask('får jag ta emot gåvor', alarm, { base, finds: ['gavor-och-mutor'] })).toMatchObject({ answer: { kind: 'answer' } });
    expect(ask('och om han gör det?', alarm)).toMatchObject({ answer: { kind: 'acute' } });
    expect(ask('men jag är på jobbet', alarm, { base, search: oneTerm('bisyssla') })).toMatchObject({ answer: { kind: 'acute' }, shown: { kind: 'alarm', others: ['bisyssla'] } });
  });

  it.each<readonly [string, GuideOptions]>([
    ['min kollega', { finds: ['gavor-och-mutor'] }],
    ['vi vågar inte gå fram dit', { finds: ['gavor-och-mutor'] }],
    ['gåva', { hits: [aHit({ slug: 'gavor-och-mutor', score: 2 }), aHit({ score: 1.9 })] }],
    ['ska jag ge honom en gåva då', { hits: [aHit({ slug: 'gavor-och-mutor', score: 2 }), aHit({ score: 1.9 })] }],
  ])('keeps an alarm after a piece of a story, with what it found below: %s', (piece, guide) => {
    expect(ask(piece, alarm, guide)).toMatchObject({ answer: { kind: 'acute' }, shown: { kind: 'alarm', others: expect.arrayContaining(['gavor-och-mutor']) } });
  });

  it('answers what somebody names after a bare call for help', () => {
    expect(ask('gåva', { ...alarm, isBareCall: true }, { finds: ['gavor-och-mutor'] })).toMatchObject({ answer: { kind: 'answer' } });
  });

  it('keeps an alarm after a piece that would be stopped, and not after a sentence that is', () => {
    const verdict = { kind: 'stop', reason: 'confession' } as const;
    expect(ask('jag slog honom', alarm, { base, verdict })).toMatchObject({ answer: { kind: 'acute' }, shown: { kind: 'alarm' } });
    expect(ask('min kollega tar mutor', alarm, { base, verdict })).toMatchObject({ answer: { kind: 'stop' } });
  });

  it('keeps the page on a danger that stays open below an alarm, whatever is written on', () => {
    const knife: Shown = { ...alarm, openDanger: 'bombhot' };
    expect(ask('min kollega', knife, { base, finds: ['gavor-och-mutor'] }).shown).toMatchObject({ kind: 'alarm', others: ['bombhot', 'gavor-och-mutor'] });
  });

  it('keeps the page on a danger that stays open below another alarm', () => {
    const bomb: Shown = { ...alarm, slug: 'bombhot' };
    expect(ask('polisen är här nu', bomb, { base, verdict: danger, finds: ['polisanmalan'] })).toMatchObject({ answer: { kind: 'acute', language: 'sv', pages: ['akut-fara-just-nu', 'bombhot', 'polisanmalan'] }, shown: { language: 'sv', slug: 'akut-fara-just-nu' } });
    expect(ask('han har kniv', page, { base, verdict: danger, finds: [] }).answer.pages).toEqual(['akut-fara-just-nu']);
  });

  it('keeps an alarm after a piece that would be refused', () => {
    expect(ask('jag vet inte var hon bor', alarm, { base, verdict: { kind: 'refuse', reason: 'look-up-person' } })).toMatchObject({ answer: { kind: 'acute' }, shown: alarm });
  });

  it.each(['waiting', 'privacy', 'own-message'])('takes small talk (%s) for what is meant after what was shown', (topic) => {
    const verdict = { kind: 'small-talk', topic } as const;
    const after = topic === 'waiting' ? alarm : ({ kind: 'page', language: 'sv', slug: 'gavor-och-mutor' } as const);
    expect(ask('kan jag radera det', after, { base, verdict }).answer.kind).toBe(topic === 'waiting' ? 'acute' : 'answer');
    expect(ask('sparar du det jag skriver', { kind: 'page', language: 'sv', slug: 'gavor-och-mutor' }, { base, verdict }).answer.kind).toBe('decline');
  });

  it.each<readonly [string, string, GuideOptions]>([
    ['an answer', 'får jag gå då?', { search: oneTerm('bombhot') }],
    ['choices', 'kan det hända igen', { search: (question) => ({ hits: (question.startsWith('Hot') ? ['jav', 'bombhot'] : ['bombhot', 'jav']).map((slug) => aHit({ slug })), termCount: 1, likelihood: 0.3 }) }],
  ])('puts the page of the talk before %s to a question that does not say what it is about', (_reason, question, guide) => {
    const { answer, shown } = ask(question, page, { base, ...guide });
    expect([answer.kind, answer.pages.slice(0, 2)]).toEqual(['choices', ['hot-per-telefon', 'bombhot']]);
    expect(shown).toMatchObject({ kind: 'page', slug: 'hot-per-telefon' });
  });

  it('leaves the talk for a question that names what it is about, and for what is no question', () => {
    for (const message of ['vad gör jag vid bombhot', 'de ringde om det i går']) expect(ask(message, page, { base, search: oneTerm('bombhot') }).answer).toMatchObject({ kind: 'answer', document: { slug: 'bombhot' } });
  });

  it('puts the page of the talk first after a place, unless a title has it', () => {
    const places: Search = () => ({ hits: [aHit({ slug: 'hembesok-och-ensamarbete' })], termCount: 1, likelihood: 0.9 });
    expect(ask('i trappan', page, { base, search: places }).answer).toMatchObject({ kind: 'choices', pages: ['hot-per-telefon', 'hembesok-och-ensamarbete'] });
    expect(ask('på hembesök', page, { base, search: places }).answer).toMatchObject({ kind: 'answer', document: { slug: 'hembesok-och-ensamarbete' } });
  });

  it('shows a page again after a question of which it does not know what it is about, and counts that nothing was found', () => {
    const hardlyKnown: Search = () => ({ hits: [aHit({ slug: 'jav' })], termCount: 3, likelihood: 0.1 });
    expect(ask('hur lång tid tar det', page, { base, search: hardlyKnown })).toMatchObject({ answer: { kind: 'answer', document: { slug: 'hot-per-telefon' } }, found: { kind: 'decline' } });
    expect(ask('hur lång tid har jag', page, { base, search: unsure })).toMatchObject({ answer: { kind: 'answer', document: { slug: 'hot-per-telefon' } }, found: { kind: 'decline' } });
  });

  it('asks the search once more for such a question, however many pages it found', () => {
    let asked = 0;
    const several: Search = () => {
      asked += 1;
      return { hits: ['hembesok-och-ensamarbete', 'bisyssla', 'visselblasning'].map((slug) => aHit({ slug, passageIds: [`sv/${slug}#1`], score: 1 })), termCount: 1, likelihood: 0.3 };
    };
    ask('hur lång tid har jag på mig', { kind: 'stop', language: 'sv', slugs: [], offers: ['union'] }, { base, search: several });
    expect(asked).toBe(2);
  });

  it('keeps a stop after such a question, whatever page it finds', () => {
    const stop: Shown = { kind: 'stop', language: 'sv', slugs: ['visselblasning'], offers: ['whistleblower'] };
    expect(ask('vart ska jag skicka det då', stop, { base, search: oneTerm('chef-myndighetsanmalningar') })).toMatchObject({ answer: { kind: 'stop' }, shown: stop });
    expect(ask('hur illa är det', stop, { base, search: oneTerm('visselblasning') })).toMatchObject({ answer: { kind: 'stop' }, shown: stop });
    expect(ask('får jag ha en bisyssla', stop, { base, search: oneTerm('bisyssla') })).toMatchObject({ answer: { kind: 'answer' } });
  });

  it('keeps an alarm after such a question, and after what leads to its own page', () => {
    const suicide: Shown = { ...alarm, slug: 'hot-om-sjalvmord' };
    expect(ask('can I tell my boss about it now', alarm, { base, search: oneTerm('jav') })).toMatchObject({ answer: { kind: 'acute' }, shown: { others: ['jav'] } });
    expect(ask('sometimes I think about ending it all', suicide, { base, search: oneTerm('hot-om-sjalvmord') })).toMatchObject({ answer: { kind: 'acute' }, shown: suicide });
  });

  it('keeps the list of a page that answers from it', () => {
    expect(ask('jag menar gåvor', list, { finds: ['gavor-och-mutor'] }).shown).toMatchObject({ kind: 'page', slug: 'gavor-och-mutor', offered: ['hot-per-telefon', 'gavor-och-mutor'] });
  });

  it('does not repeat its guesses, nor anything when nothing was shown', () => {
    for (const shown of [{ ...list, isGuess: true }, { kind: 'nothing', language: 'sv' }, undefined] as const) expect(ask('jag', shown).answer.kind).toBe('decline');
  });

  it('takes what a few words name of a list', () => {
    expect(ask('telefonen', list, { search: unsure })).toMatchObject({ answer: { kind: 'answer', document: { slug: 'hot-per-telefon' } }, shown: { kind: 'page', offered: ['hot-per-telefon', 'gavor-och-mutor'] } });
  });

  it.each<readonly [string, GuideOptions]>([
    ['danger', { verdict: danger }],
    ['a page that answers', { finds: ['akut-fara-just-nu'] }],
  ])('never lets the talk stand before %s', (_reason, guide) => {
    const { answer, shown } = ask('telefonen', list, guide);
    expect([answer.pages[0], shown]).toEqual(['akut-fara-just-nu', undefined]);
  });
});
