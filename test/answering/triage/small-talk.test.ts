import { describe, expect, it } from 'vitest';
import { triage } from '../../support/shipped-guide.ts';
import { sentences } from './tables/table.ts';

const topics: Readonly<Record<string, string>> = {
  privacy: `
    sparas det?
    sparas det jag skriver
    sparade du det?
    vad sparar du om mig
    har du sparat det jag skrev
    vem läser det här?
    vem kan läsa det jag skriver
    kan min chef se det jag skriver?
    ser min chef vad jag skriver
    kan någon annan se det här
    får min chef veta vad jag skriver
    är det här privat
    kan du se vem jag är
    vet ni vem som skriver?
    ser du mitt namn
    can you see who I am
    does anyone know who I am
    is this saved?
    is it private
    who reads this?
    who can see what I write
    can my boss see this
    will anyone else see it
    what do you know about me
  `,
  'own-message': `
    kan du ta bort mitt meddelande
    kan du radera det här
    hur tar jag bort mitt meddelande
    can you delete this
    delete this message
    ta bort allt
    glöm det jag skrev
    radera
    delete everything
    how do I delete a message
  `,
  helped: `
    det hjälpte
    ja det hjälpte
    jag fick hjälp
    that helped
  `,
  thanks: `
    thanks anyway
    tack ändå
    tack det hjälpte
    thanks that helped
    okej tack
  `,
  feedback: `
    det hjälpte inte
    it didn't help
  `,
  waiting: `
    ja
    nej
    ok
    jag
    han
    jag har en fråga
    det är så att
    får jag fråga en sak
    yes
    I have a question
    can I ask you something
  `,
};

describe('small talk', () => {
  it.each(Object.entries(topics).flatMap(([topic, block]) => sentences(block).map((sentence) => [topic, sentence] as const)))('is heard, %s: %s', (topic, sentence) => {
    expect(triage(sentence).verdict).toEqual({ kind: 'small-talk', topic });
  });

  it.each([
    ...['kan min chef se vad jag skriver i mejlen', 'vem läser anmälan', 'vem läser min journal', 'får chefen läsa min mejl', 'sparas förhöret i brottmålet'],
    ...['ta bort inlägget på facebook', 'kan du ta bort filmen', 'radera hotet i sms', 'jag har en fråga om mutor', 'jag har en fråga om hot', 'jag fick hjälp att fuska'],
    ...['nej han slog mig', 'det är så att jag blivit hotad', 'ja han har kniv', 'jag har en kniv mot mig', 'han står här', 'yes he is here', 'I have a question about bribes', 'can my boss read my journal'],
  ])('is not all that is said in: %s', (sentence) => {
    expect(triage(sentence).verdict.kind).not.toBe('small-talk');
  });
});
