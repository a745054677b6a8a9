import type { Activity, CloudAdapter, TurnContext } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import { createSendNotice } from '../../../../src/adapters/teams/handoff/create-send-notice.ts';
import type { AdaptiveCard } from '../../../../src/cards/adaptive-card.ts';
import { texts } from '../../../../src/cards/texts/texts.ts';
import type { Notice } from '../../../../src/handoff/notice.ts';
import type { NoticeMessage } from '../../../../src/handoff/send-cargo.ts';
import { aCityWithACompany } from '../../../support/a-chat.ts';
import { aRequest, aTakenRequest, start } from '../../../support/build-handoff.ts';
import { cardWords } from '../../../support/card-words.ts';

const reportId = '0f1e2d3c-0000-4000-8000-000000000001';
const { sv } = texts;

/** The words of the card that a notice becomes in Swedish. */
async function told(notice: Notice, request?: NoticeMessage['request']): Promise<readonly string[]> {
  const sent: Partial<Activity>[] = [];
  const context = { sendActivity: async (activity: Partial<Activity>) => void sent.push(activity) } as unknown as TurnContext;
  const adapter = { continueConversationAsync: async (_app: string, _reference: object, work: (context: TurnContext) => Promise<void>) => work(context) } as unknown as CloudAdapter;
  const sendNotice = createSendNotice({ adapter, appId: '', base: () => aCityWithACompany, isHoliday: () => false, now: () => start, timeoutMs: 1_000 });
  expect(await sendNotice({ address: '{}', language: 'sv', notice, request })).toEqual({ kind: 'received' });
  return cardWords(sent[0]?.attachments?.[0]?.content as AdaptiveCard);
}

const firstToCall = (words: readonly string[]) => words.find((word) => /säkerhet/i.test(word) && !/eller|\[|\./.test(word));

describe('a notice', () => {
  it.each<[string, Notice]>([
    ['a report is delayed', { kind: 'report.delayed', reportId, organisation: 'bolag', givesUpAt: start }],
    ['a report is given up', { kind: 'report.abandoned', reportId, organisation: 'bolag', reason: 'gave-up' }],
    ['nobody took a request', { kind: 'request.expired', requestId: reportId, organisation: 'bolag' }],
  ])('names the people of the organisation first when %s', async (_what, notice) => {
    const waiting = await told({ kind: 'request.waiting', requestId: reportId, minutes: 15, toNext: false }, aRequest());
    expect(firstToCall(await told(notice))).toBe(firstToCall(waiting));
    expect(firstToCall(await told({ ...notice, organisation: undefined } as Notice))).not.toBe(firstToCall(waiting));
  });

  it('asks whoever waits for a call whether it came, and names the people of their organisation', async () => {
    const words = await told({ kind: 'requester.unfinished', requestId: reportId, takenAt: start, by: 'Bo' }, aTakenRequest());
    const { touched, unfinishedBody, ifTouched, ifNotTouched } = sv.outcomes.taken;
    expect(words.slice(0, 6)).toEqual([touched, `${sv.handoff.reference} R-0F1E2D3C`, `${sv.handoff.channel.takenBy} Bo`, unfinishedBody, ifTouched, ifNotTouched]);
    expect(firstToCall(words)).toBe(firstToCall(await told({ kind: 'request.waiting', requestId: reportId, minutes: 15, toNext: false }, aRequest())));
    expect(words.at(-1)).toBe(sv.handoff.security.nobody);
  });

  it.each([false, true])('reminds the channel of what somebody took without a word of what was written (last: %s)', async (isLast) => {
    const request = aTakenRequest(isLast ? { remindAt: undefined } : {});
    const words = await told({ kind: 'security.unfinished', requestId: request.id, takenAt: start, reminder: 1, hours: 4 }, request);
    const { unfinished, hoursSince, lastReminder, unfinishedAbout, giveBack } = sv.outcomes.taken;
    const facts = [unfinished, expect.stringMatching(/^Ref R-/), `${sv.handoff.channel.takenBy} Bo`, `${hoursSince} 4`];
    expect(words).toEqual([...facts, ...(isLast ? [lastReminder] : []), unfinishedAbout, `[${giveBack}]`]);
  });

  it.each([true, false])('says once that the channel was reminded (passed on: %s)', async (toNext) => {
    const words = await told({ kind: 'request.waiting', requestId: reportId, minutes: 15, toNext }, aRequest());
    expect(words.join(' ').match(/Jag har påmint dem|Vänta inte på svar/g)).toEqual(['Jag har påmint dem', 'Vänta inte på svar']);
  });

  it.each(['refused', 'gave-up', 'by-hand'] as const)('says that nobody knows whether a report arrived, and whom to ask before reporting again (%s)', async (reason) => {
    const words = await told({ kind: 'report.abandoned', reportId, reason, mayHaveArrived: true });
    expect(words.slice(0, 4)).toEqual([sv.outcomes.report.uncertain, `${sv.handoff.reference} R-0F1E2D3C`, sv.outcomes.report.uncertainWhy[reason], sv.outcomes.report.askFirst]);
    expect(words).not.toContain(sv.handoff.report.byHand);
  });

  it.each(['channel.of-later', 'request.of-later', 'report.of-later', 'later.kind'])('that a later version saved is shown as nothing else, and stays to be sent (%s)', async (kind) => {
    const notice = { kind, requestId: reportId, reportId } as unknown as Notice;
    for (const request of [aRequest(), undefined]) await expect(told(notice, request)).rejects.toThrow(`There is no card for the notice ${kind}.`);
  });

  it('that an earlier version saved says what it said then', async () => {
    expect((await told({ kind: 'report.abandoned', reportId, reason: 'refused' })).slice(0, 1)).toEqual([sv.handoff.report.abandoned]);
  });
});
