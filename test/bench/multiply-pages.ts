/** A page as a file: its name without `.md`, and its text. */
export interface PageFile {
  readonly slug: string;
  readonly text: string;
}

const longWord = /(?<![\p{L}{:/#-])\p{L}{6,}(?![\p{L}}:/#-])/gu;
/** Long words of the text that are exchanged, so that no two pages read the same. */
const exchangedShare = 0.2;

/**
 * Makes as many pages as are asked for out of the given ones, the same in every run: the given ones first, then copies with a slug, a title
 * and ways of asking of their own and some words exchanged. Front matter, links and contacts stay as they are, so that every copy is a sound page.
 */
export function multiplyPages(pages: readonly PageFile[], count: number, random: () => number): readonly PageFile[] {
  const words = pages.flatMap(({ text }) => bodyOf(text).toLowerCase().match(longWord) ?? []);
  const pick = () => words[Math.floor(random() * words.length)] ?? '';
  const copyOf = ({ slug, text }: PageFile, number: number): PageFile => {
    const subject = `${pick()} ${pick()}`;
    const body = bodyOf(text);
    const head = text
      .slice(0, text.length - body.length)
      .replace(/^title: (.*)$/m, (_, title: string) => `title: ${JSON.stringify(`${title.replace(/^"|"$/g, '')} ${number}`)}`)
      .replace(/(?<=^asked_as:\n)(?: {2}- .*\n)+/m, (lines) => lines.replace(/^ {2}- (.*)$/gm, (_, way: string) => `  - ${JSON.stringify(`${way.replace(/^"|"$/g, '')} ${subject} ${number}`)}`));
    const exchanged = body
      .split('\n')
      .map((line) => (/^#|\{\{|\]\(/.test(line) ? line : line.replace(longWord, (word) => (random() < exchangedShare ? pick() : word))))
      .join('\n');
    return { slug: `${slug}-${number}`, text: head + exchanged };
  };
  return Array.from({ length: count }, (_, at) => {
    const page = pages[at % pages.length] as PageFile;
    return at < pages.length ? page : copyOf(page, at);
  });
}

function bodyOf(text: string): string {
  return text.slice(text.indexOf('\n---\n', 4) + 5);
}
