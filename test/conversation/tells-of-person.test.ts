import { describe, expect, it } from 'vitest';
import { createTellsOfPerson } from '../../src/conversation/tells-of-person.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const { triageData } = await realKnowledge();
const tells = (message: string, rest = {}) => createTellsOfPerson(triageData)(message, { kind: 'answer', personalData: [], ...rest });

describe('createTellsOfPerson', () => {
  it.each([
    'Min chef tar emot pengar av en leverantör',
    'hon sa att hon skulle hämta sin bror om vi inte gjorde som hon ville',
    'Anna Lindqvist har läckt handlingar',
    'en klient ringde och hans röst var hotfull',
    'pappan hotade mig på mötet i går',
    'vår kollega fick en klocka av ett företag',
    'my boss took money from a supplier',
    'the father threatened me yesterday, he knows where I live',
    'she keeps calling our reception',
  ])('sees a person in %j', (message) => {
    expect(tells(message)).toBe(true);
  });

  it.each([
    'vad gör vi om någon hotar oss på telefon?',
    'Hur gör jag om en klient hotar mig?',
    'vad gör jag när min chef är borta?',
    'får man ta emot en present?',
    'rutin vid bombhot',
    'vem ska jag ringa?',
    'en granne hotade oss i går',
    'kan hon få hjälp',
    'What do we do if somebody threatens us?',
    'how do I report a threat to the police?',
  ])('sees none in %j', (message) => {
    expect(tells(message)).toBe(false);
  });

  it('goes by personal data and by what the guide had to stop, too', () => {
    expect([tells('ring 08-465 004 10', { personalData: ['phone'] }), tells('en anmälan', { kind: 'stop' })]).toEqual([true, true]);
  });
});
