import type { Language } from '../knowledge/language.ts';
import type { Section } from '../knowledge/section.ts';

export type AskedSection = Extract<Section, 'law' | 'do-not' | 'report'>;

/** How people ask for one section of a page: whole questions, without marks and in small letters. */
export const sectionPhrases: Readonly<Record<AskedSection, Readonly<Record<Language, readonly string[]>>>> = {
  law: {
    sv: [
      ...['vad säger lagen', 'vad står i lagen', 'vad står det i lagen', 'vad gäller i lagen', 'vad gäller enligt lagen', 'vilken lag gäller', 'vilka lagar gäller', 'vilken lag är det'].flatMap(asOfThis),
      ...['är det straffbart', 'är det brottsligt', 'är det ett brott', 'är det brott', 'är det olagligt', 'är det lagligt', 'är det mot lagen', 'är det emot lagen', 'vilket brott är det', 'vad är straffet', 'finns det någon lag', 'finns det någon lag om det'],
    ],
    en: [
      ...['what does the law say', 'what does the law say about it', 'what does the law say about this', 'and what does the law say', 'what is the law', 'which law applies', 'what law applies', 'which law is it'],
      ...['is it a crime', 'is that a crime', 'is this a crime', 'is it legal', 'is that legal', 'is this legal', 'is it illegal', 'is that illegal', 'is this illegal', 'is it against the law', 'is there a law', 'is there a law about it'],
    ],
  },
  'do-not': {
    sv: [...['jag', 'man', 'vi'].flatMap((who) => [`vad ska ${who} inte göra`, `vad får ${who} inte göra`, `vad bör ${who} inte göra`, `vad ska ${who} undvika`, `vad bör ${who} undvika`])],
    en: [...['i', 'we'].flatMap((who) => [`what should ${who} not do`, `what shouldnt ${who} do`, `what must ${who} not do`, `what should ${who} avoid`]), 'what not to do'],
  },
  report: {
    sv: [...['hur', 'var'].flatMap((how) => [`${how} rapporterar jag`, `${how} ska jag rapportera`, `${how} anmäler jag`, `${how} ska jag anmäla`]), ...['ska', 'måste', 'behöver', 'bör'].flatMap((must) => [`${must} jag rapportera`, `${must} jag anmäla`])].flatMap(asOfThis),
    en: ['how do i report', 'where do i report', 'do i have to report', 'do i need to report', 'should i report', 'must i report'].flatMap((words) => [words, `${words} it`, `${words} this`, `${words} that`]),
  },
};

/** "Vad säger lagen", "och vad säger lagen om det här". */
function asOfThis(words: string): readonly string[] {
  return ['', 'och '].flatMap((before) => ['', ' då', ' det', ' det här', ' om det', ' om det här'].map((after) => `${before}${words}${after}`));
}
