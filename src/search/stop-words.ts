import type { Language } from '../knowledge/language.ts';

/**
 * Words that tell nothing about which page is meant. Kept small: "nu", "hemma", "privat", "chef" and "anonym" tell much,
 * and words such as "inte", "ensam" or "efter" change what is asked.
 */
const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  sv: new Set(
    `jag mig mej min mitt mina du dig dej din ditt dina han honom hans hon henne hennes hen vi oss vår vårt våra ni er ert era
     de dem dom deras den det dess en ett någon nån något nåt några nåra sig sej sin sitt sina man ens
     och å att som om i på av till från för med vid hos under över mot åt ur in ut upp ner när då så än också även men eller
     är var vara varit blir bli blev blivit har hade ha haft kan kunde kunna ska skall skulle vill ville måste får fick få bör
     gör göra gjorde gjort går gick gå kommer kom komma vad vem vilka vilken vilket hur varför vart där här
     va e me hos nu dom såna sånna nånting någonting vart hit dit ändå bara just precis alltså
     detta denna dessa sådan sådant sånt ju väl bara lite mycket typ liksom hej tack snälla fan
     finns nu sen sedan igen ja nej ok okej säger sa sade vet undrar tycker`.split(/\s+/),
  ),
  en: new Set(
    `i me my mine you your yours he him his she her hers it its we us our ours they them their theirs someone somebody something
     anyone one this that these those a an the and or but if of to in on at by for with from as about into up out so than then
     is am are was were be been being has have had do does did done can could shall should will would may might must
     what who whom which when where why how there here just very please hi hello thanks get got going go im ive its dont
     says said tell told know`.split(/\s+/),
  ),
};

export function isStopWord(word: string, language: Language): boolean {
  return stopWords[language].has(word);
}
