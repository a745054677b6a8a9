import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createKeyring } from '../../../../src/adapters/store/keyring.ts';
import { createSqlStore } from '../../../../src/adapters/store/sql/create-sql-store.ts';
import { openSqliteDatabase } from '../../../../src/adapters/store/sqlite/open-sqlite-database.ts';
import { createCardUpdates } from '../../../../src/adapters/teams/routines/card-updates.ts';
import { readKnowledge } from '../../../../src/adapters/files/read-knowledge.ts';
import { createReminderDesk } from '../../../../src/routines/reminder-desk.ts';
import { createRunDesk } from '../../../../src/routines/run-desk.ts';
import { root } from '../../../support/source-files.ts';
import { texts } from '../../../../src/cards/texts/texts.ts';
import type { People } from '../../../../src/conversation/preferences.ts';
import { AppError } from '../../../../src/errors.ts';
import { withdraw } from '../../../../src/handoff/outbox-entry.ts';
import { aChat } from '../../../support/a-chat.ts';
import { aDataKey, aReportEntry, aRequest, start } from '../../../support/build-handoff.ts';
import { cardWords } from '../../../support/card-words.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const idOf = (turn: { readonly messages: readonly { readonly id?: string }[] }) => turn.messages.map(({ id }) => id);

describe.each([
  { language: 'sv', locale: 'sv-SE', forget: 'glöm mig', clean: 'rensa', ask: 'hot på telefon' },
  { language: 'en', locale: 'en-GB', forget: 'Forget me', clean: 'clear', ask: 'What do I do about threats on the phone?' },
] as const)('in $language', ({ language, locale, forget, clean, ask }) => {
  const { conversation, cases } = { ...texts[language], cases: texts[language].handoff.cases };
  const from = { locale };

  describe('forgetting', () => {
    it('erases all that is kept of the person, says what that was, and what stays', async () => {
      const store = await createSqlStore(await openSqliteDatabase(await temporaryFolder()), createKeyring([aDataKey()]));
      onTestFinished(() => store.close());
      const [closed, open] = [aReportEntry({ now: start }), aReportEntry({ now: start })];
      for (const entry of [closed, open]) await store.outbox.save(entry);
      await store.outbox.change(withdraw(closed, start), { now: start, followUps: [] });
      await store.requests.save(aRequest(), []);
      const chat = await aChat({ people: store.people });
      await store.people.save('29:anna', { organisation: 'bolag', language }, start);
      await store.people.save('29:bo', { organisation: 'bolag' }, start);
      await chat.write(ask, from);
      const { card } = await chat.write(forget, from);
      const said = cardWords(card).join('\n');
      expect(cardWords(card)[0]).toBe(conversation.forget.heading);
      const company = language === 'sv' ? 'Bolaget' : 'The company';
      for (const line of [`${conversation.forget.organisation} ${company}.`, `${conversation.forget.language} ${conversation.language.names[language]}.`, conversation.forget.lastPage, conversation.forget.cards]) expect(said).toContain(line);
      expect(said).toContain(`${conversation.forget.closedCases} 1.`);
      expect(said).toContain(`${conversation.forget.openCases} 2.`);
      expect(said).toContain(`[${cases.show}]`);
      for (const line of [conversation.forget.sent, conversation.forget.names, conversation.forget.chat]) expect(said).toContain(line);
      expect(await store.people.find('29:anna')).toEqual({});
      expect(await store.people.find('29:bo')).toEqual({ organisation: 'bolag' });
      expect((await store.outbox.overview({ ownerId: '29:anna', limit: 9 })).map(({ id }) => id)).toEqual([open.id]);
      // Neither is the answer itself remembered.
      const again = cardWords((await chat.write(forget, from)).card);
      expect(again[1]).toBe(conversation.forget.nothing);
      expect(again.join('\n'), 'two cases are kept').toContain(`${conversation.forget.openCases} 2.`);
      expect(again.join('\n'), 'so that the person is not forgotten').not.toMatch(/glömt dig|inget sparat|forgotten you|nothing kept/);
      expect(cardWords((await chat.write(language === 'sv' ? 'mer' : 'more', from)).card)[0]).toBe(conversation.follow.noPage);
    });

    it('says so when there was nothing', async () => {
      const { card } = await (await aChat()).write(forget, from);
      expect(cardWords(card).slice(0, 2)).toEqual([conversation.forget.heading, conversation.forget.nothing]);
    });

    it('says so when it could not be done', async () => {
      const unavailable = async () => Promise.reject(new AppError('STORE_UNAVAILABLE', 'gone'));
      const people: People = { find: async () => ({}), save: unavailable, forget: unavailable };
      expect(cardWords((await (await aChat({ people })).write(forget, from)).card)[0]).toBe(conversation.forget.failed);
    });

    it('is done in a private chat only', async () => {
      const chat = await aChat();
      await chat.conversation.people.save('29:anna', { organisation: 'bolag' }, 0);
      const { card } = await chat.write(forget, { ...from, place: 'groupChat' });
      expect(cardWords(card)).toEqual([conversation.group.onlyPrivately, texts[language].answer.emergencyLine, `[${conversation.group.goOn}]`]);
      expect(await chat.conversation.people.find('29:anna')).toEqual({ organisation: 'bolag' });
    });
  });

  describe('clearing', () => {
    it('deletes the bot’s own cards of the last 24 hours, and says what it cannot delete', async () => {
      const chat = await aChat();
      const old = await chat.write(ask, from);
      chat.wait(60);
      const fresh = [await chat.write(ask, from), await chat.write(language === 'sv' ? 'mer' : 'more', from)];
      chat.wait(23 * 60);
      const { card, deleted } = await chat.write(clean, from);
      expect(deleted).toEqual(fresh.flatMap(idOf));
      expect(deleted).not.toContain(idOf(old)[0]);
      expect(cardWords(card).slice(0, 2)).toEqual([conversation.clean.heading, `${conversation.clean.count.many} 2.`]);
      const said = cardWords(card).join('\n');
      for (const line of [conversation.clean.yours, conversation.clean.older, conversation.clean.unasked, conversation.clean.seen, conversation.clean.sent, conversation.clean.copies]) expect(said).toContain(line);
    });

    it('deletes a card once, its own answer the next time', async () => {
      const chat = await aChat();
      await chat.write(ask, from);
      const first = await chat.write(clean, from);
      expect(cardWords(first.card)[1]).toBe(conversation.clean.count.one);
      expect((await chat.write(clean, from)).deleted).toEqual(idOf(first));
    });

    it('leaves what others have asked for', async () => {
      const chat = await aChat();
      await chat.write(ask, { ...from, place: 'groupChat', person: '29:bo' });
      const { card, deleted } = await chat.write(clean, { ...from, place: 'groupChat' });
      expect(deleted).toEqual([]);
      expect(cardWords(card)[1]).toBe(conversation.clean.none);
      expect(cardWords(card).join('\n')).toContain(conversation.clean.others);
    });
  });
});

it('clearing leaves the checklist on which others work too, and takes one’s own', async () => {
  const store = await createSqlStore(await openSqliteDatabase(await temporaryFolder()), createKeyring([aDataKey()]));
  onTestFinished(() => store.close());
  const { base } = await readKnowledge(join(root, 'test/fixtures/knowledge'));
  const parts = { runs: store.runs, now: () => start, isHoliday: () => false };
  const reminders = createReminderDesk({ ...parts, saveNotice: async () => {}, onSaved: () => {}, onUnreadable: () => {} });
  const routines = { runs: createRunDesk({ ...parts, newId: randomUUID }), reminders, cards: createCardUpdates(), pages: { kind: 'on-disk', write: async () => '' } } as const;
  const chat = await aChat({ base, routines });
  for (const [place, expected] of [['groupChat', 0], ['personal', 1]] as const) {
    const routine = await chat.write('rutin när en medarbetare utsatts', { place });
    const { cards, messages } = await chat.press(routine.card, texts.sv.routines.start, { place });
    expect(cards[0]?.refresh).toBeDefined();
    const { deleted } = await chat.write('rensa', { place });
    expect(deleted.filter((id) => idOf({ messages }).includes(id))).toHaveLength(expected);
    expect(deleted).toContain(idOf(routine)[0]);
  }
});

it('a card that cannot be deleted is told of, and tried again the next time', async () => {
  const undeletable: string[] = [];
  const chat = await aChat({ undeletable });
  const [id = ''] = idOf(await chat.write('hot på telefon'));
  undeletable.push(id);
  const { clean } = texts.sv.conversation;
  expect(cardWords((await chat.write('rensa')).card).slice(0, 2)).toEqual([clean.notDone, `${clean.failed} 1.`]);
  undeletable.pop();
  expect((await chat.write('rensa')).deleted).toContain(id);
});

it('ids and pages are gone from memory when their time is over, also when nobody writes', async () => {
  const { sweepConversation } = await import('../../../../src/adapters/teams/conversation/conversation-deps.ts');
  const chat = await aChat();
  const { card } = await chat.write('hot på telefon');
  await chat.press(card, texts.sv.conversation.feedback.yes);
  const { lastShown, ownCards, judgedCards } = chat.conversation;
  expect([lastShown.size(), ownCards.size(), judgedCards.size()]).toEqual([1, 1, 1]);
  sweepConversation(chat.conversation, Date.UTC(2026, 10, 24, 9));
  expect([lastShown.size(), ownCards.size(), judgedCards.size()]).toEqual([0, 0, 0]);
});

it('which cards a person has judged is forgotten with the person', async () => {
  const chat = await aChat();
  for (const person of ['29:anna', '29:bo']) await chat.press((await chat.write('hot på telefon', { person })).card, texts.sv.conversation.feedback.yes, { person });
  await chat.write('glöm mig');
  expect(chat.conversation.judgedCards.size()).toBe(1);
});
