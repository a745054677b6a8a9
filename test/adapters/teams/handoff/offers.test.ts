import { describe, expect, it } from 'vitest';
import type { AdaptiveCard } from '../../../../src/cards/adaptive-card.ts';
import { texts } from '../../../../src/cards/texts/texts.ts';
import { aKnowledgeBase, smallCity } from '../../../support/build-knowledge.ts';
import { cardButtons, cardInputs, cardWords } from '../../../support/card-words.ts';
import { anOffice, channel } from '../../../support/handoff-office.ts';

const company = {
  path: 'contacts/bolag.md',
  text: `---
name: { sv: Bolaget, en: The company }
contacts:
  security:
    name: { sv: Bolagets säkerhet, en: Company security }
    phone: 08-465 004 50
    email: sakerhet@example.org
    teams: sakerhet@example.org
    hours:
      time_zone: Europe/Stockholm
      open:
        - { days: [mon, tue, wed, thu, fri], from: "08:00", to: "17:00" }
        - { days: [sat], from: "10:00", to: "12:00" }
    example: true
---
`,
};

const verbs = (card: AdaptiveCard) => cardButtons(card).flatMap((action) => (action.type === 'Action.Execute' ? [action.verb] : []));
const urls = (card: AdaptiveCard) => cardButtons(card).flatMap((action) => (action.type === 'Action.OpenUrl' ? [action.url] : []));

describe.each(['sv', 'en'] as const)('an offer in %s', (language) => {
  const words = texts[language].handoff;
  const show = (offer: string) => ['offer.show', { offer, language }] as const;

  it('of a report explains which system is for what, and opens the form', async () => {
    const { card } = await (await anOffice()).press(...show('incident'));
    expect(cardWords(card)).toEqual(expect.arrayContaining([words.incident.systems, words.incident.template]));
    const said = cardWords(card).join('\n');
    for (const sentence of [...words.incident.which, ...words.incident.facts]) expect(said).toContain(sentence);
    expect(verbs(card)).toContain('report.form');
  });

  it('of a report in a channel sends nobody to a form there', async () => {
    const { card } = await (await anOffice()).press(...show('incident'), { place: channel });
    expect(verbs(card)).not.toContain('report.form');
    expect(cardWords(card)).toContain(words.form.onlyPrivately);
  });

  it('of a report opens the city’s web form where there is one, and the template all the same', async () => {
    const { card } = await (await anOffice({ takesReports: false, incidentUrl: 'https://example.org/formular' })).press(...show('incident'));
    expect(urls(card)).toContain('https://example.org/formular');
    expect(verbs(card)).not.toContain('report.form');
    expect(cardWords(card)).toContain(words.incident.template);
  });

  it('of a report says whom to ask where there is neither', async () => {
    const { card } = await (await anOffice({ takesReports: false })).press(...show('incident'));
    expect(cardWords(card)).toEqual(expect.arrayContaining([words.incident.askManager, words.incident.template]));
  });

  it('of the whistleblower function shows the official link and who may use it, and no form', async () => {
    const turn = await (await anOffice()).press(...show('whistleblower'));
    expect(urls(turn.card)).toEqual(['https://example.org/visselblasning']);
    expect(cardInputs(turn.card)).toEqual([]);
    expect(cardWords(turn.card)).toEqual(expect.arrayContaining([words.whistleblower.who, words.whistleblower.whoBody, words.whistleblower.notHere]));
    // Who opens it is not written down: the log has the same line for every offer.
    expect(turn.events).toEqual([{ event: 'action.taken', verb: 'offer.show' }]);
  });

  it('of the police has both numbers, work contact details, åtkomstskydd and what to bring', async () => {
    const { card } = await (await anOffice()).press(...show('police-report'));
    expect(urls(card)).toEqual(['tel:11414', 'tel:112']);
    const said = cardWords(card).join('\n');
    for (const word of ['åtkomstskydd', 'målsägande', ...words.police.things]) expect(said).toContain(word);
  });

  it('of the manager leads around the manager too, to channels without one', async () => {
    const office = await anOffice();
    expect(verbs((await office.press(...show('manager'))).card)).toContain('manager.involved');
    const { card } = await office.press('manager.involved', { language, topic: 'hot-per-telefon' });
    expect(cardWords(card).slice(0, 2)).toEqual([words.manager.heading, words.manager.body]);
    const offered = cardButtons(card).flatMap((action) => (action.type === 'Action.Execute' && action.verb === 'offer.show' ? [action.data['offer']] : []));
    expect(offered).toEqual(['security', 'whistleblower', 'union']);
  });

  it('stands beside the manager on every answer that offers one', async () => {
    const [card] = (await (await anOffice()).write(language === 'sv' ? 'Vad gör jag om någon hotar mig på telefon?' : 'What do I do if somebody threatens me on the phone?')).cards;
    if (card === undefined) throw new Error('expected an answer');
    const buttons = cardButtons(card).map(({ title }) => title);
    const manager = buttons.indexOf(texts[language].offers.manager.button);
    expect(manager).toBeGreaterThanOrEqual(0);
    expect(buttons[manager + 1]).toBe(words.manager.button);
  });
});

describe('the security card', () => {
  it('has phone, Teams chat and e-mail of whoever answers, and a sentence that is always true', async () => {
    const { card } = await (await anOffice()).press('offer.show', { offer: 'security', language: 'sv' });
    expect(cardWords(card)).toContain(texts.sv.handoff.security.nobody);
    expect(urls(card)).toContain('tel:0846500410');
  });

  it('shows the contacts of an organisation that was chosen, and the city’s for one that is not there', async () => {
    const office = await anOffice({ base: aKnowledgeBase([...smallCity, company]) });
    const { card } = await office.press('offer.show', { offer: 'security', language: 'sv' });
    expect(cardInputs(card)).toMatchObject([{ id: 'organisation', choices: [{ value: 'city' }, { title: 'Bolaget', value: 'bolag' }] }]);
    const chosen = (organisation: string) => office.press('security.show', { topic: 'hot-per-telefon', language: 'sv', organisation });
    expect(urls((await chosen('bolag')).card).slice(0, 3)).toEqual(['tel:0846500450', 'https://teams.microsoft.com/l/chat/0/0?users=sakerhet%40example.org', 'mailto:sakerhet@example.org']);
    expect(urls((await chosen('finns-inte')).card)[0]).toBe('tel:0846500410');
  });

  it('shows who is closed at this hour below who answers, with the hours in words', async () => {
    const office = await anOffice({ base: aKnowledgeBase([...smallCity, company]) });
    // Sunday, noon in Stockholm.
    office.setNow(Date.UTC(2026, 2, 1, 11));
    const words = cardWords((await office.press('security.show', { topic: 'hot-per-telefon', language: 'sv', organisation: 'bolag' })).card);
    const { security } = texts.sv.handoff;
    expect(words.indexOf(security.closedNow)).toBeGreaterThan(words.indexOf(security.answersNow));
    expect(words.slice(words.indexOf(security.closedNow))).toContain(`Öppet mån–fre 08:00–17:00, lör 10:00–12:00, ${security.notHolidays}`);
  });
});

describe('a card that others see', () => {
  const unknown = '0f1e2d3c-0000-4000-8000-00000000dead';
  const presses: readonly [string, object][] = [
    ['form.cancel', {}],
    ['security.show', { topic: 'hot-per-telefon' }],
    ['report.withdraw', { id: unknown }],
    ['contact.withdraw', { id: unknown }],
    ['request.take', { id: unknown }],
    ['request.finish', { id: unknown }],
  ];

  it.each(presses)('is not replaced for them by a press of %s', async (verb, data) => {
    const { card, changed } = await (await anOffice()).press(verb, { ...data, language: 'sv' }, { place: channel });
    expect([card.type, changed]).toEqual(['AdaptiveCard', []]);
  });

  it('stays replaced where one is alone', async () => {
    expect((await (await anOffice()).press('form.cancel', { language: 'sv' })).changed).toEqual(['card-1']);
  });
});
