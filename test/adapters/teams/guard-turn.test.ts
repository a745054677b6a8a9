import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import { guardTurn } from '../../../src/adapters/teams/guard-turn.ts';
import { createTurnLimits } from '../../../src/adapters/teams/limit-turns.ts';
import { texts } from '../../../src/cards/texts/texts.ts';
import type { LogEvent } from '../../../src/log.ts';
import { aGuide, danger } from '../../support/build-guide.ts';
import { cardWords } from '../../support/card-words.ts';
import { aButtonPress, aMessage, takeTurn } from '../../support/take-turn.ts';

const { sv, en } = texts;
const tenant = (id: string): Partial<Activity> => ({ conversation: { id: 'samtal', tenantId: id, isGroup: false, conversationType: 'personal', name: '' } });
const by = (id: string, rest: Partial<Activity> = {}): Partial<Activity> => ({ from: { id, name: '' }, ...tenant('t'), ...rest });
const guide = aGuide({ triage: (question) => ({ verdict: question.includes('kniv') ? danger : { kind: 'question' }, personalData: [] }) });

/** A guard before routes that only count, and turns through it one after the other. */
function aGuard({ user = 2, tenantLimit = 100, isPaused = false } = {}) {
  const events: LogEvent[] = [];
  let passed = 0;
  let now = 0;
  const limit = createTurnLimits({ user, tenant: tenantLimit, elapsed: () => now });
  const run = guardTurn(async (context: TurnContext) => void (passed += context.activity.type === '' ? 0 : 1), { guide, limit, isPaused: () => isPaused, log: (event) => void events.push(event) });
  return {
    events,
    passed: () => passed,
    wait: (ms: number) => void (now += ms),
    send: async (activity: Partial<Activity>) => {
      const { cards, replies } = await takeTurn(activity, { run });
      const invoke = replies.find(({ type }) => type === ActivityTypes.InvokeResponse)?.value as { readonly body: unknown } | undefined;
      return { heads: cards.map((card) => cardWords(card)[0]), words: cards.flatMap((card) => cardWords(card)), card: JSON.stringify(cards), invoke: invoke?.body };
    },
  };
}

describe('a sender who is over the limit', () => {
  it('is told once, with 112, and then not answered until there is room', async () => {
    const guard = aGuard();
    const heads = [];
    for (let count = 0; count < 4; count += 1) heads.push((await guard.send(aMessage('hot', by('anna')))).heads);
    expect([guard.passed(), heads]).toEqual([2, [[], [], [sv.wait.heading], []]]);
    expect(guard.events).toEqual([
      { event: 'turn.limited', scope: 'user', outcome: 'told' },
      { event: 'turn.limited', scope: 'user', outcome: 'silent' },
    ]);
    guard.wait(30_000);
    await guard.send(aMessage('hot', by('anna')));
    expect(guard.passed()).toBe(3);
  });

  it('is not counted when Teams draws a shared checklist anew by itself', async () => {
    const guard = aGuard({ user: 1 });
    const refresh = aButtonPress({ type: 'Action.Execute', verb: 'run.refresh', data: {} }, by('anna'));
    for (let count = 0; count < 3; count += 1) await guard.send({ ...refresh, value: { ...(refresh.value as object), trigger: 'automatic' } });
    expect([guard.passed(), guard.events]).toEqual([3, []]);
  });

  it('sees 112 in words and as a button', async () => {
    const guard = aGuard({ user: 1 });
    await guard.send(aMessage('hot', by('anna')));
    const { words, card } = await guard.send(aMessage('what do I do about this threat', by('anna')));
    expect(words).toContain(en.answer.emergencyLine);
    expect(card).toContain('tel:112');
  });

  it('always gets the card for danger', async () => {
    const guard = aGuard({ user: 1 });
    await guard.send(aMessage('hot', by('anna')));
    for (let count = 0; count < 3; count += 1) {
      expect((await guard.send(aMessage('han har kniv', by('anna')))).heads).toEqual([sv.acute.heading]);
    }
    expect(guard.passed()).toBe(1);
  });

  it('gets that card in a group without what the others there must not see', async () => {
    const guard = aGuard({ user: 1 });
    const inGroup = { ...by('anna'), conversation: { id: '19:grupp', tenantId: 't', isGroup: true, conversationType: 'groupChat', name: '' } };
    await guard.send(aMessage('hot', inGroup));
    const { heads, card } = await guard.send(aMessage('han har kniv', inGroup));
    expect(heads).toEqual([sv.acute.heading]);
    expect(card).toContain(sv.offers.security.button);
    expect(card).not.toContain(sv.handoff.manager.button);
  });

  it('is answered at the button and in the search, where a client waits', async () => {
    const guard = aGuard({ user: 1 });
    await guard.send(aMessage('hot', by('anna')));
    const sentence = `${sv.wait.heading}. ${sv.wait.body} ${sv.answer.emergencyLine}`;
    const press = aButtonPress({ type: 'Action.Execute', verb: 'page.show' }, by('anna'));
    expect(await guard.send(press)).toMatchObject({ heads: [sv.wait.heading], invoke: { statusCode: 200, value: `${sentence} ${sv.pressedInVain}` } });
    expect(await guard.send(press)).toMatchObject({ heads: [], invoke: { statusCode: 200, value: `${sentence} ${sv.pressedInVain}` } });
    const search = { ...press, name: 'composeExtension/query', value: {} };
    expect(await guard.send(search)).toMatchObject({ heads: [], invoke: { composeExtension: { type: 'message', text: sentence } } });
    const dialog = { ...press, name: 'composeExtension/fetchTask', value: {} };
    expect(await guard.send(dialog)).toMatchObject({ heads: [], invoke: { task: { type: 'message', value: sentence } } });
  });

  it('is one person, by the directory and not by the client', async () => {
    const guard = aGuard({ user: 1 });
    await guard.send(aMessage('hot', by('anna')));
    await guard.send(aMessage('hot', by('bo')));
    await guard.send(aMessage('hot', by('anna', tenant('other'))));
    expect(guard.passed()).toBe(3);
    await guard.send(aMessage('hot', { ...by('anna'), from: { id: 'phone', aadObjectId: 'x', name: '' } }));
    await guard.send(aMessage('hot', { ...by('anna'), from: { id: 'desktop', aadObjectId: 'x', name: '' } }));
    expect(guard.passed()).toBe(4);
  });

  it('uses up nothing of what the others share', async () => {
    const guard = aGuard({ user: 1, tenantLimit: 3 });
    for (let count = 0; count < 9; count += 1) await guard.send(aMessage('hot', by('anna')));
    for (const id of ['bo', 'cilla', 'david']) await guard.send(aMessage('hot', by(id)));
    expect(guard.passed()).toBe(3);
    expect(guard.events.at(-1)).toEqual({ event: 'turn.limited', scope: 'tenant', outcome: 'told' });
  });

  it('is still let in when the app is rolled out to everybody, and when nothing is asked', async () => {
    const guard = aGuard({ user: 1, tenantLimit: 1 });
    const added = by('x', { type: ActivityTypes.ConversationUpdate, recipient: { id: 'bot', name: '' }, membersAdded: [{ id: 'bot', name: '' }] });
    for (let count = 0; count < 5; count += 1) await guard.send(added);
    for (let count = 0; count < 5; count += 1) await guard.send(by('x', { type: ActivityTypes.MessageReaction }));
    expect(guard.passed()).toBe(10);
  });
});

describe('a bot that is paused', () => {
  it('gives the numbers and whom to ask, and nothing that an editor wrote', async () => {
    const guard = aGuard({ isPaused: true });
    const { words, card } = await guard.send(aMessage('någon hotar mig', by('anna')));
    expect([guard.passed(), words]).toEqual([0, expect.arrayContaining([sv.paused.heading, sv.paused.body, sv.paused.whomToAsk, sv.paused.kept])]);
    expect(card).toMatch(/tel:112.*tel:11414/);
    expect(card).not.toMatch(/08-465|@/);
    expect(guard.events).toEqual([{ event: 'turn.paused', outcome: 'told' }]);
  });

  it('gives the card for danger, with its own steps in place of a page', async () => {
    const guard = aGuard({ isPaused: true });
    const { heads, card } = await guard.send(aMessage('han har kniv', by('anna')));
    expect(heads).toEqual([sv.acute.heading]);
    expect(card).toContain(sv.acute.stepsWithoutPage[0]);
    expect(card).not.toMatch(/08-465|Action\.Execute/);
  });

  it('posts nothing into a conversation because somebody came to see a shared checklist', async () => {
    const guard = aGuard({ isPaused: true });
    const refresh = aButtonPress({ type: 'Action.Execute', verb: 'run.refresh', data: {} }, by('anna'));
    const { heads, invoke } = await guard.send({ ...refresh, value: { ...(refresh.value as object), trigger: 'automatic' } });
    expect([heads, invoke]).toEqual([[], { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: `${sv.paused.heading}. ${sv.paused.body}` }]);
  });

  it.each([
    ['a pressed button', aButtonPress({ type: 'Action.Execute', verb: 'page.show' }, by('anna')), [sv.paused.heading]],
    ['an edited message', { ...aMessage('hot', by('anna')), type: ActivityTypes.MessageUpdate, channelData: { eventType: 'editMessage' } }, [sv.paused.heading]],
    ['being taken into a chat', by('x', { type: ActivityTypes.ConversationUpdate, locale: 'en-GB', recipient: { id: 'bot', name: '' }, membersAdded: [{ id: 'bot', name: '' }] }), [en.paused.heading]],
    ['a search from the writing box', { ...aButtonPress({}, by('anna')), name: 'composeExtension/query' }, []],
  ])('answers %s in the same way', async (_reason, activity, heads) => {
    const guard = aGuard({ isPaused: true });
    expect([(await guard.send(activity)).heads, guard.passed()]).toEqual([heads, 0]);
  });

  it('tells whoever pressed "send" that nothing was sent, in the language of the card', async () => {
    const guard = aGuard({ isPaused: true });
    const press = aButtonPress({ type: 'Action.Execute', verb: 'report.send', data: { language: 'sv' } }, by('anna', { locale: 'en-GB' }));
    const { words, invoke } = await guard.send(press);
    expect(words).toEqual(expect.arrayContaining([sv.paused.heading, sv.pressedInVain]));
    expect(invoke).toMatchObject({ value: expect.stringContaining(sv.pressedInVain) });
    expect((await guard.send(aMessage('hot', by('anna')))).words).not.toContain(sv.pressedInVain);
  });

  it('lets pass what shows nothing to anybody', async () => {
    const guard = aGuard({ isPaused: true });
    await guard.send(by('anna', { type: ActivityTypes.MessageReaction }));
    expect(guard.passed()).toBe(1);
  });
});
