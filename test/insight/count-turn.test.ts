import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { countAnswer, countOpened, countVerdict } from '../../src/insight/count-turn.ts';
import { aKnowledgeBase, aDocument } from '../support/build-knowledge.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const common = { language: 'sv', pages: ['hot-per-telefon'], offers: [], personalData: [] } as const;
const document = aDocument();
const turn = { day: '2026-11-23', size: 'large' } as const;
const { triageData } = aKnowledgeBase();
const smallTalk = (await realKnowledge()).triageData;
const reply = { sv: 'Nej.', en: 'No.' };

describe('countAnswer', () => {
  it.each<readonly [string, Answer, string, string]>([
    ['an answer', { ...common, kind: 'answer', document, passages: [], matches: [] }, 'answer', 'hot-per-telefon'],
    ['danger', { ...common, kind: 'acute', document }, 'acute', 'hot-per-telefon'],
    ['danger without a page', { ...common, kind: 'acute' }, 'acute', ''],
    ['choices, of which none is known to be meant', { ...common, kind: 'choices', documents: [document] }, 'choices', ''],
    ['a question that nothing answers', { ...common, kind: 'decline', suggestions: [document] }, 'decline', ''],
    ['another service’s matter', { ...common, kind: 'decline', suggestions: [], reply }, 'elsewhere', ''],
    ['a refusal, without its page', { ...common, kind: 'refuse', reply, documents: [document] }, 'refuse', ''],
    ['a stop, without its page', { ...common, kind: 'stop', reply, documents: [document] }, 'stop', ''],
  ])('counts %s, and the size of the organisation apart from page and language', (_what, answer, outcome, page) => {
    expect(countAnswer(answer, turn, triageData)).toEqual([
      { kind: 'page', day: '2026-11-23', outcome, page, language: 'sv' },
      { kind: 'size', day: '2026-11-23', outcome, size: 'large' },
    ]);
  });

  it('takes a greeting for no gap, and nothing else for a greeting', () => {
    const [greeting] = Object.values(smallTalk.smallTalk?.small_talk ?? {});
    expect(greeting).toBeDefined();
    const answer: Answer = { ...common, kind: 'decline', suggestions: [], ...(greeting && { reply: greeting.reply }) };
    expect(countAnswer(answer, turn, smallTalk)[0]).toMatchObject({ outcome: 'small-talk' });
    expect(countAnswer({ ...answer, reply }, turn, smallTalk)[0]).toMatchObject({ outcome: 'elsewhere' });
  });
});

it('an opened page and a verdict are counted with page and language', () => {
  const page = { day: '2026-11-23', slug: 'bombhot', language: 'en' } as const;
  const counted = { kind: 'page', day: '2026-11-23', page: 'bombhot', language: 'en' };
  expect([countOpened(page), countVerdict({ ...page, helped: true }), countVerdict({ ...page, helped: false })]).toEqual(['opened', 'helped', 'not-helped'].map((outcome) => ({ ...counted, outcome })));
});
