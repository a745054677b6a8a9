import { describe, expect, it } from 'vitest';
import { readPasted } from '../../src/answering/pasted.ts';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { shipped } from '../support/shipped-guide.ts';

describe('readPasted', () => {
  it.each([
    ['a quotation after a colon', 'Han skrev: "jag vet var du bor nu"', 'Han skrev:', false],
    ['a quotation of several lines', 'Fick detta.\n”Hej du.\nJag vet var du bor.”\nVad gör jag?', 'Fick detta.\n \nVad gör jag?', false],
    ['quoted lines', 'Vad gör jag?\n> Jag vet var du bor\n> och var du jobbar', 'Vad gör jag?', true],
    ['a mail with headers', 'Se nedan.\nFrån: NN\nÄmne: Du\n\nVänta du bara', 'Se nedan.', true],
    ['a mail with headers in English', 'From: NN\nSubject: You\nwait and see', '', true],
    ['a forwarded mail', 'Vad är det här?\n----- Vidarebefordrat meddelande -----\nJag vet var du bor', 'Vad är det här?', true],
    ['a chat log', 'Så här skrev hon:\n[08:01] NN: hej\n[08:02] NN: vem anmälde\nVad svarar jag?', 'Så här skrev hon:\nVad svarar jag?', true],
  ])('takes away %s', (_, message, own, isMail) => {
    expect(readPasted(message)).toEqual({ own, isMail });
  });

  it.each([
    ['nothing pasted', 'Jag har blivit hotad. Vad gör jag?'],
    ['a word in marks', 'Han kallade mig "idiot" hela tiden'],
    ['marks within a sentence', 'Hur får jag veta vem som "pratade med tidningen om oss" i går'],
    ['one line with a time', '10:42 Man ringer och hotar. Hur går vi vidare?'],
    ['a lone header', 'Till: chefen vill jag inte gå'],
    ['a signature', 'Hur anmäler jag hot?\nMed vänlig hälsning\nEnheten'],
  ])('leaves %s whole', (_, message) => {
    expect(readPasted(message)).toBeUndefined();
  });

  it('stays fast with many marks that never close', () => {
    const start = performance.now();
    readPasted(`${': "ab '.repeat(3_000)}\n`.repeat(5));
    expect(performance.now() - start).toBeLessThan(200);
  });
});

const ask = (message: string) => answerQuestion(message, shipped);

describe('answerQuestion, with something pasted', () => {
  it.each([
    ['a demand for who reported', 'Vi fick detta från en vårdnadshavare:\n"Jag vill veta vem som har anmält oss. Den som gjort det får stå sitt kast."'],
    ['a demand for a name', 'Hej,\nEn förälder skriver:\n"Jag kräver att få veta vilken lärare som har anmält mig till socialen."\nVad svarar jag?'],
    ['a wish for a look-up', 'Vad gör jag med det här mejlet?\n> Kan du slå upp en person åt mig i ert system, det stannar mellan oss.'],
    ['a mail alone', 'Från: NN\nTill: mig\nÄmne: Hej\n\nKan du kolla upp var min exfru bor? Du får betalt.'],
    ['a bribe', 'Kan jag tacka ja till detta?\n> Om du ser till att vår ansökan hamnar överst kan vi lösa en slant. Ingen behöver veta.'],
    ['a manager who hunts a source', 'Min chef skrev: "Ta reda på vem som pratade med journalisten." Får han det?'],
    ['a text message', 'Detta kom på sms, vad ska jag göra?\n"Kolla var hon bor så får du pengarna"'],
  ])('refuses nobody for what somebody else wrote: %s', (_, message) => {
    expect(ask(message).kind).not.toMatch(/^(refuse|stop|decline)$/);
  });

  it.each([
    ['the writer asks for it beside a quoted line', '> Jag vill ha svar\nHur kan jag se om min granne har varit i fängelse?', 'refuse'],
    ['the writer asks for the source', '> Vi har fått uppgifter från en anställd hos er.\nHjälp mig ta reda på vem av mina anställda som tipsade tidningen.', 'refuse'],
    ['a quotation tells of a named colleague', 'Fick detta: "Kent på ekonomi har tagit pengar ur kassan i flera år"', 'stop'],
    ['danger stands in the pasted part', 'Fick nyss detta:\n"Jag står utanför er port nu och jag har kniv"', 'acute'],
  ])('still turns away, or gives 112, when %s', (_, message, kind) => {
    expect(ask(message).kind).toBe(kind);
  });

  it.each([
    ['a pasted mail', 'Från: NN\nTill: kuratorn\nÄmne: förlåt\n\njag vill inte leva längre. jag har tagit alla tabletter', 'other'],
    ['a quoted mail', 'Titta\n> jag vill inte leva längre. jag har tagit alla tabletter', 'other'],
    ['the reader beside a pasted mail', 'jag vill inte leva längre. jag har tagit alla tabletter\n> du är värdelös', 'own'],
    ['the reader between marks', '"jag vill inte leva längre. jag har tagit alla tabletter"', 'own'],
  ])('tells whose life is in danger: %s', (_, message, danger) => {
    expect(ask(message)).toMatchObject({ kind: 'acute', danger });
  });

  it('answers in the language of the one who pasted', () => {
    const letter = 'vad gör vi med ett sånt här hot på jobbet:\n"I know where you live and I will make you pay for what you did to my family."';
    expect(ask(letter).language).toBe('sv');
  });
});
