import { describe, expect, it } from 'vitest';
import { texts } from '../../../../src/cards/texts/texts.ts';
import type { Search } from '../../../../src/search/ranking.ts';
import { aChat } from '../../../support/a-chat.ts';
import { aHit, danger } from '../../../support/build-guide.ts';
import { aKnowledgeBase, aPage, smallCity } from '../../../support/build-knowledge.ts';
import { cardWords } from '../../../support/card-words.ts';

const aRoutine = (slug: string, title: string) => aPage({ slug, frontMatter: { title: `"${title}"`, kind: 'routine' }, body: '## Gör nu\n1. Lyssna.\n\n## Första timmen\n- [ ] Ordna sällskap hem.\n\n## Samma dag\n- [ ] Skriv ner vad som hände.\n' });
const base = aKnowledgeBase([...smallCity, aRoutine('nar-en-medarbetare-utsatts', 'Chef: när en medarbetare har utsatts'), aRoutine('efter-ett-hot', 'Chef: efter ett hot')]);
const offered = [aHit({ score: 2 }), aHit({ slug: 'gavor-och-mutor', score: 1.9 })];
const routine = aHit({ slug: 'efter-ett-hot' });
const search: Search = (text) => ({ hits: text.startsWith('hot') ? offered : text.startsWith('medarbetare') ? [routine] : [], termCount: 1 });
const { conversation, routines } = texts.sv;

const wordsAfter = async (...messages: readonly string[]) => {
  const chat = await aChat({ base, search, triage: (question) => ({ verdict: question.includes('kniv') ? danger : { kind: 'question' }, personalData: [] }) });
  let last: readonly string[] = [];
  for (const message of messages) last = cardWords((await chat.write(message)).card);
  return last;
};

describe('a number after several lists', () => {
  it('is about the list that stands last: the routines, in their order', async () => {
    const listed = (await wordsAfter('hot', 'rutiner')).filter((words) => words.startsWith('[')).map((words) => words.slice(1, -1));
    expect(listed).toHaveLength(2);
    expect((await wordsAfter('hot', 'rutiner', '1'))[0]).toBe(listed[0]);
    expect((await wordsAfter('hot', 'rutiner', '2'))[0]).toBe(listed[1]);
    expect((await wordsAfter('rutiner', 'hot', '2'))[0]).toBe('Gåvor och mutor');
  });

  it.each(['visa ämnen', 'vad kan du', 'språk', 'mina ärenden'])('opens no page of a list that stands above the card of “%s”', async (command) => {
    expect((await wordsAfter('hot', command, '2'))[0]).toBe(conversation.help.heading);
  });

  it('is about a list of pages that was shown once more', async () => {
    expect((await wordsAfter('hot', 'visa ämnen', 'igen', '2'))[0]).toBe('Gåvor och mutor');
  });

  it('is the same where the list was pressed for', async () => {
    const chat = await aChat({ base, search });
    await chat.write('hot');
    const help = (await chat.write('vad kan du')).card;
    const { card } = await chat.press(help, routines.list.heading);
    const second = cardWords(card).filter((words) => words.startsWith('['))[1];
    expect(`[${cardWords((await chat.write('2')).card)[0]}]`).toBe(second);
    await chat.write('hot');
    await chat.press(help, conversation.topics.button);
    expect(cardWords((await chat.write('2')).card)[0]).toBe(conversation.help.heading);
  });

  it('leaves an alarm where it was', async () => {
    for (const command of ['rutiner', 'visa ämnen']) expect((await wordsAfter('kniv', command, '2'))[0]).toBe(texts.sv.acute.heading);
  });
});

describe('after the steps of a routine', () => {
  it('“mer” is about that routine, not about the page before it', async () => {
    expect((await wordsAfter('hot', '1', 'rutin medarbetare', 'mer'))[0]).toBe('Chef: efter ett hot');
    const chat = await aChat({ base, search });
    await chat.write('hot');
    const { card } = await chat.write('rutiner');
    await chat.press(card, 'Chef: efter ett hot');
    expect(cardWords((await chat.write('mer')).card)[0]).toBe('Chef: efter ett hot');
  });
});
