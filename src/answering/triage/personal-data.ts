/** Personal data that a message may carry. It is never echoed nor kept: the reader is told to delete it. */
export type PersonalData = 'personnummer' | 'phone' | 'address' | 'email' | 'case-number';

const longestRead = 20_000;

const personnummer = /(?<!\d)(?:18|19|20)?(\d{6})[-+ –]?(\d{4})(?!\d)/g;
const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}\.[\p{L}]{2,}/u;
const phone = /(?<![\d/§-])(?:\+|00)?\d(?:[ \-–/()]{0,2}\d){6,14}(?!\d)/g;
const streetNames =
  'gatan|gata|vägen|väg|gränd|gränden|allén|allé|torget|torg|stigen|stig|backen|backe|plan|planen|slingan|grand|vagen|vag|allen|svängen|strand|stranden|kajen|kroken|ringen|leden|led|esplanaden|parken|höjden|road|street|avenue';
const address = new RegExp(`(?<![\\p{L}])\\p{L}{0,40}(?:${streetNames})\\s+\\d{1,4}\\s?(?:[a-h](?![\\p{L}]))?(?![\\d.]|\\s?(?:kr|§|kap|års|barn|personer|st)(?![\\p{L}]))`, 'iu');
const addressWord = /(?<![\p{L}])(?:plan|planen|led|leden|parken|ringen|torget|vägen|väg|gatan|gata|backen|strand|höjden|road|street|avenue|vag|grand|vagen|stig)\s+\d/iu;
const postcode = /(?<!\d)(?:s-)?[1-9]\d{2}\s\d{2}\s+\p{Lu}\p{L}+/u;
const caseNumber =
  /(?<![\p{L}])(?:dnr|diarienummer|diarienr|ärendenummer|ärendenr|ärende nr|arendenummer|målnummer|mål nr|case number|case no|k-nummer|akt nr|aktnummer)[\s:.#]{0,3}(?:är\s|is\s)?[\p{L}]{0,6}[\s-]?\d[\d\-/. :]{2,}|(?<![\p{L}\d])(?:[A-ZÅÄÖ]{1,4}\s)?(?:19|20)\d{2}[/:]\d{2,6}(?!\d)|(?<![\p{L}\d])[A-ZÅÄÖ]{2,5}[- ]?(?:19|20)\d{2}[-/:]\d{2,6}|(?<![\p{L}\d])\d?[Kk]\d{4,7}-\d{2}(?!\d)/u;

/** Finds personal data by its shape. A personnummer must have a possible date and a right check digit. */
export function findPersonalData(question: string): readonly PersonalData[] {
  const text = question.length > longestRead ? question.slice(0, longestRead) : question;
  const found: PersonalData[] = [];
  const withoutPersonnummer = text.replace(personnummer, (whole, date: string, rest: string) => {
    if (!isPersonnummer(date, rest)) return whole;
    if (!found.includes('personnummer')) found.push('personnummer');
    return ' ';
  });
  const rest = withoutPersonnummer.replace(new RegExp(caseNumber.source, 'gu'), () => {
    if (!found.includes('case-number')) found.push('case-number');
    return ' ';
  });
  if ([...rest.matchAll(phone)].some(([number]) => isPhone(number))) found.push('phone');
  if (hasAddress(rest)) found.push('address');
  if (email.test(rest)) found.push('email');
  return found;
}

/** Month and day as in the population register, the day plus 60 in coordination numbers; check digit by Luhn (ISO/IEC 7812-1). */
function isPersonnummer(date: string, rest: string): boolean {
  const month = Number(date.slice(2, 4));
  const day = Number(date.slice(4, 6));
  if (month < 1 || month > 12) return false;
  if (!((day >= 1 && day <= 31) || (day >= 61 && day <= 91))) return false;
  let sum = 0;
  for (const [at, character] of [...date, ...rest].entries()) {
    const doubled = Number(character) * (at % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Swedish numbers begin with 0 or a country code; short numbers such as 112 and 114 14 are nobody's own. */
function isPhone(typed: string): boolean {
  const digits = typed.replace(/\D/g, '');
  if (/^\s*(?:\+|00)/.test(typed)) return digits.length >= 9;
  return digits.startsWith('0') && digits.length >= 7 && digits.length <= 11;
}

function hasAddress(text: string): boolean {
  if (postcode.test(text)) return true;
  const match = address.exec(text);
  // "plan 3" and "väg 73" are floors and roads, not somebody's address.
  return match !== null && !(addressWord.test(match[0]) && /^\p{L}+/u.exec(match[0])?.[0].length === addressWord.exec(match[0])?.[0].replace(/\s+\d.*/u, '').length);
}
