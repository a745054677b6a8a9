import { isMeantAsPersonnummer, personnummerShape } from '../../knowledge/personnummer.ts';

/** Personal data that a message may carry. It is never echoed nor kept: the reader is told to delete it. */
export type PersonalData = 'personnummer' | 'phone' | 'address' | 'email' | 'case-number';

const longestRead = 10_000;

const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}\.\p{L}{2,}/u;
const phone = /(?<![\d/§-])(?:\+|00)?\d(?:[ \-–/()]{0,2}\d){6,14}(?!\d)/g;
/** What may follow a number that makes it something else than a house: "17 kap.", "3 år". */
const notAHouse = String.raw`(?![\d.:]|\s?(?:kr|§|kap|år|barn|personer|st|dagar|gånger|minuter)(?!\p{L}))`;
const addresses = [
  new RegExp(
    String.raw`(?<!\p{L})\p{L}{2,40}(?:gatan|gata|vägen|väg|gränd|gränden|allén|torget|stigen|backen|slingan|svängen|stranden|kajen|esplanaden|vagen|grand)\s+\d{1,3}\s?(?:[a-h](?!\p{L}))?${notAHouse}`,
    'iu',
  ),
  new RegExp(String.raw`(?<!\p{L})\p{Lu}\p{Ll}+\s(?:gata|väg|gränd|allé|torg|plan|backe|strand|Street|Road|Avenue|Lane)\s+\d{1,3}${notAHouse}`, 'u'),
  /(?<![\d.:])\d{1,3}\s\p{Lu}\p{Ll}+\s(?:Street|Road|Avenue|Lane)(?!\p{L})/u,
  /(?<!\d)(?:s-)?[1-9]\d{2}\s\d{2}\s+\p{Lu}\p{Ll}+/u,
];
const caseNumbers = new RegExp(
  [
    String.raw`(?<!\p{L})(?:dnr|diarienummer|diarienr|ärendenummer|ärendenr|ärende nr|arendenummer|målnummer|mål nr|case number|case no|aktnummer|akt nr)[\s:.#]{0,3}(?:är\s|is\s)?\p{L}{0,6}[\s-]?\d[\d\-/. :]{2,20}`,
    // A year, a slash and a number that is no year: 2024/542, with or without the letters of a unit before it.
    String.raw`(?<![\p{L}\d])(?:\p{Lu}{1,5}[ -])?(?:19|20)\d{2}/(?!(?:19|20)\d{2}(?!\d))\d{3,6}(?!\d)`,
    String.raw`(?<![\p{L}\d])\d?[Kk]\d{4,7}-\d{2}(?!\d)`,
  ].join('|'),
  'gu',
);

/** Finds personal data by its shape. A personnummer must have a possible date, and where it is written as digits alone a right check digit. */
export function findPersonalData(question: string): readonly PersonalData[] {
  const text = plainSigns(question.slice(0, longestRead));
  const found: PersonalData[] = [];
  const withoutPersonnummer = text.replace(personnummerShape, (whole) => {
    if (!isMeantAsPersonnummer(whole)) return whole;
    if (!found.includes('personnummer')) found.push('personnummer');
    return ' ';
  });
  const rest = withoutPersonnummer.replace(caseNumbers, () => {
    if (!found.includes('case-number')) found.push('case-number');
    return ' ';
  });
  if ([...rest.matchAll(phone)].some(([number]) => isPhone(number))) found.push('phone');
  if (addresses.some((address) => address.test(rest))) found.push('address');
  if (email.test(rest)) found.push('email');
  return found;
}

/** Web pages write numbers with spaces and hyphens that do not break, and telephones put in signs that nobody sees. */
function plainSigns(text: string): string {
  return text.normalize('NFKC').replace(/\p{Cf}/gu, '').replace(/[‐‑]/g, '-');
}

/** Swedish numbers begin with 0 or a country code; short numbers such as 112 and 114 14 are nobody's own. */
function isPhone(typed: string): boolean {
  const digits = typed.replace(/\D/g, '');
  if (/^\s*(?:\+|00)/.test(typed)) return digits.length >= 9;
  return digits.startsWith('0') && digits.length >= 7 && digits.length <= 11;
}
