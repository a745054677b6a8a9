import type { TurnContext } from 'botbuilder';
import { expect, it } from 'vitest';
import { conversationDeps } from '../../../../src/adapters/teams/conversation/conversation-deps.ts';
import { forPerson } from '../../../../src/adapters/teams/conversation/for-person.ts';
import { handoffDeps } from '../../../../src/adapters/teams/handoff/handoff-deps.ts';
import { createLiveGuide } from '../../../../src/answering/live-guide.ts';
import { aCityWithACompany } from '../../../support/a-chat.ts';
import { aGuide } from '../../../support/build-guide.ts';
import { aKnowledgeBase, aPage } from '../../../support/build-knowledge.ts';

it('gives a turn that was begun before the pages changed the new ones, with the search that knows them', async () => {
  const live = createLiveGuide({ first: aGuide({ base: aCityWithACompany }), today: () => '2026-11-23', onLost: () => {} });
  const conversation = conversationDeps();
  await conversation.people.save('29:anna', { organisation: 'bolag' }, 0);
  const context = { activity: { from: { id: '29:anna' }, conversation: { id: 'a' } }, onSendActivities: () => {}, turnState: new Map() } as unknown as TurnContext;
  const handoff = handoffDeps(undefined, { retentionDays: 90, isHoliday: () => false });
  const { guide } = await forPerson(context, { guide: live.guide, log: () => {}, elapsed: () => 0, now: () => 0, handoff, conversation });
  expect(guide.base.organisation).toBe('bolag');
  const changed = aKnowledgeBase([aPage({ slug: 'ny-sida' })]);
  live.swap(aGuide({ base: { ...changed, contacts: aCityWithACompany.contacts }, finds: ['ny-sida'] }));
  const [hit] = guide.search('hot', { language: 'sv', limit: 1 }).hits;
  expect(guide.base.documents.map(({ slug }) => slug)).toContain(hit?.slug);
  expect(guide.base.organisation).toBe('bolag');
});
