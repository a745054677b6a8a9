import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { cardContext } from '../../src/cards/card-context.ts';
import { present } from '../../src/cards/present.ts';
import { texts } from '../../src/cards/texts/texts.ts';
import { cardButtons, cardWords } from '../support/card-words.ts';
import { shipped } from '../support/shipped-guide.ts';
import { sentences } from './triage/tables/table.ts';

const ofReader = sentences(`
  jag vill inte leva längre
  orkar inte leva mer
  jag tänker ta livet av mig ikväll
  jag har självmordstankar efter hoten mot mig
  min chef har förstört allt, jag vill bara dö
  i want to die
  i am suicidal
  thinking of ending my life, my boss broke me
  jag tänker på självmord
  jag har tankar på att ta livet av mig
  jag kommer ta livet av mig
  jag har tagit en massa tabletter
  jag har skurit mig i handlederna
  i have thoughts of suicide
  i took all my pills
  i cut my wrists
`);

const ofSomebodyElse = sentences(`
  klienten säger jag vill inte leva längre
  hon skriver att jag vill inte leva mer
  det står jag vill inte leva längre i ansökan
  min kollega sa jag vill bara dö
  en elev: jag vill inte leva
  a client said i want to die
  he texted me i am suicidal
`);

const show = (question: string) => {
  const answer = answerQuestion(question, shipped);
  return { answer, card: present(answer, [], cardContext(shipped.base, answer)) };
};

describe('somebody who does not want to live', () => {
  it.each(ofReader)('is shown who listens, and none of what is meant for others: %s', (question) => {
    const { answer, card } = show(question);
    expect(answer).toMatchObject({ kind: 'acute', pages: expect.arrayContaining(['hot-om-sjalvmord']), offers: ['112', 'support'] });
    expect(cardWords(card)[1]).toBe(texts[answer.language].acute.firstToReader);
    expect(cardButtons(card).flatMap((button) => ('url' in button ? [button.url] : []))).toEqual(expect.arrayContaining(['tel:112', 'tel:90101', 'tel:1177']));
    expect(cardWords(card).join('\n')).not.toMatch(/^1\. |Gräla|argue/m);
  });

  it.each(ofSomebodyElse)('may be somebody else, whom the reader can help: %s', (question) => {
    const { answer, card } = show(question);
    expect(answer).toMatchObject({ kind: 'acute', pages: expect.arrayContaining(['hot-om-sjalvmord']) });
    expect(cardWords(card)[1]).toBe(texts[answer.language].acute.first);
    expect(cardWords(card).join('\n')).toMatch(/^1\. /m);
  });

  it.each(sentences(`
    han hotar att ta livet av mig
    han säger att han ska ta livet av mig
    han står utanför och ska ta livet av oss
  `))('is not who is threatened by another: %s', (question) => {
    expect(answerQuestion(question, shipped)).toMatchObject({ kind: 'acute', document: { slug: 'akut-fara-just-nu' } });
  });

  it.each(sentences(`
    jag tänker på kollegan som begick självmord
    jag har planerat en utbildning om självmord
    jag funderar på självmordsprevention i skolan
    jag tänker avsluta allt samarbete med leverantören
    my patient has thoughts of suicide, routine
  `))('is no alarm where it is spoken of in calm: %s', (question) => {
    expect(answerQuestion(question, shipped).kind).not.toBe('acute');
  });
});
