import { beforeAll, describe, expect, it } from 'vitest';
import { createManagerPart, type ManagerPart } from '../../src/answering/manager-part.ts';
import { spellingsOf } from '../../src/answering/triage/danger.ts';
import { parseHandOff } from '../../src/knowledge/hand-off-data.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

describe('createManagerPart, with the shipped phrases', () => {
  let managerPart: (question: string) => ManagerPart;

  beforeAll(async () => {
    const { handOff, triageData } = await realKnowledge();
    managerPart = createManagerPart(handOff, spellingsOf(triageData.danger));
  });

  it.each([
    ['pressure', 'min chef pressar mig att ändra beslutet'],
    ['an order to be silent', 'chefen säger åt oss att inte skriva avvikelser'],
    ['bribes', 'enhetschefen tar emot pengar av en firma'],
    ['doing nothing', 'jag sa till chefen men chefen gör ingenting'],
    ['fear', 'jag är rädd för min chef'],
    ['violence', 'min chef slog mig'],
    ['a weapon', 'min chef står utanför dörren med kniv'],
    ['exposure', 'min chef hänger ut mig på facebook'],
    ['a leak', 'chefen lämnade ut min hemadress'],
    ['an order', 'chefen säger att jag ska godkänna falska fakturor'],
    ['a wish of the manager', 'rektorn vill att jag skriver om utredningen'],
    ['who it is', 'och om det är min chef?'],
    ['who it may be', 'och om det är chefen?'],
    ['somebody who does not dare', 'jag vågar inte säga det till min chef'],
    ['threats from the manager', 'jag får hot från min chef'],
    ['somebody who is in it', 'och om chefen är med på det?'],
    ['English, who it was', 'it was my boss'],
    ['English, not daring', 'I do not dare to tell my manager'],
    ['English', 'my manager told me not to report it'],
    ['English bribes', 'my boss takes gifts from a supplier'],
    ['English violence', 'my boss hit me'],
    ['an English order', 'my manager said I have to approve it'],
    ['a manager with a manager', 'jag är chef och min chef hotar mig'],
    ['a report about the manager', 'jag vill anmäla min närmaste chef'],
    ['an English report about the manager', 'how do I report my boss'],
    ['a manager who forbids', 'chefen vill inte att vi anmäler hotet'],
    ['family hired', 'rektorn anställde sin fru'],
    ['a crime', 'min chef förskingrar pengar'],
    ['scolding', 'chefen skäller på mig varje dag'],
    ['prying', 'min chef läser mina mejl'],
    ['a wish to blind one', 'chefen bad mig blunda'],
    ['a dismissal', 'min chef säger upp mig om jag berättar'],
    ['somebody who wants the manager not to know', 'kan jag anmäla utan att chefen får veta'],
    ['the same, as a wish', 'jag vill inte att min chef får veta'],
    ['a question whom to go to', 'vem går jag till om det gäller min chef'],
    ['who the problem is', 'det är chefen som är problemet'],
    ['advances', 'min chef gör närmanden mot mig'],
    ['making little of it', 'chefen bagatelliserar hoten'],
    ['not being heard', 'min chef tog inte hotet på allvar'],
    ['a decision to be silent', 'min chef bestämde att vi inte ska anmäla hotet'],
    ['friends', 'min chef och leverantören är golfkompisar'],
    ['a report without the manager, in English', 'can I report without my manager knowing'],
    ['the same as a wish, in English', 'I don’t want my boss to know'],
    ['whom it concerns, in English', 'who do I go to if it concerns my boss'],
    ['making little of it, in English', 'my manager did not take it seriously'],
    ['a manager of an area', 'områdeschefen hotar mig'],
    ['a manager of schools', 'skolchefen tvingar mig att ändra betyg'],
    ['a director of a district', 'stadsdelsdirektören pressar mig'],
    ['a foreman', 'min förman slår mig'],
    ['whoever leads the work', 'min arbetsledare hotar mig'],
    ['a request to lie', 'chefen har bett mig ljuga för polisen'],
    ['a slip in the manager', 'min cehf hotar mig'],
    ['a slip in what the manager does', 'chefn hotr mig om jag berättar'],
    ['what goes on, in English', 'my manager is pressuring me to change a decision'],
    ['a threat that goes on, in English', 'my boss is threatening me'],
    ['words as they are spoken', 'vem kan jag prata me när det e min chef som e problmet'],
    ['a slip, in English', 'my manger is threatening me'],
    ['somebody threatened by a manager', 'jag blev hotad av min chef'],
    ['who somebody is', 'den som slog mig var min chef'],
    ['distrust', 'jag litar inte på min chef'],
    ['a manager who lets it be', 'rektorn håller tyst om hoten'],
    ['English shouts', 'my boss shouts at me every day'],
    ['English bribes, going on', 'my manager is taking bribes'],
    ['English family hired', 'my manager hired his brother'],
    ['an English ban', "my manager won't let me report it"],
    ['English distrust', "I don't trust my manager"],
    ['who somebody is, in English', 'the person who hit me is my boss'],
    ['a whistle', 'jag vill visselblåsa om min chef'],
    ['a complaint', 'vart klagar jag på min närmaste chef'],
    ['an English whistle', 'can I blow the whistle on my manager'],
    ['an English complaint', 'I want to complain about my boss'],
  ])('sees %s', (_reason, question) => {
    expect(managerPart(question)).toBe('involved');
  });

  it.each([
    ['a manager who asks', 'jag är chef och en medarbetare har blivit hotad'],
    ['a manager whose staff are threatened', 'jag är rektor och en förälder hotar mig'],
    ['an English manager', 'I am a manager and my employee threatens me'],
    ['a report to the manager', 'ska jag anmäla hotet till chefen?'],
    ['an English report to the manager', 'do I report it to my manager?'],
    ['a gift told of', 'i told my manager about the gift'],
    ['a manager to be told', 'ska jag berätta för chefen om hotet'],
    ['a manager who is asked to come', 'kan chefen komma hit'],
    ['a manager whose staff are hit', 'hur ska chefen agera när en klient slår en medarbetare'],
    ['a manager who is asked for', 'är det min chef som anmäler till Arbetsmiljöverket?'],
    ['a manager who was threatened', 'en klient hotade min chef'],
    ['a manager who helped', 'chefen följde med mig till polisen'],
    ['a manager who hired', 'chefen anställde en vikarie'],
    ['an English manager who is away', 'my manager is on holiday'],
    ['an official', 'a politician wants to see the file before the meeting'],
  ])('sees that somebody is mentioned who may be involved, with %s', (_reason, question) => {
    expect(managerPart(question)).toBe('mentioned');
  });

  it.each([
    ['no manager', 'en klient hotade mig i receptionen'],
    ['nothing', ''],
  ])('sees none with %s', (_reason, question) => {
    expect(managerPart(question)).toBe('none');
  });

  it('leaves out a phrase that cannot be read, tells of it, and keeps the others', () => {
    const text = 'groups: {}\nmanager_involved: |\n  chefen slår\n  min <cheff> hotar\nmanager_mentioned: |\n  chefen!\n';
    const { value, findings } = parseHandOff({ file: 'language/hand-off.yaml', text, firstLine: 1 });
    expect(findings).toMatchObject([{ rule: 'triage-phrase', line: 4 }, { rule: 'triage-phrase', line: 6 }]);
    expect(createManagerPart(value)('chefen slår mig')).toBe('involved');
  });

  it('never sees it without phrases', () => {
    expect(createManagerPart(undefined)('min chef hotar mig')).toBe('none');
  });
});
