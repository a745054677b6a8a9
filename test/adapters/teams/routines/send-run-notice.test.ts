import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import { runNoticeCardOf, sendRunNotice } from '../../../../src/adapters/teams/routines/send-run-notice.ts';
import { aKnowledgeBase } from '../../../support/build-knowledge.ts';

const reminder = { kind: 'run.reminder', runId: '11111111-1111-4111-8111-111111111111', number: 1, round: 0, days: 7, title: 'Rutin' } as const;
const passOn = { kind: 'run.pass-on', runId: reminder.runId, title: 'Rutin', by: 'Anna' } as const;
const reference = { user: { id: '29:anna' }, bot: { id: '28:bot' }, channelId: 'msteams', serviceUrl: 'https://smba.example', conversation: { id: '19:grupp', conversationType: 'groupChat', tenantId: 'staden' } };

/** The two ways out of an adapter; a chat with the person can refuse to open. */
function aChat(refusal?: object) {
  const sent: string[] = [];
  const contextOf = (place: string) => ({ sendActivity: async (message: Partial<Activity>) => void sent.push(`${place}: ${message.summary}`) }) as unknown as TurnContext;
  return {
    sent,
    chat: {
      appId: 'app',
      adapter: {
        continueConversationAsync: async (_app: string | object, to: Partial<ConversationReference>, logic: (context: TurnContext) => Promise<void>) => logic(contextOf(String(to.conversation?.id))),
        createConversationAsync: async (_app: string, _channel: string, _url: string, _audience: string, wish: object, logic: (context: TurnContext) => Promise<void>) => {
          if (refusal !== undefined) throw Object.assign(new Error('refused'), refusal);
          return logic(contextOf(JSON.stringify(wish)));
        },
      } as unknown as Parameters<typeof sendRunNotice>[3]['adapter'],
    },
  };
}

const send = (notice: typeof reminder | typeof passOn, to: object, refusal?: object) => {
  const { chat, sent } = aChat(refusal);
  return sendRunNotice(notice, JSON.stringify(to), runNoticeCardOf(notice, aKnowledgeBase(), 'sv'), chat).then(() => sent);
};

describe('sendRunNotice', () => {
  it('opens a chat with the one who is reminded, in their own tenant, and nobody else', async () => {
    const [line = ''] = await send(reminder, reference);
    expect(JSON.parse(line.slice(0, line.lastIndexOf('}') + 1))).toEqual({ isGroup: false, bot: { id: '28:bot' }, members: [{ id: '29:anna' }], tenantId: 'staden', channelData: { tenant: { id: 'staden' } } });
    expect(line).toMatch(/: Påminnelse om uppföljning$/);
  });

  it('goes on in the chat of their own when the checklist was started there', async () => {
    const own = { ...reference, conversation: { id: 'a:anna', conversationType: 'personal' } };
    expect(await send(reminder, own)).toEqual(['a:anna: Påminnelse om uppföljning']);
  });

  it('reminds in the checklist’s conversation when the person does not have the app', async () => {
    expect(await send(reminder, reference, { statusCode: 403 })).toEqual(['19:grupp: Påminnelse om uppföljning']);
  });

  it.each([['is overloaded', { statusCode: 503 }], ['cannot be reached', { code: 'ECONNREFUSED' }]])('leaves it to the outbox to try again when Teams %s', async (_reason, refusal) => {
    await expect(send(reminder, reference, refusal)).rejects.toMatchObject(refusal);
  });

  it('asks who takes over in the checklist’s conversation', async () => {
    expect(await send(passOn, reference)).toEqual(['19:grupp: Vem tar över påminnelserna?']);
  });
});
