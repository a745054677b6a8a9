import type { Prose } from '../../knowledge/prose.ts';
import { bodyProse, frontMatterProse, type Page } from '../page.ts';
import { foundIn, type Rule, type RuleFinding } from '../rule.ts';

export const pastedRemains: Rule = {
  id: 'pasted-remains',
  severity: 'error',
  what: 'Något har följt med när texten klistrades in.',
  why: 'Läsaren möter avbrutna ord, tecken utan mening och rader som inte går att läsa.',
  mend: 'Ta bort det som inte hör till texten, och läs meningen igen.',
  example: { file: 'sv/hembesok.md', replace: 'Närmaste chef, samma dag.', with: 'Närmaste chef, samma dag.[1]', at: '[1]' },
  check: ({ files, pages }) => {
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    return pages.flatMap((page) => [
      ...bodyProse(page).flatMap((prose) => remainsIn(prose, page, everywhere)),
      ...frontMatterProse(page).flatMap((prose) => remainsIn(prose, page, [...everywhere, ...inValues])),
      ...remainsOnLines(page, texts.get(page.file) ?? ''),
    ]);
  },
};

interface Remains {
  /** Finds every place; told once a paragraph, with all that was found. */
  readonly looks: RegExp;
  readonly what: (written: string) => string;
  readonly mend: string;
}

/** Words after which a hyphen stands for what two words share: "hot- och våldsplan". */
const sharing = 'och|eller|samt|respektive|men|kontra|till|and|or|to|but|nor|as';

/** What word processors and PDF files leave among the words, that is neither markdown nor anything a card can show. */
const everywhere: readonly Remains[] = [
  {
    // One after a sign at the head of a line is told of with that sign, as a mark that is none.
    looks: /(?<!(?:^|\s)(?:\P{N}|\p{L}\)))\t/gu,
    what: () => 'Orden skiljs åt med tabbar, som i en tabell. På kortet blir allt en enda rad.',
    mend: 'Skriv varje rad i tabellen som en mening eller en punkt. Är det ingen tabell, skriv ett mellanslag i stället för tabben.',
  },
  {
    looks: /\[\d{1,3}\]|(?<!(?:^|\P{L})[kcdm]?m)[¹²³⁰⁴-⁹]+/gu,
    what: (written) => `${written} är en siffra till en fotnot.`,
    mend: 'Ta bort siffran. Är fotnoten en källa, skriv in den under "sources". Behövs den för att förstå, skriv det i meningen.',
  },
  {
    looks: /\[\p{Lu}{1,4}\d{1,3}\]/gu,
    what: (written) => `${written} är märket för en kommentar i Word.`,
    mend: 'Ta bort märket och kommentaren.',
  },
  {
    looks: new RegExp(String.raw`\p{L}{2,}- (?!(?:${sharing})(?!\p{L}))\p{Ll}{2,}`, 'gu'),
    what: (written) => `${written} är ett ord som delades i slutet av en rad.`,
    mend: 'Skriv ihop ordet, utan bindestreck och mellanslag.',
  },
  {
    looks: /(?<!\p{L})\*+|\*+(?!\p{L})|_{2,}/gu,
    what: (written) => `${written} blir ingen fetstil, och syns som det står.`,
    mend: 'Ta bort tecknen. I sidans text blir ord feta med två stjärnor tätt före och två tätt efter: "**så här**".',
  },
  {
    looks: /&(?:[a-z]{2,8}|#\d{2,5});/gi,
    what: (written) => `${written} är en kod från en webbsida.`,
    mend: 'Skriv tecknet eller mellanslaget som det ska se ut.',
  },
];

/** What is mark-up in the text, or an own way of writing it, and in a value of the front matter stands there as it is. */
const inValues: readonly Remains[] = [
  {
    looks: /^(?:#{1,6}|[-•·–—]|\d{1,2}[.)])\s/gu,
    what: (written) => `"${written.trim()}" först i texten hör inte dit.`,
    mend: 'Ta bort tecknet och mellanslaget efter det.',
  },
  {
    looks: /\[[^\]]+\]\([^)\s]*\)/gu,
    what: (written) => `${written} blir ingen länk här, och syns som det står.`,
    mend: 'Skriv bara orden. En länk kan stå i sidans text, eller under "sources".',
  },
  {
    looks: /^["“”„»«'‘’](?=[^"“”„»«]*["“”»«'‘’]$)/gu,
    what: (written) => `Citattecknen runt texten hör till den, och syns: ${written}.`,
    mend: 'Ta bort dem. Kräver texten citattecken, som när den har ett kolon, skriv de raka: "Chef: förebygg".',
  },
];

function remainsIn(prose: Prose, page: Page, kinds: readonly Remains[]): readonly RuleFinding[] {
  return kinds.flatMap(({ looks, what, mend }) => {
    const found = [...prose.text.matchAll(looks)];
    const [first] = found;
    if (first === undefined) return [];
    const written = [...new Set(found.map(([text]) => text))].join(', ');
    return [foundIn(page, prose.placeAt(first.index), { what: what(written), mend })];
  });
}

const pageNumber = /^\s*(?:(?:sida|sid\.|page)\s+\d{1,3}(?:\s*(?:\(\d{1,3}\)|\/\s*\d{1,3}|(?:av|of)\s+\d{1,3}))?|\d{1,3}\s*\(\d{1,3}\))\s*$/i;

/** What shows in the lines: the number of a page, and an empty line in the middle of a sentence. */
function remainsOnLines(page: Page, text: string): readonly RuleFinding[] {
  const lines = text.split(/\r?\n/);
  return lines.flatMap((line, at) => {
    if (at < page.bodyLine) return [];
    const place = { line: at + 1, column: line.search(/\S/) + 1 };
    if (pageNumber.test(line)) return [foundIn(page, place, { what: `"${line.trim()}" är ett sidnummer.`, mend: 'Ta bort raden.' })];
    if (!/^\s*\p{Ll}/u.test(line) || (lines[at - 1] ?? '').trim() !== '') return [];
    const above = lines.slice(page.bodyLine, at).findLast((earlier) => earlier.trim() !== '');
    if (above === undefined || !/^(?!\s*[#|]).*[\p{L}\p{N},]\s*$/u.test(above)) return [];
    return [foundIn(page, place, { what: 'En tom rad delar meningen i två.', mend: 'Ta bort den tomma raden, så att meningen hänger ihop. Är det en ny mening, börja den med stor bokstav.' })];
  });
}
