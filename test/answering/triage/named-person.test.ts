import { describe, expect, it } from 'vitest';
import { createFullNameReader } from '../../../src/answering/triage/named-person.ts';
import { readMessage } from '../../../src/answering/triage/words.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

const { triageData } = await realKnowledge();
const givenNames = triageData.refusals?.given_names ?? [];
const namesSomebody = (message: string) => createFullNameReader(givenNames)(readMessage(message, new Map()));

describe('createFullNameReader', () => {
  it.each([
    'det gäller Per Nilsson på inköp',
    'hon heter Anna Svensson',
    'kollegan Anna Svensson',
    'Anna Svensson tar emot pengar',
    'anna svensson hotade mig',
    'his name is Johan Berg',
    'min chef, Erik Lundqvist, ringde',
    'det var Petronella Ekström',
    'jag heter Karin och det gäller Anna Svensson',
  ])('sees a full name in %j', (message) => {
    expect(namesSomebody(message)).toBe(true);
  });

  it.each([
    ['a given name alone', 'han heter Mohammed'],
    ['one’s own name', 'jag heter Anna Svensson'],
    ['one’s own name in English', 'Hi, my name is Anna Svensson'],
    ['a word that is a name, too', 'någon hotar mig per telefon'],
    ['a person in no name', 'en klient hotar per person'],
    ['an authority', 'ska jag ringa Försäkringskassan eller Stockholms stad'],
    ['a place', 'det hände på Skansen i Stockholm'],
    ['words in capitals', 'VAD GÖR JAG NU'],
  ])('sees none in %s', (_what, message) => {
    expect(namesSomebody(message)).toBe(false);
  });
});
