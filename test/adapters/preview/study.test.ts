import { describe, expect, it } from 'vitest';
import { createStudy } from '../../../src/adapters/preview/study.ts';
import { answerQuestion } from '../../../src/answering/answer-question.ts';
import { createGuide } from '../../../src/answering/create-guide.ts';
import { cardContext } from '../../../src/cards/card-context.ts';
import { present } from '../../../src/cards/present.ts';
import { assembleKnowledge } from '../../../src/knowledge/assemble-knowledge.ts';
import { createPartsMemory } from '../../../src/knowledge/parts-memory.ts';
import { changed, filesOf, shippedFolder, today } from '../../authoring/clean-base.ts';

const fallback = filesOf(shippedFolder).filter(({ path }) => path.startsWith('language/') && path.endsWith('.yaml'));

describe('createStudy', () => {
  it.each(['någon ringer och hotar mig', 'hjälp nu', 'vilken lunch är det i dag', 'hembesök'])('answers "%s" as the bot does', (question) => {
    const files = changed();
    const study = createStudy({ fallback, memory: createPartsMemory() });
    study.learn({ files, version: 1, today });
    const guide = createGuide(assembleKnowledge(files, { fallback }));
    const answer = answerQuestion(question, guide);
    const asked = study.ask({ question });
    expect([asked.outcome, asked.pages, asked.language]).toEqual([answer.kind, answer.pages, answer.language]);
    expect(asked.card.card).toEqual(present(answer, [], cardContext(guide.base, { language: answer.language })));
  });

  it('answers from the files that it learned last', () => {
    const study = createStudy({ fallback, memory: createPartsMemory() });
    study.learn({ files: changed(), version: 1, today });
    study.learn({ files: changed({ file: 'sv/hot-per-telefon.md', replace: 'title: Hot per telefon', with: 'title: Hot i luren' }), version: 2, today });
    expect(study.ask({ question: 'någon ringer och hotar mig' }).ranking[0]?.title).toBe('Hot i luren');
    expect(study.rivals().version).toBe(2);
  });

  it('tells the words that decided before any search', () => {
    const study = createStudy({ fallback, memory: createPartsMemory() });
    study.learn({ files: changed(), version: 1, today });
    expect(study.ask({ question: 'hjälp nu' })).toMatchObject({ outcome: 'acute', triage: { kind: 'danger', key: 'hembesok' } });
  });
});
