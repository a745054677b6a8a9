import { join } from 'node:path';
import type { Activity, MessagingExtensionAttachment } from 'botbuilder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handoffDeps } from '../../../../src/adapters/teams/handoff/handoff-deps.ts';
import { type Bot, startBot } from '../../../../src/adapters/teams/start-bot.ts';
import type { AdaptiveCard } from '../../../../src/cards/adaptive-card.ts';
import { texts } from '../../../../src/cards/texts/texts.ts';
import { composeGuide } from '../../../../src/compose/guide.ts';
import type { LogEvent } from '../../../../src/log.ts';
import { brokenSearch, danger } from '../../../support/build-guide.ts';
import { aKnowledgeBase } from '../../../support/build-knowledge.ts';
import { cardProblems } from '../../../support/card-problems.ts';
import { cardWords } from '../../../support/card-words.ts';
import { type Connector, startConnector } from '../../../support/connector.ts';
import { root } from '../../../support/source-files.ts';
import { takeTurn, type TurnOptions } from '../../../support/take-turn.ts';

const { sv } = texts;
const events: LogEvent[] = [];
const guide = await composeGuide({ knowledgeFolder: join(root, 'knowledge') });
let bot: Bot;
let connector: Connector;

beforeAll(async () => {
  connector = await startConnector();
  bot = await startBot({ host: '127.0.0.1', port: 0, replyTimeoutMs: 8_000 }, guide, (event) => void events.push(event));
}, 60_000);
afterAll(async () => {
  await bot.stop();
  await connector.stop();
});

interface InvokeBody {
  readonly composeExtension?: { readonly type: string; readonly text?: string; readonly attachments: readonly MessagingExtensionAttachment[] };
  readonly task?: { readonly type: string; readonly value: { readonly title: string; readonly card: { readonly content: AdaptiveCard } } };
}

const secret = 'Kim Hemligsson står utanför';

/** Of a chat in which the bot is not: whatever it sends there is a fault. */
const common = () => ({
  ...{ id: '1', channelId: 'msteams', serviceUrl: connector.serviceUrl, locale: 'sv-SE' },
  ...{ from: { id: '29:anna', name: 'Anna' }, recipient: { id: 'bot' }, conversation: { id: 'utan-bot', conversationType: 'groupChat' } },
});
const post = (activity: object) => fetch(`${bot.address}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity) });

/** An invoke over HTTP. */
async function invoke(name: string, value: object, rest: object = {}): Promise<{ readonly status: number; readonly body: InvokeBody; readonly ms: number }> {
  const start = performance.now();
  const response = await post({ ...common(), type: 'invoke', name, value, ...rest });
  return { status: response.status, body: (await response.json()) as InvokeBody, ms: performance.now() - start };
}

const query = (text: string, queryOptions?: object) => ({ commandId: 'searchRoutine', parameters: [{ name: 'query', value: text }], ...(queryOptions && { queryOptions }) });
const results = ({ body }: { body: InvokeBody }) => body.composeExtension?.attachments ?? [];
const titles = (answer: { body: InvokeBody }) => results(answer).map(({ preview }) => String(preview?.content.title));
const askAbout = (content: string, contentType = 'html') => ({ commandId: 'askAboutMessage', messagePayload: { id: '5', from: { user: { displayName: 'Kim' } }, body: { contentType, content } } });
const dialogWords = ({ body }: { body: InvokeBody }) => cardWords((body.task?.value.card.content ?? { body: [] }) as AdaptiveCard);

describe('composeExtension/query', () => {
  it('shows the most important pages before anything is typed: title, kind, one line', async () => {
    const first = await invoke('composeExtension/query', { commandId: 'searchRoutine', parameters: [{ name: 'initialRun', value: 'true' }], queryOptions: { skip: 0, count: 25 } });
    expect([first.status, first.body.composeExtension?.type, results(first).length]).toEqual([200, 'result', 25]);
    expect(results(first)[0]?.preview?.content).toMatchObject({
      title: 'Chef: när en medarbetare har utsatts',
      subtitle: 'Rutin',
      text: 'Du är chef och någon i din grupp har blivit hotad, slagen eller pressad.',
    });
  });

  it('gives a card that is safe to share: guidance, 112, owner, date and source, and no word of who searched', async () => {
    const answer = await invoke('composeExtension/query', query('medarbetare hotad'));
    const card = results(answer)[0]?.content as AdaptiveCard;
    expect(cardProblems(card, guide.base)).toEqual([]);
    expect(cardWords(card)).toEqual(expect.arrayContaining(['Rutin', 'Chef: när en medarbetare har utsatts', sv.answer.emergencyLine, `[${sv.routines.start}]`]));
    expect(cardWords(card).join(' ')).toMatch(/Ansvarig: HR-funktionen\. Granskad: 20\d\d-\d\d-\d\d\. Källor: /);
    expect(JSON.stringify(answer.body)).not.toMatch(/Anna|29:/);
  });

  it('gives further pages without repeating any, and an empty list at the end', async () => {
    const pages = [];
    for (const skip of [0, 25, 50]) pages.push(await invoke('composeExtension/query', query('', { skip, count: 25 })));
    const all = pages.flatMap(titles);
    expect([pages.map((page) => results(page).length), new Set(all).size]).toEqual([[25, guide.base.documents.length / 2 - 25, 0], all.length]);
  });

  it('says in a card when nothing was found, with the line about danger', async () => {
    const answer = await invoke('composeExtension/query', query('xyzzyqwx'));
    expect([titles(answer), cardWords(results(answer)[0]?.content as AdaptiveCard)]).toEqual([[sv.routines.search.none], [sv.routines.search.none, sv.answer.emergencyLine]]);
  });

  it.each([
    ['nothing', {}],
    ['a parameter without a value', { parameters: [{ name: 'query' }] }],
    ['odd parameters', { parameters: [{ name: 'query', value: { $ne: 1 } }], queryOptions: { skip: -5, count: 'många' } }],
    ['100,000 characters', query('hotad av en man som ringer '.repeat(3_800))],
    ['another command', { ...query('hot'), commandId: 'framtida' }],
  ])('bears %s', async (_reason, value) => {
    const answer = await invoke('composeExtension/query', value as object);
    expect([answer.status, results(answer).length > 0]).toEqual([200, true]);
  });

  it('answers well within the time of Teams', async () => {
    const times = [];
    for (const text of ['h', 'ho', 'hot', 'hot p', 'hot per telefon']) times.push((await invoke('composeExtension/query', query(text))).ms);
    expect(Math.max(...times)).toBeLessThan(1_500);
  });
});

describe('composeExtension/selectItem', () => {
  it('gives the card of the result that was tapped', async () => {
    const [found] = results(await invoke('composeExtension/query', query('bombhot')));
    const answer = await invoke('composeExtension/selectItem', found?.preview?.content.tap.value);
    expect(results(answer)[0]?.content).toEqual(found?.content);
  });

  it.each([['a page that is gone', { slug: 'sidan-som-inte-finns', language: 'sv' }], ['something else', { slug: 7 }]])('says so for %s', async (_reason, value) => {
    expect(cardWords(results(await invoke('composeExtension/selectItem', value))[0]?.content as AdaptiveCard)[0]).toBe(sv.notes.pageGone);
  });
});

describe('composeExtension/fetchTask', () => {
  it('answers about the words of an HTML message in a dialog, and says that nobody else sees it', async () => {
    const answer = await invoke('composeExtension/fetchTask', askAbout('<p><at id="0">Anna</at> en klient vill ge mig en <b>present</b>, f&#229;r jag ta emot den?</p>'));
    expect([answer.status, answer.body.task?.type, dialogWords(answer)[0]]).toEqual([200, 'continue', 'Gåvor, bjudningar och mutor']);
    expect(dialogWords(answer).at(-1)).toBe(sv.routines.dialog.private);
  });

  it('leads with 112 when the message tells of danger', async () => {
    const answer = await invoke('composeExtension/fetchTask', askAbout(`<div>${secret} dörren med kniv nu</div>`));
    expect(dialogWords(answer)[0]).toBe(sv.acute.heading);
  });

  it('reads the subject of a post in a channel, which may be all that tells what it is about', async () => {
    const { commandId, messagePayload } = askAbout('<p>Vad gör vi?</p>');
    const answer = await invoke('composeExtension/fetchTask', { commandId, messagePayload: { ...messagePayload, subject: 'Bombhot mot kontoret' } });
    expect(dialogWords(answer).join(' ')).toContain('Bombhot');
  });

  it('has only buttons that a dialog knows, and each shows its card there', async () => {
    const answer = await invoke('composeExtension/fetchTask', askAbout('en klient vill ge mig en present', 'text'));
    const card = JSON.stringify(answer.body.task?.value.card);
    expect(card).not.toContain('Action.Execute');
    const [, submit] = /(\{"verb":"page\.show","data":\{[^}]*\}\})/.exec(card) ?? [];
    const next = await invoke('composeExtension/submitAction', { commandId: 'askAboutMessage', data: JSON.parse(submit ?? '{}') });
    expect([next.body.task?.type, dialogWords(next)[0]]).toEqual(['continue', 'Gåvor, bjudningar och mutor']);
    expect(dialogWords(next).length).toBeGreaterThan(dialogWords(answer).length);
  });

  it.each([
    ['a message without words', askAbout('<p>&nbsp;</p>'), sv.routines.dialog.noText],
    ['no message', {}, sv.routines.dialog.noText],
  ])('says so for %s', async (_reason, value, sentence) => {
    expect(dialogWords(await invoke('composeExtension/fetchTask', value))[0]).toBe(sentence);
  });

  it('has the way around the manager beside the manager, and leads there', async () => {
    const answer = await invoke('composeExtension/fetchTask', askAbout('<p>någon hotar mig på telefon</p>'));
    const words = dialogWords(answer);
    expect(words[words.indexOf(`[${sv.offers.manager.button}]`) + 1]).toBe(`[${sv.handoff.manager.button}]`);
    const next = await invoke('composeExtension/submitAction', { data: { verb: 'manager.involved', data: { language: 'sv', topic: 'hot-per-telefon' } } });
    expect(dialogWords(next)[0]).toBe(sv.handoff.manager.heading);
    expect(dialogWords(next)).not.toContain(`[${sv.offers.manager.button}]`);
  });

  it('leaves nothing behind for the cards that the others of the chat see', async () => {
    const place = { conversationType: 'groupChat' };
    const submit = (verb: string, data: object, conversation: object) => invoke('composeExtension/submitAction', { data: { verb, data: { language: 'sv', ...data } } }, { conversation });
    const written = async (conversation: { readonly id: string }, text: string) => {
      await post({ ...common(), type: 'message', text, conversation });
      const { attachments } = await connector.untilSent(conversation.id, ({ type }) => type === 'message');
      return cardWords(attachments?.[0]?.content as AdaptiveCard);
    };
    const [without, afterManager, afterPage] = [{ ...place, id: 'utan-dialog' }, { ...place, id: 'efter-chefen' }, { ...place, id: 'efter-sidan' }];
    await submit('manager.involved', {}, afterManager);
    await submit('page.open', { slug: 'gavor-och-mutor' }, afterPage);
    const plainWords = await written(without, 'rapportera händelsen');
    expect(plainWords).not.toContain(sv.handoff.manager.body);
    expect(await written(afterManager, 'rapportera händelsen')).toEqual(plainWords);
    expect(await written(afterPage, 'mer')).not.toContain(guide.base.documents.find(({ slug }) => slug === 'gavor-och-mutor')?.frontMatter.title);
  });

  it('bears 100,000 characters', async () => {
    const answer = await invoke('composeExtension/fetchTask', askAbout(`<p>${'<b>hotad av en man som ringer</b> '.repeat(3_000)}</p>`));
    expect([answer.status, answer.body.task?.type, answer.ms < 3_000]).toEqual([200, 'continue', true]);
  });

  it('says that a form opens in the private chat, for it has no button to open one', async () => {
    const handoff = { ...handoffDeps(undefined, { retentionDays: 90, isHoliday: () => false }), takesReports: true };
    const value = { data: { verb: 'offer.show', data: { offer: 'incident', language: 'sv' } } };
    const conversation = { id: 'a:anna', conversationType: 'personal', name: '', isGroup: false };
    const { replies } = await takeTurn({ type: 'invoke', name: 'composeExtension/submitAction', channelId: 'msteams', conversation, value }, { handoff });
    expect(dialogWords({ body: (replies[0] as Partial<Activity>).value.body as InvokeBody })).toContain(sv.handoff.form.onlyPrivately);
  });

  it('lets the reader say where they work, and shows the contacts there', async () => {
    const personal = { conversation: { id: 'utan-bot', conversationType: 'personal' } };
    const submit = (data: object) => invoke('composeExtension/submitAction', { data }, personal);
    const card = ({ body }: { body: InvokeBody }) => JSON.stringify(body.task?.value.card.content);
    const shown = await submit({ verb: 'offer.show', data: { offer: 'security', language: 'sv' } });
    expect(dialogWords(shown)).toContain(`[${sv.handoff.security.showMine}]`);
    expect(card(shown)).toMatch(/"selectAction":\{"type":"Action\.Submit","title":"[^"]+","data":\{"verb":"page\.open","data":\{[^}]*\}\},"associatedInputs":"none"\}/);
    const own = guide.base.contacts.organisations.find(({ contacts, key }) => key !== 'national' && contacts.get('security')?.phone !== undefined);
    const chosen = await submit({ verb: 'security.show', data: { topic: 'bombhot', language: 'sv' }, organisation: own?.key });
    expect(card(chosen)).toContain(own?.contacts.get('security')?.phone);
    expect(dialogWords(await submit({ verb: 'security.show', data: { topic: 'bombhot', language: 'sv' }, organisation: { $gt: '' } }))[0]).toBe(sv.notes.unknownAction);
  });

  it.each([
    ['starts something', { verb: 'run.start', data: { slug: 'bombhot', another: false, language: 'sv' } }],
    ['is unknown', { verb: 'rm', data: {} }],
    ['carries too much', { verb: 'page.show', data: { slug: 'bombhot', language: 'sv', note: secret } }],
  ])('refuses a button that %s', async (_reason, data) => {
    expect(dialogWords(await invoke('composeExtension/submitAction', { data }))[0]).toBe(sv.notes.unknownAction);
  });
});

describe('the extension', () => {
  it('has posted nothing, and has logged no word of any message', () => {
    expect(connector.sentTo('utan-bot')).toEqual([]);
    expect(JSON.stringify(events)).not.toMatch(/Hemligsson|utanför|Anna|29:/);
    expect(events.filter(({ event }) => event === 'extension.searched').length).toBeGreaterThan(5);
  });

  it.each([
    ['composeExtension/query', query('hot'), { search: brokenSearch }],
    ['composeExtension/fetchTask', askAbout('hot'), { search: brokenSearch }],
  ] as const)('shows a fault of %s as a card with the help numbers, through TestAdapter', async (name, value, options: TurnOptions) => {
    const { replies, messages, events: logged } = await takeTurn({ type: 'invoke', name, channelId: 'msteams', locale: 'sv-SE', value }, options);
    const { body } = (replies.find(({ type }) => type === 'invokeResponse') as Partial<Activity>).value as { body: InvokeBody };
    const card = (body.composeExtension?.attachments[0]?.content ?? body.task?.value.card.content) as AdaptiveCard;
    expect([cardWords(card)[0], messages]).toEqual([sv.failure.heading, []]);
    expect(cardProblems(card, aKnowledgeBase())).toEqual([]);
    expect(logged).toEqual([{ event: 'extension.failed', id: expect.stringMatching(/^[0-9a-f]{8}$/), error: 'TypeError', at: expect.any(String) }].map(({ at: _, ...rest }) => expect.objectContaining(rest)));
  });

  it('answers danger in a message even when the search is broken, through TestAdapter', async () => {
    const { replies } = await takeTurn({ type: 'invoke', name: 'composeExtension/fetchTask', channelId: 'msteams', value: askAbout('kniv') }, { search: brokenSearch, verdict: danger });
    const { body } = (replies[0] as Partial<Activity>).value as { body: InvokeBody };
    expect(dialogWords({ body })[0]).toBe(sv.acute.heading);
  });
});
