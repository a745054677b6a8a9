/**
 * Tells whether ten digits, date and number without century, can be a Swedish personal or coordination number: month and
 * day as in the population register, the day plus 60 in coordination numbers, check digit by Luhn (ISO/IEC 7812-1).
 */
export function isPersonnummer(tenDigits: string): boolean {
  if (!/^\d{10}$/.test(tenDigits) || !beginsWithDate(tenDigits)) return false;
  const sum = [...tenDigits].reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/**
 * Whether what was found in the shape below is such a number, or one with a slip in it: a date, and a century or a sign before its last
 * four digits, as other numbers seldom have. For advice only: what refuses a text goes by the check digit, since a case number may look so.
 */
export function isMeantAsPersonnummer(written: string): boolean {
  const tenDigits = written.replace(/\D/g, '').slice(-10);
  const isWrittenOut = /[-+\u2010-\u2013]|^\d{12}$/.test(written);
  return isWrittenOut ? beginsWithDate(tenDigits) : isPersonnummer(tenDigits);
}

function beginsWithDate(tenDigits: string): boolean {
  const month = Number(tenDigits.slice(2, 4));
  const day = Number(tenDigits.slice(4, 6)) % 60;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** How a personal or coordination number is written, with or without century and sign between; its groups are date and number. */
export const personnummerShape = /(?<!\d)(?:18|19|20)?(\d{6})[-+ \u00A0\u2010-\u2013]?(\d{4})(?!\d)/g;

/** Whether a text holds what can be a personal or coordination number, with or without century and sign between. */
export function holdsPersonnummer(text: string): boolean {
  return [...text.matchAll(personnummerShape)].some(([, date = '', rest = '']) => isPersonnummer(`${date}${rest}`));
}
