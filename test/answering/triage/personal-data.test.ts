import { describe, expect, it } from 'vitest';
import { findPersonalData } from '../../../src/answering/triage/personal-data.ts';

describe('findPersonalData', () => {
  it.each([
    ['a personnummer of ten digits', 'hon heter så och 811218-9876 är numret', ['personnummer']],
    ['a personnummer of twelve digits', '19811218-9876', ['personnummer']],
    ['a personnummer without a dash', 'klienten 8112189876 ringde', ['personnummer']],
    ['a coordination number', '701063-2391', ['personnummer']],
    ['a personnummer with a slip in it', '811218-9875', ['personnummer']],
    ['a personnummer of twelve digits with a slip in it', 'han är född 198112189875', ['personnummer']],
    ['a mobile number', 'ring 070-174 06 05', ['phone']],
    ['a number with country code', '+46 8 465 004 12', ['phone']],
    ['a landline', '08-465 004 12', ['phone']],
    ['a street address', 'han bor på Storgatan 12 B', ['address']],
    ['a road', 'Ekvägen 3', ['address']],
    ['an English address', '14 Church Street, no: Church Street 14', ['address']],
    ['an address with postcode', 'box 3, 118 46 Stockholm', ['address']],
    ['an e-mail address', 'skriv till kalle.svensson@example.se', ['email']],
    ['a case number', 'det gäller dnr 2024/542', ['case-number']],
    ['a case number with a name before', 'KS 2024/542', ['case-number']],
    ['a case number called so', 'ärendenummer 12345-22', ['case-number']],
    ['a police case number', 'K123456-24', ['case-number']],
    ['a number with spaces that do not break', 'ring 070\u00A0174\u00A006\u00A005', ['phone']],
    ['a number with a hyphen that does not break', 'ring 070\u2011174 06 05', ['phone']],
    ['a personnummer with a hyphen that does not break', '19811218\u20119876', ['personnummer']],
    ['a personnummer with a space that does not break', '811218\u00A09876', ['personnummer']],
    ['a personnummer with a sign that nobody sees', '811218\u200B-9876', ['personnummer']],
    ['an e-mail address with a sign that nobody sees', 'skriv till kalle\u200B@example.se', ['email']],
    ['an address with letters in two parts', 'Ängsvägen 12'.normalize('NFD'), ['address']],
    ['two kinds', 'Storgatan 4 och 0701740605', ['phone', 'address']],
  ])('finds %s', (_reason, question, expected) => {
    expect([...findPersonalData(question)].sort()).toEqual([...expected].sort());
  });

  it.each([
    ['emergency and public numbers', 'ska jag ringa 112, 114 14, 1177, 90101 eller 116 006'],
    ['a date', 'det hände 2024-03-12'],
    ['a law', 'brottsbalken 17 kap. 1 § och SFS 2025:579'],
    ['a law with year', 'lag (2021:890)'],
    ['a sum', 'han ville ha 1 500 000 kronor'],
    ['a time', 'klockan 14.30 till 15.00'],
    ['ten digits with a wrong check digit', '8112189875'],
    ['an organisation’s number', '212000-0142'],
    ['a number with no date in it', '813218-9875'],
    ['a floor', 'vi sitter på plan 3 och väg 73 är avstängd'],
    ['a bus', 'jag åker med buss 4'],
    ['nothing', ''],
  ])('leaves %s', (_reason, question) => {
    expect(findPersonalData(question)).toEqual([]);
  });
});
