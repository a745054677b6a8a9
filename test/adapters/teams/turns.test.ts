import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { texts } from '../../../src/cards/texts/texts.ts';
import { aHit, brokenSearch, danger } from '../../support/build-guide.ts';
import { aKnowledgeBase } from '../../support/build-knowledge.ts';
import { cardProblems } from '../../support/card-problems.ts';
import { cardWords } from '../../support/card-words.ts';
import { type Turn, type TurnOptions, aButtonPress, aMessage, takeTurn } from '../../support/take-turn.ts';

const { sv, en } = texts;
const base = aKnowledgeBase();
const ask = (text: string | undefined, options: TurnOptions = {}, rest: Partial<Activity> = {}) => takeTurn(aMessage(text, rest), options);

afterEach(() => vi.useRealTimers());

describe('a message', () => {
  it('is a command by its exact words, unless what follows tells of danger', async () => {
    expect(cardWords(one((await ask('anslut hemligkod')).cards))[0]).toBe(sv.handoff.channel.notConnected);
    expect(cardWords(one((await ask('anslut kniv', { verdict: danger })).cards))[0]).toBe(sv.acute.heading);
  });

  it('shows that an answer is on its way, then one card, and logs no word of it', async () => {
    const { replies, cards, events } = await ask('Vad gör jag om någon hotar mig på telefon?');
    expect(replies.map(({ type }) => type)).toEqual([ActivityTypes.Typing, ActivityTypes.Message]);
    expect(replies[1]?.summary).toBe(sv.notification);
    expect(cardWords(one(cards))[0]).toBe('Hot per telefon');
    expect(events).toEqual([{ event: 'question.answered', outcome: 'answer', ms: 0 }]);
  });

  it('leads with 112 in danger, also when the search is broken', async () => {
    const { cards, events } = await ask('han står här med kniv', { verdict: danger, search: brokenSearch });
    expect(cardWords(one(cards))[0]).toBe(sv.acute.heading);
    expect(events).toMatchObject([{ event: 'question.answered', outcome: 'acute' }]);
  });

  it('lets 112 wait for nothing, not even for the sign that an answer is on its way', async () => {
    const { replies } = await ask('han står här med kniv', { verdict: danger });
    expect(replies.map(({ type }) => type)).toEqual([ActivityTypes.Message]);
  });

  it('leads with 112 in danger without any knowledge, and says that the guidance is out of reach', async () => {
    const words = cardWords(one((await ask('kniv', { verdict: danger, base: aKnowledgeBase([]), finds: [] })).cards));
    expect(words[0]).toBe(sv.acute.heading);
    expect(words).toContain(sv.notes.noKnowledge);
  });

  it('lets the person choose', async () => {
    const { cards } = await ask('hot', { hits: [aHit({ score: 2 }), aHit({ slug: 'gavor-och-mutor', score: 1.9 })] });
    expect(cardWords(one(cards))[0]).toBe(sv.choices.heading);
  });

  it('says when it does not know', async () => {
    const { cards, events } = await ask('vad blir det för mat', { finds: [] });
    expect(cardWords(one(cards))[0]).toBe(sv.decline.heading);
    expect(events).toEqual([{ event: 'question.answered', outcome: 'decline', ms: 0 }]);
  });

  it('is answered in the language of the question, whatever that of the client', async () => {
    const { cards } = await ask('What do I do if somebody threatens me on the phone?');
    expect(one(cards)).toMatchObject({ lang: 'en', speak: 'Threats on the phone' });
  });

  it.each([
    ['nothing', ''],
    ['no text at all', undefined],
    ['space', ' \n\t\u00a0 '],
    ['only a mention', '<at>Rådrum</at> '],
    ['a mention with attributes', '<at id="0">Rådrum</at>&nbsp;'],
  ])('with %s gets the welcome', async (_reason, text) => {
    const { cards, events } = await ask(text);
    expect(cardWords(one(cards))[0]).toBe(sv.welcome.heading);
    expect(events).toEqual([]);
  });

  it('gets an unasked welcome in the language of the client', async () => {
    expect(cardWords(one((await ask('', {}, { locale: 'en-GB' })).cards))[0]).toBe(en.welcome.heading);
  });

  it('in a channel is read without the mention of the bot', async () => {
    const asked: string[] = [];
    const mention = { type: 'mention', text: '<at>Rådrum</at>', mentioned: { id: 'bot', name: 'Rådrum' } };
    await ask(
      '<at>Rådrum</at> hot &amp; våld',
      { triage: (question) => (asked.push(question), { verdict: { kind: 'question' }, personalData: [] }) },
      { entities: [mention], conversation: { id: '19:a@thread.tacv2', isGroup: true, conversationType: 'channel', name: 'Allmänt' } },
    );
    expect(asked).toEqual(['hot & våld']);
  });

  it.each(['groupChat', 'channel', 'personal'])('is answered in a %s', async (conversationType) => {
    const { cards } = await ask('hot', {}, { conversation: { id: 'x', isGroup: conversationType !== 'personal', conversationType, name: '' } });
    expect(cards).toHaveLength(1);
  });

  it('with personal data gets a note about it on the card', async () => {
    const { cards } = await ask('19121212-1212 hotar', { triage: () => ({ verdict: { kind: 'question' }, personalData: ['personnummer'] }) });
    expect(cardWords(one(cards))).toContain(sv.notes.personalData);
  });

  describe('with an attachment', () => {
    const attachments = [{ contentType: 'image/png', contentUrl: 'https://evil.example/bild.png' }];
    const opened = () => vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('opened'));

    it('is answered with a note, and the attachment is not opened', async () => {
      const fetch = opened();
      const words = cardWords(one((await ask('hot', {}, { attachments })).cards));
      expect(words.slice(0, 2)).toEqual([sv.notes.attachments, 'Hot per telefon']);
      expect(fetch).not.toHaveBeenCalled();
    });

    it('and no text gets the note alone', async () => {
      expect(cardWords(one((await ask(undefined, {}, { attachments })).cards))[0]).toBe(sv.notes.attachments);
    });

    it('that is only the copy of the text as HTML gets no note', async () => {
      const copy = [{ contentType: 'text/html', content: '<p>hot</p>' }];
      expect(cardWords(one((await ask('hot', {}, { attachments: copy })).cards))).not.toContain(sv.notes.attachments);
    });
  });

  it('that is what is left of a form gets a clear sentence', async () => {
    const { cards, events } = await ask(undefined, {}, { value: { verb: 'old.form', comment: 'x' } });
    expect(cardWords(one(cards))[0]).toBe(sv.notes.unknownAction);
    expect(events).toEqual([{ event: 'action.refused', reason: 'unknown-verb' }]);
  });
});

describe('an edited message', () => {
  it('is answered again, and the card says so', async () => {
    const { cards } = await ask('hot', {}, { type: ActivityTypes.MessageUpdate, channelData: { eventType: 'editMessage' } });
    expect(cardWords(one(cards)).slice(0, 2)).toEqual([sv.notes.edited, 'Hot per telefon']);
  });

  it('loses its mention too', async () => {
    const { cards } = await ask('<at>Rådrum</at>', {}, { type: ActivityTypes.MessageUpdate, channelData: { eventType: 'editMessage' } });
    expect(cardWords(one(cards))[0]).toBe(sv.welcome.heading);
  });
});

describe('what needs no answer', () => {
  it.each([
    ['a reaction', { type: ActivityTypes.MessageReaction, reactionsAdded: [{ type: 'like' }] }, 'messageReaction'],
    ['an undeleted message', { type: ActivityTypes.MessageUpdate, channelData: { eventType: 'undeleteMessage' } }, 'messageUpdate'],
    ['a deleted message', { type: ActivityTypes.MessageDelete, channelData: { eventType: 'softDeleteMessage' } }, 'messageDelete'],
    ['typing', { type: ActivityTypes.Typing }, 'typing'],
    ['an event', { type: ActivityTypes.Event, name: 'hemlig' }, 'event'],
    ['a type that nobody knows', { type: 'hemlig-typ' }, 'other'],
    ['a prototype name as type', { type: 'constructor' }, 'other'],
  ] satisfies readonly (readonly [string, Partial<Activity>, string])[])('%s is counted, by its kind only', async (_reason, activity, type) => {
    expect(await takeTurn(activity)).toMatchObject({ replies: [], events: [{ event: 'activity.ignored', type }] });
  });
});

describe('a conversation', () => {
  const members = (...ids: string[]): Partial<Activity> => ({
    type: ActivityTypes.ConversationUpdate,
    locale: 'sv-SE',
    recipient: { id: 'bot', name: 'Rådrum' },
    membersAdded: ids.map((id) => ({ id, name: id })),
  });

  it('that gets the bot is welcomed once, also with others at the same time', async () => {
    expect(cardWords(one((await takeTurn(members('anna', 'bot', 'bo'))).cards))[0]).toBe(sv.welcome.heading);
  });

  it('that gets somebody else is left in peace', async () => {
    expect((await takeTurn(members('anna'))).replies).toEqual([]);
  });
});

describe('a pressed button', () => {
  const press = (verb: unknown, data: unknown, options: TurnOptions = {}) => takeTurn(aButtonPress({ type: 'Action.Execute', verb, data }), options);
  const page = { slug: 'hot-per-telefon', language: 'sv' };

  it.each([
    ['page.open', page, 'Hot per telefon', sv.answer.emergencyLine],
    ['page.show', page, 'Hot per telefon', 'Du får lägga på.'],
    ['page.show', { ...page, language: 'en' }, 'Threats on the phone', 'Do now'],
    ['offer.show', { offer: 'security', language: 'sv' }, sv.offers.security.heading, sv.offers.security.body],
  ])('%s with %j brings a new card', async (verb, data, ...words) => {
    const { replies, cards, events } = await press(verb, data);
    const language = 'language' in data && data.language === 'en' ? 'en' : 'sv';
    expect(replies.find(({ type }) => type === ActivityTypes.InvokeResponse)).toMatchObject({
      value: { status: 200, body: { statusCode: 200, value: texts[language].notes.shownBelow } },
    });
    expect(cardWords(one(cards)).slice(0, 2)).toEqual(words);
    expect(events).toEqual([{ event: 'action.taken', verb }]);
  });

  it.each([
    ['an unknown verb', 'page.delete', page, 'unknown-verb'],
    ['no verb', undefined, page, 'unknown-verb'],
    ['a prototype name for a verb', '__proto__', page, 'unknown-verb'],
    ['another prototype name', 'constructor', page, 'unknown-verb'],
    ['no data', 'page.open', undefined, 'invalid-data'],
    ['data of another type', 'page.open', 'hot-per-telefon', 'invalid-data'],
    ['a key too many', 'page.open', { ...page, admin: true }, 'invalid-data'],
    ['a language that is not spoken', 'page.open', { ...page, language: 'xx' }, 'invalid-data'],
    ['an offer that is none', 'offer.show', { offer: 'toString', language: 'sv' }, 'invalid-data'],
  ])('with %s gets a clear sentence', async (_reason, verb, data, reason) => {
    const { cards, events } = await press(verb, data);
    expect(cardWords(one(cards))).toEqual([sv.notes.unknownAction, sv.answer.emergencyLine]);
    expect(events).toEqual([{ event: 'action.refused', reason }]);
  });

  it.each(['finns-inte', '../../etc/passwd', '__proto__', 'constructor', '<b>x</b>'])('to the page "%s", which is not there, says so', async (slug) => {
    const { cards } = await press('page.open', { slug, language: 'sv' });
    expect(cardWords(one(cards))[0]).toBe(sv.notes.pageGone);
    expect(JSON.stringify(cards)).not.toContain(slug === '<b>x</b>' ? slug : `"${slug}"`);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'Action.Execute'],
    ['another type of action', { type: 'Action.Submit', verb: 'page.open', data: page }],
  ])('whose action is %s is not answered with a page', async (_reason, action) => {
    const { cards } = await takeTurn(aButtonPress(action));
    expect(cards.map((card) => cardWords(card)[0])).not.toContain('Hot per telefon');
  });

  it('gets the help card and an answer to its client when the turn fails', async () => {
    const { replies, cards } = await takeTurn(aButtonPress({ type: 'Action.Execute', verb: 'page.open', data: page }), { run: failing });
    expect(replies[0]).toMatchObject({ type: ActivityTypes.InvokeResponse, value: { status: 200 } });
    expect(cardWords(one(cards))[0]).toBe(sv.failure.heading);
  });

  it('posts nothing into the conversation when nobody pressed and a card could not be drawn anew', async () => {
    const refresh = aButtonPress({ type: 'Action.Execute', verb: 'run.refresh', data: {} });
    const { replies, messages } = await takeTurn({ ...refresh, value: { ...(refresh.value as object), trigger: 'automatic' } }, { run: failing });
    expect(replies[0]).toMatchObject({ type: ActivityTypes.InvokeResponse, value: { status: 200 } });
    expect(messages).toEqual([]);
  });
});

describe('a turn that goes wrong', () => {
  it('gives the help numbers and a fault number, which the log has too', async () => {
    const { cards, events } = await ask('hemlig fråga', { search: brokenSearch });
    const [event] = events;
    if (event?.event !== 'turn.failed') throw new Error('expected turn.failed');
    expect(event).toMatchObject({ error: 'TypeError', at: expect.stringMatching(/^src\//) });
    expect(cardWords(one(cards))).toEqual([
      ...[sv.failure.heading, sv.failure.body, `[${sv.offers['112'].button}]`, `[${sv.offers['114-14'].button}]`],
      ...[sv.failure.again, `${sv.failure.id} ${event.id}`],
    ]);
    expect(cardProblems(one(cards), base)).toEqual([]);
  });

  it('tells where in our code it broke, but not what the message says', async () => {
    const run = async () => {
      const error = new Error('src/hemligt.ts:1 står i frågan');
      error.stack = `Error: ${error.message}\n    at f (file:///srv/radrum/src/search/look-up.ts:7:3)`;
      throw error;
    };
    expect((await ask('x', { run })).events).toMatchObject([{ event: 'turn.failed', error: 'Error', at: 'src/search/look-up.ts:7' }]);
  });

  it('is met also when what is thrown is no error', async () => {
    const run = async () => Promise.reject('hemlig');
    expect((await ask('x', { run })).events).toMatchObject([{ event: 'turn.failed', error: 'string' }]);
  });

  it('gets the help card in time when it hangs, and what comes late does no harm', async () => {
    vi.useFakeTimers();
    const run = async (context: TurnContext) => new Promise((resolve) => setTimeout(resolve, 60_000)).then(async () => context.sendActivity('sent'));
    const turn = ask('x', { run });
    await vi.advanceTimersByTimeAsync(8_000);
    const { cards, events } = await turn;
    expect(cardWords(one(cards))[0]).toBe(sv.failure.heading);
    expect(events).toMatchObject([{ event: 'turn.late', ms: 8_000 }]);
    await vi.advanceTimersByTimeAsync(60_000);
  });

  it('tries the help card when the reply is refused once', async () => {
    const { cards, events } = await ask('hot', { refusedReplies: 1 });
    expect(cardWords(one(cards))[0]).toBe(sv.failure.heading);
    expect(events).toMatchObject([{ event: 'turn.failed', error: 'Error ECONNREFUSED' }]);
  });

  it('stands in the log with its number and without the page, which whoever is told the number must not learn', async () => {
    const { events } = await ask('Vad gör jag om någon hotar mig på telefon?', { refusedReplies: 1 });
    expect(JSON.stringify(events)).not.toContain('hot-per-telefon');
  });

  it('says it in plain text when no card is taken', async () => {
    const { messages } = await ask('hot', { refusedReplies: 2 });
    expect(messages.map(({ text }) => text)).toEqual([expect.stringMatching(/^Något gick fel hos mig\. .*112.*114 14.* \([0-9a-f]{8}\)$/)]);
  });

  it('logs it and lives on when nothing is taken', async () => {
    const { messages, events } = await ask('hot', { refusedReplies: 99 });
    expect(messages).toEqual([]);
    expect(events.at(-1)).toMatchObject({ event: 'reply.failed', error: 'Error ECONNREFUSED' });
  });

  it('answers although the sign that it is on its way never gets through', async () => {
    vi.useFakeTimers();
    const turn = ask('hot', { mute: [ActivityTypes.Typing] });
    await vi.advanceTimersByTimeAsync(10);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(cardWords(one((await turn).cards))[0]).toBe('Hot per telefon');
  });

  it('gives up on a connector that never answers', async () => {
    vi.useFakeTimers();
    const turn = ask('x', { mute: [ActivityTypes.Typing, ActivityTypes.Message] });
    await vi.advanceTimersByTimeAsync(14_000);
    expect((await turn).events.at(-1)).toMatchObject({ event: 'reply.failed', error: 'LateError' });
  });
});

describe('what a person wrote', () => {
  const secret = 'Zqx9-planterad-hemlighet';
  const everywhere: Partial<Activity> = {
    id: secret,
    name: secret,
    summary: secret,
    from: { id: secret, name: secret, aadObjectId: secret },
    conversation: { id: secret, name: secret, isGroup: true, conversationType: 'channel', tenantId: secret },
    channelData: { team: { name: secret }, eventType: 'editMessage', [secret]: secret },
    entities: [{ type: secret, [secret]: secret }, { type: 'mention', text: `<at>${secret}</at>`, mentioned: { id: secret, name: secret } }],
    attachments: [{ contentType: secret, contentUrl: `https://${secret}.example`, name: secret, content: secret }],
    replyToId: secret,
    label: secret,
    valueType: secret,
  };
  const pressed = { type: 'Action.Execute', verb: secret, data: { slug: secret, language: 'sv', [secret]: secret } };
  const activities: Readonly<Record<string, Partial<Activity>>> = {
    'a message': aMessage(secret, everywhere),
    'an edited message': aMessage(secret, { ...everywhere, type: ActivityTypes.MessageUpdate }),
    'a form': aMessage(undefined, { ...everywhere, value: { verb: secret, [secret]: secret } }),
    'a button with an unknown verb': aButtonPress(pressed, { ...everywhere, name: 'adaptiveCard/action' }),
    'a button to a page that is gone': aButtonPress({ ...pressed, verb: 'page.show', data: { slug: secret, language: 'sv' } }, { ...everywhere, name: 'adaptiveCard/action' }),
    'another invoke': { ...everywhere, type: ActivityTypes.Invoke, value: { [secret]: secret } },
    'another type': { ...everywhere, type: secret },
    'new members': { ...everywhere, type: ActivityTypes.ConversationUpdate, membersAdded: [{ id: secret, name: secret }] },
  };
  const troubles: Readonly<Record<string, TurnOptions>> = {
    'all is well': {},
    'there is danger': { verdict: danger },
    'the search breaks': { search: brokenSearch },
    'triage breaks': { triage: (question) => { throw new Error(question); } },
    'the connector refuses': { refusedReplies: 99 },
    'nothing is found': { finds: [] },
  };
  const cases = Object.keys(activities).flatMap((what) => Object.keys(troubles).map((when) => [what, when] as const));

  it.each(cases)('in %s is in no card, log or console when %s', async (what, when) => {
    const printed: unknown[] = [];
    for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
      vi.spyOn(console, name).mockImplementation((...args) => void printed.push(...args));
    }
    const { cards, messages, events } = await takeTurn(structuredClone(activities[what] ?? {}), troubles[when]);
    const texts = messages.flatMap(({ text, summary }) => [text, summary]);
    expect(JSON.stringify([cards, texts, events, printed.map(String)])).not.toContain(secret);
    vi.restoreAllMocks();
  });
});

function one(cards: Turn['cards']) {
  const [card, ...more] = cards;
  if (card === undefined || more.length > 0) throw new Error(`expected one card, found ${cards.length}`);
  return card;
}

async function failing(): Promise<never> {
  throw new Error('broken');
}
