import { foundIn, type Rule } from '../rule.ts';

/** What stands in the place of every byte that is not UTF-8. */
const unreadable = '\uFFFD';
/** What å, ä, ö, §, and ” or – become where UTF-8 was read as Windows-1252, and then saved. */
const misread = /\uFFFD|Ã[\u0080-\u00BF\u2013\u201E\u2026]|Â[\u00A0-\u00BF]|â€/;

export const wrongEncoding: Rule = {
  id: 'wrong-encoding',
  severity: 'error',
  what: 'Filen är inte sparad som UTF-8.',
  why: 'Läsaren ser frågetecken i stället för å, ä och ö, och sökningen hittar inte orden.',
  mend: 'Spara filen som UTF-8. Har den redan sparats med fel tecken, skriv om orden med å, ä och ö.',
  canBeSilenced: false,
  alone: true,
  example: { file: 'sv/hembesok.md', replace: 'audience: båda', with: `audience: b${unreadable}da`, at: `b${unreadable}da` },
  check: ({ files }) =>
    files.flatMap(({ path, text }) => {
      const at = text.search(misread);
      if (at === -1) return [];
      const before = text.slice(0, at).split('\n');
      const column = (before.at(-1) ?? '').length + 1;
      return [foundIn({ file: path }, { line: before.length, column }, { what: `Filen är inte sparad som UTF-8: "${wordAround(text, at)}" går inte att läsa.` })];
    }),
};

function wordAround(text: string, at: number): string {
  const [start = ''] = /[^\s"]*$/.exec(text.slice(0, at)) ?? [];
  const [end = ''] = /^[^\s"]*/.exec(text.slice(at)) ?? [];
  return start + end;
}
