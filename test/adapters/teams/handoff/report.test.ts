import { describe, expect, it, vi } from 'vitest';
import type { AdaptiveCard } from '../../../../src/cards/adaptive-card.ts';
import { texts } from '../../../../src/cards/texts/texts.ts';
import { AppError } from '../../../../src/errors.ts';
import { abandonByHand, recordSuccess } from '../../../../src/handoff/outbox-entry.ts';
import type { Language } from '../../../../src/knowledge/language.ts';
import { planted, start } from '../../../support/build-handoff.ts';
import { cardButtons, cardInputs, cardWords } from '../../../support/card-words.ts';
import { anna, anOffice, bo, channel, type Office } from '../../../support/handoff-office.ts';

const { sv, en } = texts;
const written = { kind: 'threat', when: 'i går vid 14', where: 'receptionen', what: planted.sentence, witnesses: '', evidence: '' };
const id = '0f1e2d3c-0000-4000-8000-000000000001';

/** What the card's button of this verb carries. */
function carried(card: AdaptiveCard, verb: string): object {
  const button = cardButtons(card).find((action) => action.type === 'Action.Execute' && action.verb === verb);
  if (button?.type !== 'Action.Execute') throw new Error(`expected a button for ${verb} on ${cardWords(card).join(' ')}`);
  return JSON.parse(JSON.stringify(button.data)) as object;
}

async function send(office: Office, language: Language = 'sv', fields: object = {}) {
  const form = (await office.press('report.form', { language })).card;
  const review = (await office.press('report.review', { ...carried(form, 'report.review'), ...written, ...fields })).card;
  return { form, review, sent: await office.press('report.send', carried(review, 'report.send')) };
}

describe.each([['sv', sv.handoff], ['en', en.handoff]] as const)('an incident report in %s', (language, words) => {
  it('goes from form to review to "received", and is saved when it is said to be', async () => {
    const office = await anOffice();
    const { form, review, sent } = await send(office, language);
    expect(cardWords(form)).toEqual(expect.arrayContaining([words.report.heading, words.report.readers, words.form.yourName, words.form.others, `[${words.form.review}]`]));
    expect(cardInputs(form).map(({ id: name, isRequired }) => `${name}${isRequired ? ' required' : ''}`)).toEqual(['kind required', 'when required', 'where required', 'what required', 'witnesses', 'evidence']);
    expect(cardWords(review)).toEqual(expect.arrayContaining([words.form.check, words.form.notSentYet, words.report.kinds.threat, 'receptionen', planted.sentence, words.report.readers, words.form.yourName]));
    expect(cardWords(sent.card).slice(0, 2)).toEqual([words.report.received, `${words.reference} R-0F1E2D3C`]);
    expect(await office.store.outbox.find(id)).toMatchObject({ state: 'pending', cargo: { report: { what: planted.sentence, reporter: { id: anna.id, name: anna.name, language } } } });
  });

  it('says on the form what is missing, keeps what was written, and saves nothing', async () => {
    const office = await anOffice();
    const { card } = await office.press('report.review', { id, language, ...written, when: '', what: '  ', where: 'x'.repeat(300) });
    const said = cardWords(card).join('\n');
    expect(said).toContain(words.form.mend);
    expect(said).toContain(`${words.report.fields.when.label} ${words.form.problems.missing}`);
    expect(said).toContain(`${words.report.fields.where.label} ${words.form.problems['too-long']} 200`);
    expect(cardInputs(card).find(({ id: name }) => name === 'where')?.value).toBe('x'.repeat(300));
    expect(await office.store.outbox.overview({ limit: 5 })).toEqual([]);
  });

  it('is taken back with "undo", and the text is gone', async () => {
    const office = await anOffice();
    const { sent } = await send(office, language);
    const { card } = await office.press('report.withdraw', carried(sent.card, 'report.withdraw'));
    expect(cardWords(card).slice(0, 3)).toEqual([words.report.withdrawn, `${words.reference} R-0F1E2D3C`, words.report.withdrawnBody]);
    expect(await office.store.outbox.find(id)).toMatchObject({ state: 'withdrawn' });
    expect(cardWords((await office.press('report.withdraw', { id, language })).card)).toContain(words.report.nothingToUndo);
  });

  it('is not said to be gone when "my cases" cannot be read', async () => {
    const office = await anOffice();
    vi.spyOn(office.deps.desks?.reports ?? expect.fail(), 'casesOf').mockRejectedValue(new AppError('STORE_UNAVAILABLE', 'away'));
    const { cards } = await office.write(language === 'sv' ? 'mina ärenden' : 'my cases');
    expect(cards.flatMap(cardWords)).toEqual([words.cases.heading, words.cases.notRead, texts[language].answer.emergencyLine]);
  });

  it('stands under "my cases" with its state and "undo"', async () => {
    const office = await anOffice();
    await send(office, language);
    const [card] = (await office.write(language === 'sv' ? 'Mina ärenden!' : 'MY CASES')).cards;
    if (card === undefined) throw new Error('expected a card');
    expect(cardWords(card).slice(0, 2)).toEqual([words.cases.heading, `${words.cases.report} R-0F1E2D3C`]);
    expect(cardWords(card)[2]).toContain(words.cases.states.sending);
    expect(carried(card, 'report.withdraw')).toEqual({ id, language });
  });
});

describe('an incident report', () => {
  it('is one report, however often "send" is pressed, and in whatever order', async () => {
    const office = await anOffice();
    const { review } = await send(office);
    const again = await Promise.all([1, 2, 3].map(() => office.press('report.send', carried(review, 'report.send'))));
    expect(again.map(({ card }) => cardWords(card)[0])).toEqual(Array.from({ length: 3 }, () => sv.handoff.report.received));
    expect(await office.store.outbox.overview({ limit: 5 })).toHaveLength(1);
  });

  it('is changed by a correction under the same id while nothing has been sent', async () => {
    const office = await anOffice();
    const { review } = await send(office);
    const { card } = await office.press('report.send', { ...carried(review, 'report.send'), what: 'Det var med kniv.' });
    expect(cardWords(card)[0]).toBe(sv.handoff.report.received);
    expect(await office.store.outbox.find(id)).toMatchObject({ state: 'pending', cargo: { report: { what: 'Det var med kniv.' } } });
  });

  it.each(['pending', 'delivered'] as const)('that is %s, and being sent or sent, is not changed by a correction: the text stays, and goes as a new report with one press', async (state) => {
    const office = await anOffice();
    const { review } = await send(office);
    const [leased] = (await office.store.outbox.claim({ now: start + 15_000, leaseMs: 60_000, limit: 1 })).leased;
    if (leased === undefined) throw new Error('expected an entry');
    if (state === 'delivered') await office.store.outbox.settle(leased, recordSuccess(leased.entry, 'INC-1', start + 15_000), []);
    const { card } = await office.press('report.send', { ...carried(review, 'report.send'), what: 'Det var med kniv.' });
    expect(cardWords(card).slice(0, 4)).toEqual([sv.outcomes.report.sentBefore, `${sv.handoff.reference} R-0F1E2D3C`, sv.outcomes.report.sentBeforeBody[state], sv.outcomes.report.anew]);
    expect(cardInputs(card)[0]?.value).toContain('Det var med kniv.');
    expect(cardButtons(card).every((action) => 'associatedInputs' in action && action.associatedInputs === 'none'), 'the field to copy from is in no answer').toBe(true);
    const anew = carried(card, 'report.send');
    expect(cardWords((await office.press('report.send', anew)).card)[0]).toBe(sv.handoff.report.received);
    const { id: newId } = anew as { readonly id: string };
    expect(newId).not.toBe(id);
    expect(await office.store.outbox.find(newId)).toMatchObject({ state: 'pending', cargo: { report: { what: 'Det var med kniv.', where: 'receptionen' } } });
    expect(await office.store.outbox.find(id)).toMatchObject({ state });
  });

  it.each([
    [false, sv.handoff.report.abandoned, sv.handoff.report.byHand],
    [true, sv.outcomes.report.uncertain, sv.outcomes.report.askFirst],
  ])('that was given up (may have arrived: %s) is not sent by an old card, which says what to do and keeps the text', async (mayHaveArrived, heading, whatToDo) => {
    const office = await anOffice();
    const { review } = await send(office);
    const entry = await office.store.outbox.find(id);
    if (entry?.state !== 'pending') throw new Error('expected a pending entry');
    await office.store.outbox.change({ ...abandonByHand(entry, start), mayHaveArrived }, { now: start, followUps: [] });
    const { card } = await office.press('report.send', { ...carried(review, 'report.send'), what: 'Det var med kniv.' });
    expect(cardWords(card).slice(0, 3)).toEqual([heading, `${sv.handoff.reference} R-0F1E2D3C`, whatToDo]);
    const form = (await office.press('report.edit', carried(card, 'report.edit'))).card;
    expect(cardInputs(form).find(({ id: name }) => name === 'what')?.value).toBe('Det var med kniv.');
  });

  it.each([['report.send', { id, language: 'sv', ...written }], ['contact.send', { id, topic: 'hot-per-telefon', language: 'en', how: 'teams', when: 'nu' }]] as const)('whose turn fails may be saved all the same, and the answer to %s says so, and where to look', async (verb, data) => {
    const office = await anOffice({ run: async () => Promise.reject(new Error('too late')) });
    const { cards, replies } = await office.press(verb, data);
    const { outcomes, failure, handoff } = texts[data.language];
    expect(replies[0]?.value).toMatchObject({ body: { value: `${failure.heading}. ${outcomes.maySaved}` } });
    const [card] = cards;
    if (card === undefined) throw new Error('expected a card');
    expect(cardWords(card)).toEqual(expect.arrayContaining([failure.heading, outcomes.maySaved, `[${handoff.cases.show}]`]));
    expect(cardWords(card)).not.toContain(failure.again);
  });

  it('is not spoken of when something else fails', async () => {
    const office = await anOffice({ run: async () => Promise.reject(new Error('too late')) });
    const [card] = (await office.press('report.review', { id, language: 'sv', ...written })).cards;
    expect(card && cardWords(card)).toContain(sv.failure.again);
    expect(card && cardWords(card)).not.toContain(sv.outcomes.maySaved);
  });

  it('goes back to the form with everything that was written', async () => {
    const office = await anOffice();
    const { review } = await send(office);
    const { card } = await office.press('report.edit', carried(review, 'report.edit'));
    expect(Object.fromEntries(cardInputs(card).map(({ id: name, value }) => [name, value]))).toMatchObject({ kind: 'threat', when: 'i går vid 14', where: 'receptionen', what: planted.sentence });
  });

  it('says on cancel that nothing was sent', async () => {
    const office = await anOffice();
    expect(cardWords((await office.press('form.cancel', { language: 'sv' })).card)[0]).toBe(sv.handoff.form.cancelled);
  });

  it('shows on cancel what was sent, when a press on "send" came to no answer before', async () => {
    const office = await anOffice();
    const { review } = await send(office);
    const { card } = await office.press('form.cancel', carried(review, 'form.cancel'));
    expect(cardWords(card)).toEqual(expect.arrayContaining([sv.handoff.cases.heading, `[${sv.handoff.form.undo} R-0F1E2D3C]`]));
    expect(await office.store.outbox.find(id)).toMatchObject({ state: 'pending' });
    vi.spyOn(office.deps.desks?.reports ?? expect.fail(), 'casesOf').mockRejectedValue(new AppError('STORE_UNAVAILABLE', 'away'));
    expect(cardWords((await office.press('form.cancel', carried(review, 'form.cancel'))).card)[0]).toBe(sv.outcomes.maySaved);
  });

  it.each([
    ['wrong types', { when: 7, what: { toString: 'x' }, kind: ['threat'] }],
    ['an unknown kind', { kind: 'constructor' }],
    ['a personnummer in the text', { what: `Han heter ${planted.personnummer} i registret` }],
    ['a personnummer without a sign, in another field', { witnesses: '198112189876' }],
    ['an organisation that is none', { organisation: 'riket' }],
  ])('with %s is not sent, and the card says so', async (_reason, fields) => {
    const office = await anOffice();
    for (const verb of ['report.review', 'report.send']) {
      const { card, events } = await office.press(verb, { id, language: 'sv', ...written, ...fields });
      expect(cardWords(card)).toContain(sv.handoff.form.mend);
      expect(JSON.stringify(events)).not.toContain(planted.personnummer);
    }
    expect(await office.store.outbox.overview({ limit: 5 })).toEqual([]);
  });

  it('is bounded to what fits in a message, in any script, and the text stays on the form', async () => {
    const office = await anOffice();
    const what = '威'.repeat(4_000);
    const { card } = await office.press('report.review', { id, language: 'sv', ...written, what });
    expect(cardWords(card)).toContain(sv.handoff.form.mend);
    expect(cardInputs(card).find(({ id: name }) => name === 'what')?.value).toBe(what);
    expect(cardWords((await office.press('report.review', { id, language: 'sv', ...written, what: 'å'.repeat(3_500) })).card)[0]).toBe(sv.handoff.form.check);
    // Too large to be shown again: the form stays in place with all of it, and the button says why.
    const all = Object.fromEntries(['when', 'where', 'what', 'witnesses', 'evidence'].map((field) => [field, '威'.repeat(9_000)]));
    expect((await office.press('report.review', { id, language: 'sv', ...written, ...all })).sentence).toContain(sv.handoff.form.problems['too-long']);
  });

  it.each([
    ['no id', { language: 'sv', ...written }],
    ['an id that is none', { id: '1', language: 'sv', ...written }],
    ['a key too many', { id, language: 'sv', ...written, reporter: 'chefen' }],
    ['a language that is not spoken', { id, language: 'fi', ...written }],
  ])('from an altered card, with %s, gets a clear sentence and is not saved', async (_reason, data) => {
    const office = await anOffice();
    const { card } = await office.press('report.send', data);
    expect(cardWords(card)[0]).toBe(sv.notes.unknownAction);
    expect(await office.store.outbox.overview({ limit: 5 })).toEqual([]);
  });

  it('of somebody else can be neither sent over, taken back nor read, and nothing is revealed', async () => {
    const office = await anOffice();
    const { review } = await send(office);
    const eve = { who: bo };
    const sent = await office.press('report.send', { ...carried(review, 'report.send'), what: 'ändrad' }, eve);
    expect(cardWords(sent.card)).toContain(sv.handoff.form.unusable);
    expect(cardWords((await office.press('report.withdraw', { id, language: 'sv' }, eve)).card)).toContain(sv.handoff.report.nothingToUndo);
    expect(cardWords((await office.press('report.copy', { id, language: 'sv' }, eve)).card)).toContain(sv.handoff.report.textGone);
    expect(JSON.stringify(await office.write('mina ärenden', eve))).not.toContain('R-0F1E2D3C');
    expect(await office.store.outbox.find(id)).toMatchObject({ state: 'pending', cargo: { report: { what: planted.sentence } } });
  });

  it('that was taken back is not sent again by an old card', async () => {
    const office = await anOffice();
    const { review } = await send(office);
    await office.press('report.withdraw', { id, language: 'sv' });
    expect(cardWords((await office.press('report.send', carried(review, 'report.send'))).card)).toContain(sv.handoff.report.withdrawnBefore);
    expect(await office.store.outbox.find(id)).toMatchObject({ state: 'withdrawn' });
  });

  it('is never opened, sent or listed in a channel, and the card says where', async () => {
    const office = await anOffice();
    const shared = { place: channel };
    for (const [verb, data] of [['report.form', { language: 'sv' }], ['report.review', { id, language: 'sv', ...written }], ['report.edit', { id, language: 'sv', ...written }], ['report.send', { id, language: 'sv', ...written }], ['report.copy', { id, language: 'sv' }]] as const) {
      const turn = await office.press(verb, data, shared);
      expect(cardWords(turn.card)).toContain(sv.handoff.form.onlyPrivately);
      expect(JSON.stringify(turn.replies)).not.toContain(planted.sentence);
    }
    const [card] = (await office.write('mina ärenden', shared)).cards;
    expect(card && cardWords(card)[0]).toBe(sv.handoff.cases.onlyPrivately);
    expect(await office.store.outbox.overview({ limit: 5 })).toEqual([]);
  });

  it.each(['STORE_FULL', 'STORE_UNAVAILABLE'] as const)('that cannot be saved (%s) is said not to be taken, with whom to call and the text to copy', async (code) => {
    const office = await anOffice();
    const accept = async () => Promise.reject(new AppError(code, 'no room'));
    const desks = office.deps.desks;
    if (desks === undefined) throw new Error('expected desks');
    const full = await anOffice({ deps: { desks: { ...desks, reports: { ...desks.reports, accept } } } });
    const { card, events } = await full.press('report.send', { id, language: 'sv', ...written });
    expect(cardWords(card).slice(0, 2)).toEqual([sv.handoff.notTaken.heading, sv.handoff.notTaken.body]);
    expect(cardButtons(card)).toContainEqual(expect.objectContaining({ url: 'tel:0846500410' }));
    expect(cardInputs(card)[0]?.value).toContain(planted.sentence);
    expect(events).toContainEqual({ event: 'handoff.not-taken', error: code });
    // The same report: what was not taken can be sent from the card itself.
    expect(cardWords((await office.press('report.send', carried(card, 'report.send'))).card)[0]).toBe(sv.handoff.report.received);
  });

  it('is not offered where there is no intake', async () => {
    const office = await anOffice({ takesReports: false });
    expect(cardWords((await office.press('report.form', { language: 'sv' })).card)).toContain(sv.handoff.form.unusable);
    expect(cardWords((await office.press('report.send', { id, language: 'sv', ...written })).card)).toContain(sv.handoff.form.unusable);
    expect(await office.store.outbox.overview({ limit: 5 })).toEqual([]);
  });

  it('leaves no word of itself in the log or in what the chat keeps', async () => {
    const office = await anOffice();
    const { sent } = await send(office, 'sv', { where: planted.name });
    expect(JSON.stringify([sent.events, sent.card, sent.messages])).not.toMatch(new RegExp(`${planted.sentence}|${planted.name}`));
  });
});
