import { describe, expect, it } from 'vitest';
import { conversationDeps } from '../../../../src/adapters/teams/conversation/conversation-deps.ts';
import type { RoutineDeps } from '../../../../src/adapters/teams/routines/routine-deps.ts';
import { texts } from '../../../../src/cards/texts/texts.ts';
import { cardWords } from '../../../support/card-words.ts';
import { takeTurn } from '../../../support/take-turn.ts';
import { aRunFacts } from '../../../support/build-runs.ts';

const person = '29:anna';
const uploadInfo = { uploadUrl: 'https://a.sharepoint.com/u', contentUrl: 'https://a.sharepoint.com/c', name: 'log.html', uniqueId: '1', fileType: 'html' };

/** The answer to Teams' question whether the file may be saved, from somebody with a Swedish client who has chosen English. */
async function answered(action: 'accept' | 'decline', { conversationType = 'personal', ...otherInfo }: Readonly<Record<string, string>> = {}) {
  const conversation = conversationDeps();
  await conversation.people.save(person, { language: 'en' }, 0);
  const facts = aRunFacts({ language: 'en' });
  const run = { ...facts, state: 'open', events: [], reminders: 0 };
  const routines = { runs: { find: async () => ({ kind: 'run', run }) }, pages: { kind: 'in-teams', upload: async () => {} } } as unknown as RoutineDeps;
  const value = { type: 'fileUpload', action, context: { run: facts.id, language: 'en' }, uploadInfo: { ...uploadInfo, ...otherInfo } };
  const activity = { type: 'invoke', name: 'fileConsent/invoke', channelId: 'msteams', locale: 'sv-SE', from: { id: person, name: 'Anna' }, value } as const;
  return takeTurn({ ...activity, conversation: { id: 'a:1', conversationType, isGroup: false, name: '' } }, { routines, conversation });
}

describe('the answer to Teams’ question about a file', () => {
  it('is in the language that the person has chosen', async () => {
    expect((await answered('accept')).messages.map(({ text }) => text)).toEqual([texts.en.routines.log.saved]);
    expect((await answered('decline')).cards.map((card) => cardWords(card)[0])).toEqual([texts.en.routines.log.notSaved]);
  });

  it.each([
    ['a link that leads out of OneDrive', { contentUrl: 'https://a.sharepoint.com.example.org/c' }],
    ['a chat in which others would be given the link', { conversationType: 'groupChat' }],
  ])('is refused for %s: what it carries comes from a client', async (_what, given) => {
    const { messages, cards } = await answered('accept', given);
    expect([messages.length, cards.map((card) => cardWords(card)[0])]).toEqual([1, [texts.en.notes.unknownAction]]);
  });
});
