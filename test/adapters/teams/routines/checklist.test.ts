import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AdaptiveCard } from '../../../../src/cards/adaptive-card.ts';
import { texts } from '../../../../src/cards/texts/texts.ts';
import { cardProblems } from '../../../support/card-problems.ts';
import { cardButtons, cardWords } from '../../../support/card-words.ts';
import { type ChecklistBot, group, startChecklistBot } from '../../../support/checklist-bot.ts';

const { sv } = texts;
const words = sv.routines;
const slug = 'nar-en-medarbetare-utsatts';
/** A Monday at ten. In the past, for the outbox goes by the clock of the machine. */
const monday = Date.UTC(2026, 2, 2, 9, 0);
const dayMs = 24 * 3_600_000;
const bo = { from: { id: '29:bo', name: 'Bo' } };
const language = 'sv';

let folder: string;
let bot: ChecklistBot;
let chats = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'radrum-checklist-'));
  bot = await startChecklistBot({ dataFolder: folder, now: monday });
}, 60_000);
afterAll(async () => {
  await bot.stop();
  await rm(folder, { recursive: true });
});

/** A group chat that no other test uses. */
function aChat(rest: object = {}) {
  chats += 1;
  return { conversation: { ...group, id: `19:grupp-${chats}@thread.v2`, ...rest } };
}

const messagesTo = ({ conversation }: { conversation: { id: string } }) => bot.connector.sentTo(conversation.id).filter(({ type }) => type === 'message');
const cardsTo = (chat: { conversation: { id: string } }) => messagesTo(chat).flatMap(({ attachments = [] }) => attachments.flatMap(({ contentType, content }) => (contentType?.includes('adaptive') ? [content as AdaptiveCard] : [])));
const data = (button: unknown) => (button as { readonly data: Readonly<Record<string, unknown>> }).data;
const wordsOf = (card: AdaptiveCard | undefined) => (card === undefined ? [] : cardWords(card));

/** Starts a checklist in a chat; gives its id. */
async function started(chat: ReturnType<typeof aChat>, rest: object = {}): Promise<string> {
  const { status, sentence } = await bot.press('run.start', { slug, another: false, language }, { ...chat, ...rest });
  expect([status, sentence]).toEqual([200, words.started]);
  const card = cardsTo(chat).at(-1);
  if (card === undefined) throw new Error('no card came');
  expect(cardProblems(card, bot.guide.base)).toEqual([]);
  return String(data(card.refresh?.action)['run']);
}

describe('commands in a chat', () => {
  it.each([
    ['rutiner', words.list.heading],
    ['Rutin', words.list.heading],
    ['routines', texts.en.routines.list.heading],
    ['checklista', words.list.heading],
    ['rutin medarbetare', 'Chef: när en medarbetare har utsatts'],
    ['rutin pingviner i akvariet', words.list.heading],
    ['rutin hot', 'Hot per telefon'],
    ['rutin jag blir jagad av en man med kniv just nu', sv.acute.heading],
  ])('"%s" is answered with "%s"', async (text, heading) => {
    const chat = aChat();
    await bot.post({ text, ...chat });
    expect(wordsOf(cardsTo(chat).at(-1))[0]).toBe(heading);
  });

  it('"checklista" shows the open one, and a choice between two', async () => {
    const chat = aChat();
    const run = await started(chat);
    await bot.post({ text: 'checklista', ...chat });
    expect(data(cardsTo(chat).at(-1)?.refresh?.action)['run']).toBe(run);
    await bot.press('run.start', { slug, another: true, language }, chat);
    await bot.post({ text: 'checklista', ...chat });
    expect(wordsOf(cardsTo(chat).at(-1))[0]).toBe(words.whichOpen);
  });
});

describe('a routine', () => {
  it('leads to its steps, and so to the checklist, also where others read the answer', async () => {
    const chat = aChat();
    await bot.post({ text: 'min medarbetare är skakad, vad gör jag som chef', ...chat });
    const steps = cardButtons(cardsTo(chat).at(-1) as AdaptiveCard).find(({ title }) => title === words.steps);
    expect(steps).toMatchObject({ verb: 'routine.open', data: { slug } });
    const { card } = await bot.press('routine.open', { ...data(steps) }, chat);
    expect(wordsOf(card)).toContain(`[${words.start}]`);
  });

  it('is shown by phase, one at a time, and turns its page for one reader', async () => {
    const { card } = await bot.press('routine.open', { slug, phase: 1, language }, aChat());
    expect(wordsOf(card)).toEqual(expect.arrayContaining(['Samma dag', '1. Rapportera i incidentsystemet.', '[Första timmen]', '[Första veckan]', '[Uppföljning]', words.beforeStart, `[${words.start}]`]));
    expect(wordsOf(card)).not.toContain('1. Erbjud samtalsstöd.');
  });
});

describe('the button that says “the whole page”', () => {
  it.each(['of a routine', 'of a checklist'])('%s shows the page to its end, also where others read', async (of) => {
    const chat = aChat();
    if (of === 'of a checklist') await started(chat);
    const card = of === 'of a checklist' ? cardsTo(chat).at(-1) : (await bot.press('routine.open', { slug, phase: 0, language }, chat)).card;
    const button = cardButtons(card as AdaptiveCard).find(({ title }) => title === words.readPage);
    await bot.press(button?.type === 'Action.Execute' ? button.verb : '', data(button), chat);
    expect(wordsOf(cardsTo(chat).at(-1))).toEqual(expect.arrayContaining(['Gör inte', 'Lag i korthet']));
  });
});

describe('a checklist', () => {
  it('shows everybody who ticked and when, and lets anybody undo', async () => {
    const chat = aChat();
    const run = await started(chat);
    await bot.press('run.tick', { run, step: '1-1', language }, chat);
    const { card } = await bot.press('run.tick', { run, step: '1-1', language }, { ...chat, ...bo });
    expect(wordsOf(card).join('\n')).toMatch(/1\. ✓ Stoppa arbetet.*\nAnna 2 mars 10:00 · Bo 2 mars 10:00\n\[Ångra 1\]/);
    const shared = bot.connector.sentTo(chat.conversation.id).at(-1);
    expect([shared?.id, wordsOf(shared?.attachments?.[0]?.content as AdaptiveCard)]).toEqual(['kort', wordsOf(card)]);
    const { card: undone } = await bot.press('run.untick', { run, step: '1-1', language }, { ...chat, ...bo });
    expect(wordsOf(undone)).toContain('[Bocka av 1]');
    const { card: log } = await bot.press('run.log', { run, language }, chat);
    const text = JSON.stringify(log);
    expect([text.includes('Anna bockade av'), text.includes('Bo ångrade')]).toEqual([true, true]);
    expect(text, 'pasted somewhere else, it tells for which moment it holds').toMatch(new RegExp(`${words.log.asOf} \\d+ \\S+ \\d{4} kl\\. \\d\\d:\\d\\d\\.`));
  });

  it('answers a refresh with the run as it stands, for whoever comes to see it', async () => {
    const chat = aChat();
    const run = await started(chat);
    await bot.press('run.tick', { run, step: '2-2', language }, { ...chat, ...bo });
    const refresh = data(cardsTo(chat)[0]?.refresh?.action);
    const { card } = await bot.press('run.refresh', refresh, chat);
    expect(wordsOf(card)).toEqual(expect.arrayContaining(['Samma dag (1/3)', '1 av 12 klara']));
  });

  it('leaves everybody in the phase that they have open while others tick in another, until theirs is done', async () => {
    const chat = aChat();
    const run = await started(chat);
    const heading = async (who: object = {}) => wordsOf((await bot.press('run.refresh', { run, language }, { ...chat, ...who })).card).find((line) => /\(\d\/3\)$/.test(line));
    await bot.press('run.refresh', { run, phase: 2, language }, { ...chat, ...bo });
    await bot.press('run.tick', { run, step: '1-1', language }, chat);
    expect([await heading(bo), await heading(), await heading({ from: { id: '29:cim', name: 'Cim' } })]).toEqual(['Första veckan (0/3)', 'Första timmen (1/3)', 'Första timmen (1/3)']);
    for (const step of ['3-1', '3-2', '3-3']) await bot.press('run.tick', { run, step, language }, chat);
    expect(await heading(bo), 'nothing is left to do in theirs').toBe('Uppföljning (0/3)');
  });

  it('keeps 50 ticks that come at the same time, and shows them all in the card of everybody', async () => {
    const chat = aChat();
    const run = await started(chat);
    const presses = Array.from({ length: 50 }, (_, n) => bot.press('run.tick', { run, step: `${(n % 4) + 1}-${(n % 3) + 1}`, language }, { ...chat, from: { id: `29:p${n}`, name: `Person ${n}` } }));
    expect((await Promise.all(presses)).map(({ status, card }) => [status, card !== undefined])).toEqual(Array(50).fill([200, true]));
    const { card: log } = await bot.press('run.log', { run, language }, chat);
    expect([...JSON.stringify(log).matchAll(/Person \d+ bockade av/g)]).toHaveLength(50);
    const updates = bot.connector.sentTo(chat.conversation.id).filter(({ id }) => id === 'kort');
    expect(updates.length, 'changes of the message are joined').toBeLessThan(50);
    expect(wordsOf(updates.at(-1)?.attachments?.[0]?.content as AdaptiveCard)).toContain('12 av 12 klara');
  }, 20_000);

  it('goes on after a restart in the middle, with every tick', async () => {
    const chat = aChat();
    const run = await started(chat);
    await bot.press('run.tick', { run, step: '1-1', language }, chat);
    await bot.restart();
    const { card } = await bot.press('run.tick', { run, step: '1-2', language }, { ...chat, ...bo });
    expect(wordsOf(card)).toEqual(expect.arrayContaining(['2 av 12 klara', 'Anna 2 mars 10:00', 'Bo 2 mars 10:00']));
  });

  it('is started once, and another one only on purpose', async () => {
    const chat = aChat();
    const run = await started(chat);
    await bot.press('run.tick', { run, step: '1-1', language }, chat);
    await bot.press('run.start', { slug, another: false, language }, { ...chat, ...bo });
    const which = `${words.startedBy} Anna, 2 mars 10:00 · 1 av 12 klara`;
    expect(wordsOf(cardsTo(chat).at(-1))).toEqual(expect.arrayContaining([words.openAlready, which, `[${words.show}]`, `[${words.startAnother}]`]));
    await bot.press('run.start', { slug, another: true, language }, { ...chat, ...bo });
    expect(data(cardsTo(chat).at(-1)?.refresh?.action)['run']).not.toBe(run);
  });

  it('is told of in the language of whoever wants to start another one', async () => {
    const chat = aChat();
    await started(chat);
    await bot.press('run.start', { slug, another: false, language: 'en' }, { ...chat, ...bo });
    const { openAlready, openInOther, startAnother } = texts.en.routines;
    const card = cardsTo(chat).at(-1) as AdaptiveCard;
    expect(wordsOf(card)).toEqual(expect.arrayContaining([openAlready, openInOther]));
    expect(data(cardButtons(card).find(({ title }) => title === startAnother))).toMatchObject({ language: 'en', another: true });
  });

  it('is closed after a question, for everybody, and then takes no more ticks', async () => {
    const chat = aChat();
    const run = await started(chat);
    const { card: question } = await bot.press('run.close', { run, language }, chat);
    expect(wordsOf(question)).toEqual(expect.arrayContaining([words.closeQuestion, `12 ${words.stepsLeft.many}`, `[${words.closeNow}]`, `[${words.back}]`]));
    const { card: closed } = await bot.press('run.close-now', { run, language }, { ...chat, ...bo });
    expect(wordsOf(closed)).toContain(`${words.closedBy} Bo, 2 mars 10:00.`);
    for (const [verb, more] of [['run.tick', { step: '1-1' }], ['run.untick', { step: '1-1' }], ['run.follow', {}]] as const) {
      const { card: late } = await bot.press(verb, { run, language, ...more }, chat);
      expect(wordsOf(late), verb).toEqual([words.refusal.closed, `[${words.show}]`]);
    }
    const shared = bot.connector.sentTo(chat.conversation.id).at(-1)?.attachments?.[0]?.content as AdaptiveCard;
    expect([wordsOf(shared).includes('0 av 12 klara'), cardButtons(shared).some(({ title }) => title.startsWith(words.tick))], 'what everybody sees is up to date').toEqual([true, false]);
    const { card: again } = await bot.press('run.close-now', { run, language }, chat);
    expect(wordsOf(again), 'closed twice').toContain(`${words.closedBy} Bo, 2 mars 10:00.`);
  });

  it('is opened again for everybody by a press on its card, with all that was ticked, and the log tells both', async () => {
    const chat = aChat();
    const run = await started(chat);
    await bot.press('run.tick', { run, step: '1-1', language }, chat);
    const { card: closed } = await bot.press('run.close-now', { run, language }, { ...chat, ...bo });
    const button = cardButtons(closed as AdaptiveCard).find(({ title }) => title === words.reopen);
    expect(button).toMatchObject({ verb: 'run.reopen', data: { run, language } });
    const { card: open } = await bot.press('run.reopen', { run, language }, chat);
    expect(wordsOf(open)).toEqual(expect.arrayContaining(['1 av 12 klara', `[${words.close}]`]));
    expect(wordsOf(open).join()).not.toContain(words.closedBy);
    const { card: log } = await bot.press('run.log', { run, language }, chat);
    expect(JSON.stringify(log)).toMatch(new RegExp(`Bo ${words.log.closed}.*Anna ${words.log.reopened}`));
    expect(bot.events).toContainEqual({ event: 'run.changed', id: run, kind: 'reopened' });
    expect((await bot.press('run.reopen', { run, language }, chat)).card).toEqual(open);
  });

  it('is found by its word when it was closed, below the routines, for its log or to be opened again', async () => {
    const chat = aChat();
    const run = await started(chat);
    await bot.press('run.close-now', { run, language }, { ...chat, ...bo });
    await bot.post({ text: 'visa loggen', ...chat });
    const card = cardsTo(chat).at(-1) as AdaptiveCard;
    expect(wordsOf(card)).toEqual(expect.arrayContaining([words.noneOpen, words.whichClosed, '[Chef: när en medarbetare har utsatts, 2 mars 10:00]']));
    const show = cardButtons(card).find(({ title }) => title.endsWith('2 mars 10:00'));
    await bot.press('run.show', { ...data(show) }, chat);
    expect(wordsOf(cardsTo(chat).at(-1))).toEqual(expect.arrayContaining([`[${words.log.show}]`, `[${words.reopen}]`]));
    await bot.post({ text: 'checklista', ...aChat() });
    expect(wordsOf(cardsTo({ conversation: { id: `19:grupp-${chats}@thread.v2` } }).at(-1))).not.toContain(words.whichClosed);
  });

  it('speaks of nobody else in a private chat, and says where to start it to tick together', async () => {
    const own = { conversation: { id: 'a:ebba', conversationType: 'personal' }, from: { id: '29:ebba', name: 'Ebba' } };
    const { sentence } = await bot.press('run.start', { slug, another: false, language }, own);
    expect(sentence).toBe(sv.handoff.shownBelow);
    expect(wordsOf(cardsTo(own).at(-1))).toContain(words.onlyStepsAlone);
    expect(wordsOf(cardsTo(own).at(-1))).not.toContain(words.onlySteps);
  });

  it('says when the page has changed, and keeps its own steps', async () => {
    const chat = aChat();
    const run = await started(chat);
    const whole = bot.guide;
    bot.guide = { ...whole, base: { ...whole.base, documents: whole.base.documents.filter((document) => document.slug !== slug) } };
    await bot.restart();
    const { card } = await bot.press('run.tick', { run, step: '1-1', language }, chat);
    bot.guide = whole;
    await bot.restart();
    expect(wordsOf(card)).toEqual(expect.arrayContaining([words.pageChanged, '1. ✓ Stoppa arbetet om risken finns kvar.']));
  });

  it.each([
    ['a run that does not exist', words.refusal.unknown, {}, { run: '11111111-1111-4111-8111-111111111111' }],
    ['a person of another tenant', words.refusal.otherTenant, { from: { id: '29:kim', name: 'Kim' }, channelData: { tenant: { id: 'annan' } } }, {}],
    ['a person in another chat', words.refusal.elsewhere, { from: { id: '29:eva', name: 'Eva' }, conversation: { ...group, id: '19:annan@thread.v2' } }, {}],
  ])('refuses %s in a clear sentence, and keeps what it had', async (_reason, sentence, rest, own) => {
    const chat = aChat();
    const run = await started(chat);
    for (const [verb, more] of [['run.tick', { step: '1-1' }], ['run.close-now', {}], ['run.reopen', {}], ['run.follow', {}], ['run.log', {}], ['run.print', {}], ['run.refresh', {}]] as const) {
      const { card } = await bot.press(verb, { run, language, ...more, ...own }, { ...chat, ...rest });
      expect(wordsOf(card)[0]).toBe(sentence);
    }
    const { card } = await bot.press('run.refresh', { run, language }, chat);
    expect(wordsOf(card)).toContain('0 av 12 klara');
  });

  it('shows a run to whoever took part in it, and to nobody else of another chat', async () => {
    const chat = aChat();
    const run = await started(chat);
    const other = aChat();
    const { card: shown } = await bot.press('run.show', { run, language }, other);
    const { card: ticked } = await bot.press('run.tick', { run, step: '1-1', language }, other);
    expect([wordsOf(shown)[0], wordsOf(ticked).includes('1 av 12 klara')]).toEqual([wordsOf(ticked)[0], true]);
    expect(bot.connector.sentTo(other.conversation.id)).toEqual([]);
  });

  it.each([
    ['a step that the run does not have', 'run.tick', { step: '9-9' }, words.refusal.unknownStep],
    ['a step that is no step', 'run.tick', { step: { $gt: '' } }, undefined],
    ['a run that is no id', 'run.tick', { run: '../../etc', step: '1-1' }, undefined],
    ['free text beside it', 'run.tick', { step: '1-1', note: 'Han heter Kim' }, undefined],
  ])('refuses %s', async (_reason, verb, own, sentence) => {
    const chat = aChat();
    const run = await started(chat);
    const { status, card } = await bot.press(verb, { run, language, ...own }, chat);
    expect(status).toBe(200);
    expect(wordsOf(card ?? cardsTo(chat).at(-1))[0]).toBe(sentence ?? sv.notes.unknownAction);
  });

  it('names no recipient of reminders once they are stopped, and tells whoever wants to take them over', async () => {
    const chat = aChat();
    const run = await started(chat);
    expect(wordsOf((await bot.press('run.refresh', { run, language }, chat)).card)).toContain(`[${words.follow}]`);
    const { card: stopped } = await bot.press('reminder.stop', { run, language }, chat);
    expect(wordsOf(stopped)).toEqual([words.reminder.heading, words.reminder.stopped, `[${words.show}]`, `[${words.reminder.resume}]`]);
    const { card: told } = await bot.press('run.follow', { run, language }, { ...chat, ...bo });
    expect(wordsOf(told)).toEqual([words.refusal.notReminded, `[${words.show}]`]);
    const { card } = await bot.press('run.refresh', { run, language }, { ...chat, ...bo });
    expect(wordsOf(card).join('\n')).toContain(`${words.startedBy} Anna`);
    expect(wordsOf(card).join('\n')).not.toContain(words.follower);
    expect(wordsOf(card)).not.toContain(`[${words.follow}]`);
    expect(JSON.stringify((await bot.press('run.log', { run, language }, chat)).card)).not.toContain(words.log.followed);
  });

  it('lets whoever stopped the reminders by a slip have them back, and tells when the next one comes', async () => {
    const chat = aChat();
    const run = await started(chat);
    const { card: stopped } = await bot.press('reminder.stop', { run, language }, chat);
    const button = cardButtons(stopped as AdaptiveCard).find(({ title }) => title === words.reminder.resume);
    const { card: resumed } = await bot.press('reminder.resume', { ...data(button) }, chat);
    expect(wordsOf(resumed)).toEqual([words.reminder.heading, `${words.reminder.snoozed} tisdag 3 mars.`, `[${words.show}]`]);
    expect(JSON.stringify((await bot.press('run.log', { run, language }, chat)).card)).toMatch(new RegExp(`Anna ${words.log.stopped}.*Anna ${words.log.resumed}`));
  });

  it('is not left behind, with reminders, in a chat where the bot is not', async () => {
    const chat = aChat();
    bot.connector.answerWith(chat.conversation.id, 403);
    const { status, card } = await bot.press('run.start', { slug, another: false, language }, chat);
    expect([status, wordsOf(card)[0]]).toEqual([200, words.refusal.notInChat]);
    bot.connector.answerWith(chat.conversation.id, 200);
    await bot.post({ text: 'checklista', ...chat });
    expect(wordsOf(cardsTo(chat).at(-1))[1]).toBe(words.noneOpen);
  });

  it('a shared page’s button shows the page to the one who pressed, in a chat where the bot is not', async () => {
    const chat = aChat();
    bot.connector.answerWith(chat.conversation.id, 403);
    const { status, card } = await bot.press('page.show', { slug, language }, chat);
    expect([status, wordsOf(card)[0]]).toEqual([200, 'Chef: när en medarbetare har utsatts']);
  });

  it('writes no name into the program’s log', () => {
    expect(JSON.stringify(bot.events)).not.toMatch(/Anna|Person \d|29:/);
    expect(bot.events.filter(({ event }) => event === 'run.changed').length).toBeGreaterThan(10);
  });
});

describe('the log as a page to print', () => {
  it('is offered to the one who asks, alone, and goes into their OneDrive when they agree', async () => {
    const chat = aChat();
    const run = await started(chat);
    await bot.press('run.tick', { run, step: '1-1', language }, chat);
    const { card } = await bot.press('run.print', { run, language }, { ...chat, ...bo });
    expect(wordsOf(card)[0]).toBe(words.log.printOffered);
    const offered = offers().at(-1);
    expect(offered).toMatchObject({ name: expect.stringMatching(/^checklista-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.html$/), content: { acceptContext: { run, language } } });
    expect(JSON.stringify(offered)).not.toContain('Anna');
    const personal = { conversation: { id: 'a:bo', conversationType: 'personal' }, ...bo };
    const uploadInfo = { uploadUrl: 'https://staden-my.sharepoint.com/upload', contentUrl: 'https://staden-my.sharepoint.com/f.html', name: 'f.html', uniqueId: 'u', fileType: 'html' };
    const { status } = await bot.post({ type: 'invoke', name: 'fileConsent/invoke', value: { type: 'fileUpload', action: 'accept', context: offered?.content.acceptContext, uploadInfo }, ...personal });
    expect([status, bot.uploads.at(-1)?.url]).toEqual([200, uploadInfo.uploadUrl]);
    expect(bot.uploads.at(-1)?.html).toMatch(/<td>☑ Stoppa arbetet om risken finns kvar\.<\/td><td>Anna<\/td><td>2 mars 2026/);
    expect(bot.uploads.at(-1)?.html).toContain(`Bo ${words.log.printed}`);
    expect(messagesTo(personal).at(-1)?.attachments?.[0]).toMatchObject({ contentType: 'application/vnd.microsoft.teams.card.file.info', contentUrl: uploadInfo.contentUrl });
  });

  it('tells only that it was asked for, since a person may not have it: here they have no chat with the bot', async () => {
    const chat = aChat();
    const run = await started(chat);
    bot.connector.answerWith('', 403);
    const { card } = await bot.press('run.print', { run, language }, { ...chat, ...bo });
    bot.connector.answerWith('', 200);
    expect(wordsOf(card)[0]).toBe(words.log.printOfferAgain);
    expect(JSON.stringify((await bot.press('run.log', { run, language }, chat)).card)).toContain('Bo bad om loggen att skriva ut');
  });

  it('is not given to whoever forges the agreement', async () => {
    const run = await started(aChat());
    const before = bot.uploads.length;
    const uploadInfo = { uploadUrl: 'https://example.org/u', contentUrl: 'https://staden-my.sharepoint.com/f', name: 'f', uniqueId: 'u', fileType: 'html' };
    const eva = { conversation: { id: 'a:eva', conversationType: 'personal' }, from: { id: '29:eva', name: 'Eva' } };
    await bot.post({ type: 'invoke', name: 'fileConsent/invoke', value: { type: 'fileUpload', action: 'accept', context: { run, language }, uploadInfo }, ...eva });
    expect([bot.uploads.length, wordsOf(cardsTo(eva).at(-1))[0]]).toEqual([before, words.refusal.unknown]);
  });

  it('is not saved when the person declines', async () => {
    const eva = { conversation: { id: 'a:eva', conversationType: 'personal' } };
    await bot.post({ type: 'invoke', name: 'fileConsent/invoke', value: { type: 'fileUpload', action: 'decline', context: {} }, ...eva });
    expect(wordsOf(cardsTo(eva).at(-1))[0]).toBe(words.log.notSaved);
  });

  function offers() {
    const sent = Array.from({ length: 400 }, (_, n) => bot.connector.sentTo(String(n))).flat();
    return sent.flatMap(({ attachments = [] }) => attachments).filter(({ contentType }) => contentType === 'application/vnd.microsoft.teams.card.file.consent');
  }
});

describe('a reminder', () => {
  it('comes to the one who started, in a chat of their own, once, and can be put off, passed on and stopped', async () => {
    const chat = aChat();
    const run = await started(chat, { from: { id: '29:cim', name: 'Cim' } });
    const before = reminders().length;
    bot.now = monday + dayMs;
    await bot.remindNow();
    await bot.remindNow();
    await vi.waitFor(() => expect(remindersOf(run)).toHaveLength(1));
    await bot.restart();
    await bot.remindNow();
    const reminder = remindersOf(run)[0];
    expect(wordsOf(reminder?.card)).toEqual(expect.arrayContaining([words.reminder.heading, `1 ${words.reminder.after.one}`, `${words.startedBy} Cim, 2 mars 10:00.`]));
    expect(reminder?.conversation).not.toBe(chat.conversation.id);

    const cim = { from: { id: '29:cim', name: 'Cim' }, conversation: { id: String(reminder?.conversation), conversationType: 'personal' } };
    const name = { run, number: 1, round: 0, language };
    expect(wordsOf((await bot.press('reminder.snooze', { ...name, days: 1 }, { ...cim, ...bo })).card)[1]).toBe(words.refusal.elsewhere);
    expect(wordsOf((await bot.press('reminder.pass-on', name, cim)).card)[1]).toBe(words.reminder.asked);
    await vi.waitFor(() => expect(cardsTo(chat).map((card) => wordsOf(card)[0])).toContain(words.reminder.passOnHeading));
    expect(wordsOf((await bot.press('reminder.snooze', { ...name, days: 1 }, cim)).card)[1]).toBe(words.reminder.over);

    expect(wordsOf((await bot.press('run.follow', { run, language }, { ...chat, ...bo })).card).join(' ')).toContain(`${words.follower}: Bo.`);
    expect(wordsOf((await bot.press('reminder.stop', { run, language }, cim)).card).slice(1)).toEqual([words.reminder.notYours, `[${words.show}]`, `[${words.follow}]`]);
    bot.now = monday + 2 * dayMs;
    await bot.remindNow();
    await vi.waitFor(() => expect(remindersOf(run)).toHaveLength(2));
    expect(wordsOf((await bot.press('reminder.snooze', { ...name, round: 1, days: 1 }, { ...chat, ...bo })).card)[1]).toBe(`${words.reminder.snoozed} torsdag 5 mars.`);
    expect(wordsOf((await bot.press('reminder.stop', { run, language }, { ...chat, ...bo })).card)[1]).toBe(words.reminder.stopped);
    bot.now = monday + 35 * dayMs;
    await bot.remindNow();
    expect(remindersOf(run)).toHaveLength(2);
    bot.now = monday;
    expect(reminders().length).toBeGreaterThan(before);
  }, 20_000);

  it('that is decided in another conversation changes no card there for the others: the press names which, and it may be an alarm', async () => {
    const chat = aChat();
    const run = await started(chat);
    const other = aChat();
    const { card } = await bot.press('reminder.stop', { run, language }, other);
    expect(wordsOf(card)[1]).toBe(words.reminder.stopped);
    expect(bot.connector.sentTo(other.conversation.id)).toEqual([]);
    const before = bot.connector.sentTo(chat.conversation.id).length;
    await bot.press('reminder.resume', { run, language }, chat);
    expect(bot.connector.sentTo(chat.conversation.id), 'in its own it does').toHaveLength(before + 1);
  });

  it('stays where it is, to be put off, when there is nobody to pass it on to', async () => {
    const own = { conversation: { id: 'a:dag', conversationType: 'personal' }, from: { id: '29:dag', name: 'Dag' } };
    await bot.press('run.start', { slug, another: false, language }, own);
    const run = String(data(cardsTo(own).at(-1)?.refresh?.action)['run']);
    bot.now = monday + dayMs;
    await bot.remindNow();
    await vi.waitFor(() => expect(wordsOf(cardsTo(own).at(-1))[0]).toBe(words.reminder.heading));
    const name = { run, number: 1, round: 0, language };
    const sent = messagesTo(own).length;
    expect((await bot.press('reminder.pass-on', name, own)).sentence).toBe(words.reminder.alone);
    expect(messagesTo(own)).toHaveLength(sent);
    expect(wordsOf((await bot.press('reminder.snooze', { ...name, days: 1 }, own)).card)[1]).toBe(`${words.reminder.snoozed} onsdag 4 mars.`);
    bot.now = monday;
  });

  /** Reminders that reached any chat that the bot opened itself; the connector numbers those. */
  function reminders() {
    return Array.from({ length: 400 }, (_, n) => String(n)).flatMap((conversation) =>
      cardsTo({ conversation: { id: conversation } })
        // What a press put in place of a reminder has its heading too, and none of its buttons.
        .filter((card) => wordsOf(card).includes(`[${words.reminder.stop}]`))
        .map((card) => ({ conversation, card })),
    );
  }

  function remindersOf(run: string) {
    return reminders().filter(({ card }) => JSON.stringify(card).includes(run));
  }
});
