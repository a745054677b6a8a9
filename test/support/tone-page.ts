import { texts } from '../../src/cards/texts/texts.ts';

/** Texts that no person reads as they stand: the name of a page beside its example. */
const notRead = /\.slug$/;

/** Every text of the bot in both languages, one table a part, for whoever reads them all in one go. */
export function tonePage(): string {
  const english = new Map(sentences(texts.en));
  const parts = Map.groupBy(sentences(texts.sv).filter(([place]) => !notRead.test(place)), ([place]) => partOf(place));
  const tables = [...parts].map(([part, lines]) => {
    const rows = lines.map(([place, swedish]) => `| ${place.slice(part.length + 1) || part} | ${cell(swedish)} | ${cell(english.get(place) ?? '')} |`);
    return [`## ${part}`, '', '| text | svenska | English |', '|---|---|---|', ...rows].join('\n');
  });
  return `${head}\n${tables.join('\n\n')}\n`;
}

const head = `# Every text of the bot

Made by \`npm run tone\` from \`src/cards/texts/\`; change the texts there. Whatever stands on a page of the guide is the editors' and not here.

Read it as a frightened person on a phone would: is it short, warm and plain? Does it blame nobody, and promise nothing that is not certain?
Is danger first? Can each step be done now?
`;

function partOf(place: string): string {
  const [first = '', second] = place.split('.');
  return ['conversation', 'handoff', 'routines', 'offers'].includes(first) && second !== undefined ? `${first}.${second}` : first;
}

function sentences(value: unknown, place = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[place, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => sentences(inner, place === '' ? key : `${place}.${key}`));
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
