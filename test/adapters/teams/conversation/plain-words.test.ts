import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../../src/answering/triage/triage.ts';
import { texts } from '../../../../src/cards/texts/texts.ts';
import { createPeopleInMemory } from '../../../../src/conversation/preferences.ts';
import { aChat } from '../../../support/a-chat.ts';
import { danger } from '../../../support/build-guide.ts';
import { cardButtons, cardInputs, cardWords } from '../../../support/card-words.ts';
import { shipped } from '../../../support/shipped-guide.ts';

const { triage } = shipped;
const dangerWithKnife = (question: string) => ({ verdict: /kniv|knife/.test(question) ? danger : ({ kind: 'question' } as const), personalData: [] });

describe.each([
  {
    language: 'sv', locale: 'sv-SE', report: 'jag vill rapportera', mistake: 'jag skrev fel i rapporten', erase: 'radera mina uppgifter', forgetIt: 'glöm det', all: 'visa alla',
    here: 'jag jobbar på bolaget', elsewhere: 'jag jobbar på kulturförvaltningen', company: 'Bolaget', named: 'det gäller Per Nilsson på inköp',
  },
  {
    language: 'en', locale: 'en-GB', report: 'I want to report', mistake: 'I made a mistake in my report', erase: 'delete my data', forgetIt: 'forget it', all: 'show all',
    here: 'I work at the company', elsewhere: 'I work at the culture administration', company: 'The company', named: 'it is about Per Nilsson in purchasing',
  },
] as const)('in $language', ({ language, locale, report, mistake, erase, forgetIt, all, here, elsewhere, company, named }) => {
  const { conversation, handoff, notes, offers } = texts[language];
  const firstWords = async (message: string) => cardWords((await (await aChat()).write(message, { locale })).card)[0];

  it('whoever wants to report is shown where', async () => {
    expect(await firstWords(report)).toBe(offers.incident.heading);
  });

  it('plain words about one’s own report lead to one’s cases', async () => {
    expect(await firstWords(mistake)).toBe(handoff.cases.heading);
  });

  it('plain words of forgetting, leaving and seeing everything do what they say', async () => {
    expect([await firstWords(erase), await firstWords(forgetIt), await firstWords(all)]).toEqual([conversation.forget.heading, conversation.cancel.heading, conversation.topics.heading]);
  });

  it('an organisation named in words is filled in, and nothing is saved before the button', async () => {
    const chat = await aChat({ people: createPeopleInMemory() });
    const { card } = await chat.write(here, { locale });
    expect(cardWords(card)).toContain(conversation.organisation.filledIn);
    expect(cardInputs(card)).toMatchObject([{ id: 'organisation', value: 'bolag' }]);
    expect(await chat.conversation.people.find('29:anna')).toEqual({});
    await chat.press(card, conversation.organisation.save, { fields: { organisation: 'bolag' } });
    const again = (await chat.write(elsewhere, { locale })).card;
    expect(cardWords(again)).toEqual(expect.arrayContaining([conversation.organisation.notListed, `${conversation.organisation.saved}: ${company}.`]));
  });

  it('where one works is asked in private only', async () => {
    const { card } = await (await aChat()).write(here, { locale, place: 'groupChat' });
    expect(cardWords(card)[0]).toBe(conversation.group.onlyPrivately);
  });

  it.each<Verdict>([{ kind: 'question' }, danger, { kind: 'stop', reason: 'accusation' }, { kind: 'small-talk', topic: 'greeting' }])('somebody’s full name is better deleted, whatever the answer: $kind', async (verdict) => {
    const chat = await aChat({ base: shipped.base, verdict });
    expect(cardWords((await chat.write(named, { locale })).card)).toContain(notes.names);
  });

  it('of names where others read along the old advice is given', async () => {
    const { card } = await (await aChat({ base: shipped.base })).write(named, { locale, place: 'groupChat' });
    expect(cardWords(card)).toContain(notes.deleteHere);
    expect(cardWords(card)).not.toContain(notes.names);
  });

  it('after small talk nobody is offered but 112', async () => {
    const { card } = await (await aChat({ base: shipped.base, triage })).write(language === 'sv' ? 'jag har en fråga' : 'I have a question', { locale });
    expect(cardButtons(card)).toEqual([]);
    expect(cardWords(card)).toContain(texts[language].answer.emergencyLine);
  });
});

it('danger in words of a place comes first', async () => {
  const chat = await aChat({ triage: dangerWithKnife });
  expect(cardWords((await chat.write('jag jobbar på knivbolaget')).card)[0]).toBe(texts.sv.acute.heading);
});
