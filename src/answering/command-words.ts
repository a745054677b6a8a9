import type { Language } from '../knowledge/language.ts';

/** How a function of the guide is called in the chat: the exact words of each language, one line a command. */
export interface CommandWords {
  readonly words: Readonly<Record<Language, readonly string[]>>;
  /** What follows the words: nothing, or something of this shape. */
  readonly argument?: RegExp;
  /** It takes something away, so that the words with a question mark are a question. */
  readonly erases?: true;
}

export const commands = {
  'help.show': { words: { sv: ['vad kan du', 'vad kan jag fråga om'], en: ['what can you do', 'what can i ask about', 'what can i ask'] } },
  'topics.show': { words: { sv: ['ämnen', 'alla ämnen', 'visa ämnen', 'visa alla', 'visa alla ämnen', 'alla sidor', 'visa alla sidor'], en: ['topics', 'all topics', 'show topics', 'show all', 'show all topics', 'all pages', 'show all pages'] } },
  'organisation.choose': {
    words: {
      sv: [
        ...['välj förvaltning', 'byt förvaltning', 'förvaltning', 'välj bolag', 'byt bolag', 'jag vill byta förvaltning', 'jag vill välja förvaltning', 'jag vill byta bolag'],
        ...['jag har bytt förvaltning', 'jag har bytt jobb', 'vilken förvaltning har jag valt', 'vilken förvaltning har jag', 'vilket bolag har jag valt', 'var jobbar jag', 'var arbetar jag'],
      ],
      en: [
        ...['choose organisation', 'change organisation', 'organisation', 'choose organization', 'change organization', 'organization', 'choose department', 'change department'],
        ...['i want to change organisation', 'i want to change organization', 'i want to choose organisation', 'i want to choose organization', 'i have changed jobs'],
        ...['which organisation have i chosen', 'which organization have i chosen', 'which department have i chosen', 'where do i work'],
      ],
    },
  },
  'language.choose': { words: { sv: ['språk', 'byt språk', 'välj språk'], en: ['language', 'change language', 'choose language'] } },
  cancel: {
    words: {
      sv: ['avbryt', 'nej avbryt', 'börja om', 'glöm det', 'strunt i det', 'strunta i det', 'sluta', 'stopp'],
      en: ['cancel', 'no cancel', 'start over', 'never mind', 'forget it', 'forget that', 'stop'],
    },
  },
  'cards.clean': { words: { sv: ['rensa', 'rensa chatten', 'ta bort dina kort', 'rensa kort'], en: ['clear', 'clear the chat', 'clear chat', 'clean up', 'delete your cards'] }, erases: true },
  'person.forget': {
    words: {
      sv: ['glöm mig', 'glom mig', 'radera mig', 'ta bort allt om mig', 'radera allt om mig', 'ta bort allt du vet om mig', 'radera mina uppgifter', 'ta bort mina uppgifter'],
      en: ['forget me', 'erase me', 'delete everything about me', 'erase everything about me', 'delete my data', 'erase my data'],
    },
    erases: true,
  },
  'cases.show': {
    words: {
      sv: [
        ...['mina ärenden', 'mitt ärende', 'visa mina ärenden', 'mina rapporter', 'min rapport', 'ångra'],
        ...['ångra min rapport', 'ta tillbaka min rapport', 'dra tillbaka min rapport', 'jag vill ta tillbaka min rapport', 'jag vill dra tillbaka min rapport', 'jag vill ångra min rapport'],
        ...['jag ångrar mig', 'ångra rapporten', 'ta tillbaka rapporten', 'dra tillbaka rapporten', 'ta bort rapporten', 'ta bort min rapport', 'radera rapporten', 'radera min rapport'],
        ...['jag skrev fel i rapporten', 'jag skrev fel i min rapport', 'ändra rapporten', 'ändra min rapport', 'jag vill ändra min rapport', 'jag vill ändra rapporten'],
        ...['jag vill komplettera min rapport', 'jag vill komplettera rapporten', 'komplettera min rapport', 'komplettera rapporten', 'jag glömde en sak i rapporten', 'jag glömde en sak i min rapport'],
        ...['referensnummer', 'mitt referensnummer', 'vad är mitt referensnummer', 'vad var mitt referensnummer', 'jag har glömt mitt referensnummer', 'vad har min rapport för nummer', 'vad hade min rapport för nummer', 'vilket nummer har min rapport'],
        ...['kom rapporten fram', 'kom den fram', 'kom min rapport fram', 'har min rapport kommit fram', 'har rapporten kommit fram', 'har den kommit fram', 'var är min rapport', 'vad hände med min rapport'],
      ],
      en: [
        ...['my cases', 'my case', 'show my cases', 'my reports', 'my report', 'undo'],
        ...['undo my report', 'withdraw my report', 'take back my report', 'i want to withdraw my report', 'i want to take back my report'],
        ...['i changed my mind', 'withdraw the report', 'take back the report', 'delete my report', 'delete the report', 'erase my report', 'erase the report'],
        ...['i made a mistake in my report', 'i made a mistake in the report', 'change my report', 'change the report', 'i want to change my report', 'i want to change the report'],
        ...['i want to add to my report', 'i want to add something to my report', 'add to my report', 'i forgot something in my report', 'i forgot something in the report'],
        ...['reference number', 'my reference number', 'what is my reference number', 'what was my reference number', 'i forgot my reference number', 'what number does my report have'],
        ...['did my report arrive', 'did the report arrive', 'did it arrive', 'has my report arrived', 'has the report arrived', 'has it arrived', 'where is my report', 'what happened to my report'],
      ],
    },
  },
  'incident.show': {
    words: {
      sv: [
        ...['jag vill rapportera', 'vill rapportera', 'jag vill rapportera något', 'jag vill rapportera en händelse', 'jag vill rapportera ett tillbud', 'jag behöver rapportera', 'jag behöver rapportera en händelse'],
        ...['jag vill göra en rapport', 'jag vill skriva en rapport', 'jag vill fylla i en rapport', 'rapportera händelsen', 'rapportera en händelse', 'ny rapport', 'öppna en rapport'],
      ],
      en: [
        ...['i want to report', 'i want to report something', 'i want to report an incident', 'i want to report a near miss', 'i need to report', 'i need to report an incident'],
        ...['i want to make a report', 'i want to write a report', 'i want to fill in a report', 'report the incident', 'report an incident', 'new report', 'open a report'],
      ],
    },
  },
  'channel.connect': { words: { sv: ['anslut'], en: ['connect'] }, argument: /^\S{1,200}$/ },
  'owners.disconnect': { words: { sv: ['koppla från', 'koppla ifrån'], en: ['disconnect'] } },
  'routine.list': { words: { sv: ['rutiner', 'rutin', 'alla rutiner'], en: ['routines', 'routine', 'all routines'] } },
  'routine.find': { words: { sv: ['rutin'], en: ['routine'] }, argument: /\S/ },
  'run.open': {
    words: {
      sv: [
        ...['checklista', 'checklistor', 'checklistan', 'min checklista', 'vår checklista', 'starta checklista', 'starta checklistan', 'starta en checklista'],
        ...['visa checklista', 'visa checklistan', 'öppna checklista', 'öppna checklistan', 'fortsätt med checklistan', 'nästa steg', 'vad är nästa steg'],
        // What its buttons say, and what people miss. “Logg” alone is what somebody looks up: pages have it as a keyword.
        ...['mina checklistor', 'visa loggen', 'visa checklistans logg', 'skriv ut checklistan', 'uppdatera checklistan', 'vem har bockat av'],
        ...['skriv ut loggen', 'spara loggen', 'jag vill ha loggen', 'jag behöver loggen', 'öppna checklistan igen'],
        ...['var är checklistan', 'jag hittar inte checklistan', 'checklistan är borta', 'finns det en checklista', 'jag behöver en checklista', 'vi behöver en checklista', 'vad är kvar att göra', 'vad är gjort', 'vad har gjorts'],
        ...['avsluta checklista', 'avsluta checklistan', 'stäng checklistan', 'ta över påminnelserna', 'ta över checklistan', 'lämna över checklistan'],
      ],
      en: [
        ...['checklist', 'checklists', 'the checklist', 'my checklist', 'our checklist', 'start checklist', 'start the checklist', 'start a checklist'],
        ...['show checklist', 'show the checklist', 'open checklist', 'open the checklist', 'go on with the checklist', 'next step', 'the next step', 'what is the next step'],
        ...['my checklists', 'show the log', 'show the log of the checklist', 'print the checklist', 'refresh the checklist', 'who has ticked'],
        ...['print the log', 'save the log', 'i want the log', 'i need the log', 'open the checklist again'],
        ...['where is the checklist', 'i cannot find the checklist', 'the checklist is gone', 'is there a checklist', 'i need a checklist', 'we need a checklist', 'what is left to do', 'what has been done', 'what is done'],
        ...['close checklist', 'close the checklist', 'end the checklist', 'take over the reminders', 'take over the checklist', 'pass on the checklist'],
      ],
    },
  },
} as const satisfies Readonly<Record<string, CommandWords>>;
