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
  ])('reads %j', (message, name, language, argument) => {
    expect(readCommand(message)).toEqual({ name, language, argument });
  });

  it.each([
    ['a question about it', 'var hittar jag mina ärenden?'],
    ['more words after it', 'mina ärenden hos socialtjänsten'],
    ['another word that begins alike', 'anslutning till nätet'],
    ['no code after it', 'anslut'],
    ['a sentence after it', 'connect my phone to the network'],
    ['a sentence with it', 'vilka rutiner har vi?'],
    ['a checklist of something', 'checklista chef efter hot och våld'],
    ['nothing', ''],
  ])('leaves %s to the guide', (_reason, message) => {
    expect(readCommand(message)).toBeUndefined();
  });

  it('never throws, whatever is written', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readCommand(text) === undefined || text.length > 0));
  });
});
