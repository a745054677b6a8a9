import { describe, expect, it } from 'vitest';
import { findWorkplace, readWorkplace } from '../../src/conversation/read-workplace.ts';
import type { Organisation } from '../../src/knowledge/contact.ts';

const organisation = (key: string, sv: string, en: string): Organisation => ({ key, name: { sv, en }, contacts: new Map() });
const organisations = [organisation('stadsdel', 'Stadsdelsförvaltningen (exempel)', 'District administration (example)'), organisation('bolag', 'Bolaget', 'The company'), organisation('hemmet', 'Stadshem', 'City homes')];

describe('readWorkplace', () => {
  it.each([
    ['jag jobbar på stadsdelsförvaltningen', 'sv', 'stadsdel'],
    ['Jag arbetar hos Bolaget.', 'sv', 'bolag'],
    ['jag är anställd i stadshem', 'sv', 'hemmet'],
    ['jag jobbar på stadsdelsförvaltningen i Farsta', 'sv', 'stadsdel'],
    ['jag jobbar på kulturförvaltningen', 'sv', undefined],
    ['jag jobbar nu på trafikkontoret', 'sv', undefined],
    ['jag arbetar på förvaltningen för utbildning', 'sv', undefined],
    ['I work at the district administration', 'en', 'stadsdel'],
    ["I'm employed by the company", 'en', 'bolag'],
    ['I work for City Homes', 'en', 'hemmet'],
    ['I work at the culture administration', 'en', undefined],
    ['Stadsdelsförvaltningen', 'sv', 'stadsdel'],
    ['stadsdelsförvaltning', 'sv', 'stadsdel'],
    ['bolag', 'sv', 'bolag'],
    ['the company', 'en', 'bolag'],
  ])('reads in %j where somebody works', (message, language, key) => {
    const command = readWorkplace(message, organisations);
    expect(command).toMatchObject({ name: 'organisation.choose', language });
    expect(findWorkplace(command?.argument ?? '', organisations)?.key).toBe(key);
  });

  it('takes “a company” for none where none is called so', () => {
    expect(readWorkplace('jag jobbar på ett bolag', [])).toBeUndefined();
    expect(readWorkplace('jag jobbar på kulturförvaltningen', [])).toMatchObject({ argument: 'kulturförvaltningen' });
  });

  it.each([
    ['when somebody works', 'jag jobbar på natten'],
    ['with whom', 'jag jobbar i hemtjänsten'],
    ['what else they do', 'jag jobbar åt ett bolag vid sidan av'],
    ['no organisation', 'jag jobbar på ett kontor'],
    ['what happened there', 'jag jobbar på kulturförvaltningen och blev hotad'],
    ['danger there', 'jag jobbar på bolaget, han har kniv'],
    ['a suspicion there', 'jag jobbar på förvaltningen chefen tar mutor'],
    ['a question about one', 'vad gör stadsdelsförvaltningen'],
    ['threats there', 'jag jobbar på stadsdelsförvaltningen i receptionen och blir hotad på telefon'],
    ['a blackmailer', 'jag arbetar på stadsdelsförvaltningen för jag blev utpressad att läcka'],
    ['threats there, in English', 'I work at the district administration in the reception and get threats'],
    ['fear', 'jag jobbar i skräck på förvaltningen'],
    ['a job beside', 'jag jobbar i mitt eget bolag'],
    ['another company', 'jag jobbar för ett annat bolag'],
    ['one’s own company', 'I work for my own company'],
    ['a corrupt company', 'I work for a corrupt company'],
    ['work as such', 'I work alone'],
    ['work of the night', 'I work at night'],
    ['nothing', ''],
  ])('leaves a message about %s to the guide', (_what, message) => {
    expect(readWorkplace(message, organisations)).toBeUndefined();
  });
});
