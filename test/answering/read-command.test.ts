import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommand } from '../../src/answering/read-command.ts';

describe('readCommand', () => {
  it.each([
    ['mina ärenden', 'cases.show', 'sv', ''],
    ['visa mina ärenden', 'cases.show', 'sv', ''],
    ['  Mina   ÄRENDEN!! ', 'cases.show', 'sv', ''],
    ['mina a\u0308renden', 'cases.show', 'sv', ''],
    ['my cases.', 'cases.show', 'en', ''],
    ['Ångra!', 'cases.show', 'sv', ''],
    ['jag vill dra tillbaka min rapport', 'cases.show', 'sv', ''],
    ['withdraw my report', 'cases.show', 'en', ''],
    ['anslut ABC123', 'channel.connect', 'sv', 'ABC123'],
    ['Connect: ABC123', 'channel.connect', 'en', 'ABC123'],
    ['Rutiner!', 'routine.list', 'sv', ''],
    ['rutin', 'routine.list', 'sv', ''],
    ['rutin medarbetare hotad', 'routine.find', 'sv', 'medarbetare hotad'],
    ['routine employee threatened', 'routine.find', 'en', 'employee threatened'],
    ['Checklista', 'run.open', 'sv', ''],
    ['checklistan', 'run.open', 'sv', ''],
    ['starta checklista', 'run.open', 'sv', ''],
    ['Nästa steg?', 'run.open', 'sv', ''],
    ['start the checklist', 'run.open', 'en', ''],
    ['Visa loggen', 'run.open', 'sv', ''],
    ['Ta över påminnelserna.', 'run.open', 'sv', ''],
    ['avsluta checklistan', 'run.open', 'sv', ''],
    ['show the log', 'run.open', 'en', ''],
    ['close the checklist', 'run.open', 'en', ''],
    ['next step', 'run.open', 'en', ''],
    ['jag skrev fel i rapporten', 'cases.show', 'sv', ''],
    ['jag ångrar mig', 'cases.show', 'sv', ''],
    ['ta bort rapporten', 'cases.show', 'sv', ''],
    ['Kom rapporten fram?', 'cases.show', 'sv', ''],
    ['did my report arrive?', 'cases.show', 'en', ''],
    ['delete my report', 'cases.show', 'en', ''],
    ['I changed my mind', 'cases.show', 'en', ''],
    ['jag vill rapportera', 'incident.show', 'sv', ''],
    ['jag vill göra en rapport.', 'incident.show', 'sv', ''],
    ['I want to report an incident', 'incident.show', 'en', ''],
    ['radera allt om mig', 'person.forget', 'sv', ''],
    ['delete my data', 'person.forget', 'en', ''],
    ['glöm det', 'cancel', 'sv', ''],
    ['strunt i det', 'cancel', 'sv', ''],
    ['Stopp!', 'cancel', 'sv', ''],
    ['forget it', 'cancel', 'en', ''],
    ['visa alla', 'topics.show', 'sv', ''],
    ['show all', 'topics.show', 'en', ''],
    ['jag vill byta förvaltning', 'organisation.choose', 'sv', ''],
    ['vilken förvaltning har jag valt?', 'organisation.choose', 'sv', ''],
    ['which organisation have I chosen', 'organisation.choose', 'en', ''],
    ['mina ärendn', 'cases.show', 'sv', ''],
    ['rutinr', 'routine.list', 'sv', ''],
    ['byt förvaltnng', 'organisation.choose', 'sv', ''],
    ['va kan du', 'help.show', 'sv', ''],
    ['jag vill rapporetra ett tillbud', 'incident.show', 'sv', ''],
    ['wihtdraw my reprot', 'cases.show', 'en', ''],
  ])('reads %j', (message, name, language, argument) => {
    expect(readCommand(message)).toEqual({ name, language, argument });
  });

  it.each([
    ['what erases, written wrong', 'radera mina uppgiter'],
    ['another word of few letters', 'stolpp'],
    ['another word that ends otherwise', 'rutinen'],
    ['a question about it', 'var hittar jag mina ärenden?'],
    ['more words after it', 'mina ärenden hos socialtjänsten'],
    ['another word that begins alike', 'anslutning till nätet'],
    ['no code after it', 'anslut'],
    ['a sentence after it', 'connect my phone to the network'],
    ['a sentence with it', 'vilka rutiner har vi?'],
    ['a checklist of something', 'checklista chef efter hot och våld'],
    ['a log of something', 'visa loggen över mina sökningar'],
    ['whom it is about', 'jag vill rapportera min chef'],
    ['corruption', 'jag vill rapportera korruption'],
    ['what is to be hidden', 'ta bort allt i loggen'],
    ['something that may be one message only', 'ta bort allt'],
    ['something else to be undone', 'jag ångrar mig att jag tog emot pengarna'],
    ['who is to stop', 'stopp han har kniv'],
    ['what is to be forgotten', 'glöm det han sa om kniven'],
    ['nothing', ''],
  ])('leaves %s to the guide', (_reason, message) => {
    expect(readCommand(message)).toBeUndefined();
  });

  it('never throws, whatever is written', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readCommand(text) === undefined || text.length > 0));
  });
});
