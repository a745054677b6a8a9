import { type AskedSection, sectionPhrases } from '../answering/section-phrases.ts';
import type { Language } from '../knowledge/language.ts';

/**
 * `law`, `do-not` and `report` ask for that section of the page · `again` what to do, asked once more ·
 * `yes` and `no` answer a card that asks whether there is danger, `yes-now` any that says what to do then · `no-danger` there is none · `over` it has passed ·
 * `other` another of the pages that were offered · `not-helped` none of them was right.
 */
export type PhraseKind = 'more' | 'whom' | AskedSection | 'in-swedish' | 'in-english' | 'again' | 'yes' | 'yes-now' | 'no' | 'no-danger' | 'over' | 'other' | 'not-helped';

type Words = Readonly<Record<Language, readonly string[]>>;

/** Whole messages, without marks and in small letters. None of them can mean danger that was not shown before. */
export const phrases: Readonly<Record<PhraseKind, Words>> = {
  more: {
    sv: ['mer', 'mera', 'och mer', 'mer om det', 'mer om det här', 'berätta mer', 'visa mer', 'läs mer', 'mer info', 'mer information', 'visa allt', 'hela sidan', 'visa hela sidan', 'fortsätt', 'vad mer', 'har du mer', 'har du mer om det', 'berätta', 'kan du berätta mer', 'förklara', 'förklara mer', 'kan du förklara', 'kan du förklara mer'],
    en: ['more', 'and more', 'more about it', 'more about this', 'tell me more', 'show more', 'read more', 'more info', 'more information', 'show everything', 'the whole page', 'show the whole page', 'go on', 'what more', 'what else', 'do you have more', 'anything more', 'can you tell me more', 'explain', 'explain more', 'can you explain', 'can you explain more'],
  },
  whom: {
    sv: [
      ...['vem ringer jag', 'vem ringer jag då', 'vem ska jag ringa', 'vem ska jag ringa då', 'vem kontaktar jag', 'vem kontaktar jag då', 'vem ska jag kontakta'],
      ...['vem pratar jag med då', 'vem ska jag prata med då', 'vem kan jag prata med', 'vem kan jag prata med då', 'vem berättar jag för', 'vem berättar jag det för', 'vem säger jag till då'],
      ...['vem vänder jag mig till då', 'och vem ringer jag', 'och vem ringer jag då', 'vart ringer jag', 'vart ringer jag då', 'till vem'],
      ...['vem då', 'för vem', 'vem hjälper mig', 'vem hjälper mig då', 'vem kan hjälpa mig', 'vem kan jag ringa'],
      ...['vem pratar jag med', 'vem talar jag med', 'vem säger jag till', 'vem frågar jag', 'vem ska jag fråga', 'vem rapporterar jag till', 'vem ska jag rapportera till'],
    ],
    en: [
      ...['who do i call', 'who do i call then', 'whom do i call', 'whom do i call then', 'who should i call', 'who should i call then', 'who do i contact', 'who do i contact then'],
      ...['who do i tell', 'who do i tell then', 'who do i talk to then', 'who can i talk to', 'who can i talk to then', 'whom do i turn to then', 'who do i turn to then'],
      ...['and who do i call', 'and who do i call then', 'so who do i call', 'to whom', 'who then', 'who should i talk to', 'who helps me', 'who can help me', 'who can i call'],
      ...['who should i tell', 'who should i contact', 'who do i ask', 'who should i ask', 'who do i report to', 'who do i report it to'],
    ],
  },
  ...sectionPhrases,
  'in-english': { sv: ['på engelska', 'engelska', 'på engelska tack', 'visa på engelska', 'kan jag få det på engelska', 'och på engelska'], en: ['in english', 'english', 'in english please', 'english please', 'show in english', 'can i have it in english', 'and in english'] },
  'in-swedish': { sv: ['på svenska', 'svenska', 'på svenska tack', 'visa på svenska', 'kan jag få det på svenska', 'och på svenska'], en: ['in swedish', 'swedish', 'in swedish please', 'swedish please', 'show in swedish', 'can i have it in swedish', 'and in swedish'] },
  again: {
    sv: ['hur gör jag', 'hur gör jag då', 'vad gör jag då', 'vad ska jag göra', 'vad ska jag göra då', 'vad gör jag nu', 'vad gör vi nu', 'vad gör jag sen', 'vad gör jag sedan'],
    en: ['what do i do', 'what do i do now', 'what do i do then', 'what should i do', 'what should i do then', 'what do we do now', 'what now', 'how do i do that'],
  },
  yes: {
    sv: ['ja', 'jo', 'japp', 'ja det är jag'],
    en: ['yes', 'yeah', 'yep', 'yes i am', 'yes we are'],
  },
  'yes-now': {
    sv: ['ja nu', 'ja just nu', 'just nu', 'ja jag är i fara', 'jag är i fara', 'ja det är fara', 'det är fara', 'det är fara nu'],
    en: ['yes now', 'yes right now', 'right now', 'yes i am in danger', 'i am in danger', 'yes there is danger'],
  },
  no: {
    sv: ['nej', 'nä', 'nej tack', 'nej det är jag inte', 'nej inte nu'],
    en: ['no', 'nope', 'no thanks', 'no i am not', 'not now', 'no not now'],
  },
  'no-danger': {
    sv: [
      ...['', 'nej ', 'men ', 'nej men '].flatMap((before) => ['ingen fara', 'det är ingen fara', 'det är inte fara', 'det är inte någon fara', 'jag är inte i fara', 'vi är inte i fara'].map((words) => `${before}${words}`)),
      ...['falskt alarm', 'falsklarm', 'bara en övning', 'jag testar bara', 'jag testade bara', 'jag bara testar', 'jag bara testade'],
      ...['det är', 'det var'].flatMap((before) => ['en övning', 'bara en övning', 'ett test', 'bara ett test', 'falskt alarm'].map((words) => `${before} ${words}`)),
      ...['jag undrar bara', 'jag undrade bara', 'jag vill bara veta', 'jag vill bara läsa om det', 'jag söker bara information', 'det har inte hänt', 'inget har hänt', 'det har inte hänt något'],
    ],
    en: [
      ...['', 'no ', 'but '].flatMap((before) => ['no danger', 'there is no danger', 'theres no danger', 'not in danger', 'i am not in danger', 'im not in danger', 'we are not in danger'].map((words) => `${before}${words}`)),
      ...['false alarm', 'only a drill', 'just a drill', 'just testing', 'i am just testing', 'i was just testing', 'only testing', 'just a test'],
      ...['it is', 'its', 'it was'].flatMap((before) => ['a drill', 'only a drill', 'just a drill', 'a test', 'only a test', 'just a test', 'a false alarm'].map((words) => `${before} ${words}`)),
      ...['just wondering', 'i am just wondering', 'i was just wondering', 'i only want to know', 'i am only looking for information', 'it has not happened', 'nothing has happened'],
    ],
  },
  over: {
    sv: [
      ...['han', 'hon', 'hen', 'de', 'dom', 'mannen', 'kvinnan', 'personen'].flatMap((who) => withEndings(who, ['har gått', 'har åkt', 'har stuckit', 'har dragit', 'har lämnat', 'har gått hem', 'har åkt hem', 'gick', 'gick hem', 'gick iväg', 'åkte', 'åkte hem', 'åkte iväg', 'stack', 'sprang iväg', 'är inte här längre', 'är inte kvar', 'har lugnat sig', 'har lugnat ner sig'], ['', ' nu', ' vad gör jag', ' vad gör jag nu', ' nu vad gör jag'])),
      ...['det är lugnt', 'det är lugnt nu', 'nu är det lugnt', 'allt är lugnt', 'allt är lugnt nu', 'det har lugnat sig', 'det har lugnat ner sig'],
      ...['faran är över', 'faran är över nu', 'faran är över vad gör vi nu', 'det är över', 'det är över nu', 'ingen fara längre', 'ingen fara nu', 'det är ingen fara längre'],
      ...['jag är i säkerhet', 'jag är i säkerhet nu', 'okej jag är i säkerhet nu', 'vi är i säkerhet', 'vi är i säkerhet nu', 'jag är trygg nu'],
      ...['polisen har tagit honom', 'polisen tog honom', 'ambulansen är här', 'ambulansen har kommit', 'ambulansen kom'],
    ],
    en: [
      ...['he', 'she', 'they', 'the man', 'the woman'].flatMap((who) => withEndings(who, ['left', 'has left', 'have left', 'has gone', 'have gone', 'is gone', 'are gone', 'ran away', 'ran off', 'went away', 'went home', 'has gone home', 'have gone home', 'walked away', 'walked out', 'drove off', 'calmed down', 'has calmed down', 'have calmed down', 'is not here anymore', 'are not here anymore'], ['', ' now', ' what do i do', ' what do i do now', ' now what do i do'])),
      ...['hes', 'shes', 'theyre', 'theyve'].flatMap((who) => withEndings(who, ['gone', 'left'], ['', ' now', ' what do i do', ' what do i do now', ' now what do i do'])),
      ...['it is calm now', 'its calm now', 'it is over', 'it is over now', 'its over', 'its over now', 'danger is over', 'the danger is over', 'everything is fine now', 'no danger anymore', 'no longer in danger'],
      ...['i am safe', 'i am safe now', 'im safe', 'im safe now', 'we are safe', 'we are safe now'],
      ...['the police took him', 'the police have taken him', 'the ambulance is here', 'the ambulance came', 'the ambulance has come'],
    ],
  },
  other: {
    sv: ['inte det det andra', 'nej inte det det andra', 'inte den', 'nej inte den', 'inte den den andra', 'en annan', 'fel sida', 'tillbaka', 'gå tillbaka'],
    en: ['the other one', 'no the other one', 'the other', 'not that one', 'no not that one', 'another one', 'wrong page', 'back', 'go back'],
  },
  'not-helped': {
    sv: ['fel', 'fel svar', 'det var fel svar', 'nej fel', 'ingen av dem', 'ingen av dom', 'inget av det', 'inget av dem', 'det hjälpte inte', 'hjälpte inte', 'nej det hjälpte inte', 'det var inte det jag frågade', 'inte det jag frågade'],
    en: ['wrong', 'wrong answer', 'none of them', 'none of these', 'none of those', 'that did not help', 'that didnt help', 'it did not help', 'it didnt help', 'did not help', 'not what i asked'],
  },
};

function withEndings(who: string, deeds: readonly string[], endings: readonly string[]): readonly string[] {
  return deeds.flatMap((deed) => endings.map((ending) => `${who} ${deed}${ending}`));
}
