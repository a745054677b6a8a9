import { z } from 'zod';
import type { Finding } from './finding.ts';
import { frontMatterFault } from './front-matter-fault.ts';
import { type FrontMatter, frontMatterSchema } from './front-matter.ts';
import type { LocalPage } from './local-page.ts';
import { noText, type PageFile } from './parse-document.ts';
import { readYaml } from './read-yaml.ts';
import { splitFrontMatter } from './split-front-matter.ts';
import { splitPassages } from './split-passages.ts';

const { owner, last_reviewed_on, review_in, sources, needs_check, silence } = frontMatterSchema.shape;

const added = z.object({ local: z.literal('adds'), owner, last_reviewed_on, review_in, sources: sources.default([]), needs_check, silence });
const replaced = z.object({ local: z.literal('replaces'), ...frontMatterSchema.shape });

/** The head of a file under `local/`: a whole page's for `replaces`, for `adds` who answers for it and what is known of it. */
const localSchema = z.discriminatedUnion('local', [added, replaced]);

export interface LocalPageFile extends PageFile {
  readonly organisation: string;
}

/** Reads what an organisation adds to a page or puts in its place. */
export function parseLocalPage(file: LocalPageFile): {
  readonly page?: LocalPage;
  readonly findings: readonly Finding[];
} {
  const { slug, language, organisation } = file;
  const fault = frontMatterFault(file.file, file.text);
  if (fault !== undefined) return { findings: [fault] };
  const { yaml, yamlLine, body, bodyLine } = splitFrontMatter(file.text);
  const { value, findings } = readYaml({ file: file.file, text: yaml ?? '', firstLine: yamlLine }, localSchema);
  if (value === undefined) return { findings };
  const frontMatter: FrontMatter = value.local === 'replaces' ? value : { ...emptyPage, ...value };
  const passages = splitPassages({ slug, language, title: frontMatter.title, markdown: body, firstLine: bodyLine });
  if (passages.length === 0) return { findings: [...findings, { ...noText(file.file, bodyLine), mend: 'Skriv organisationens egen text, eller ta bort filen.' }] };
  const marked = passages.map((passage) => ({ ...passage, id: `local/${organisation}/${passage.id}`, organisation }));
  const document = { slug, language, file: file.file, frontMatter, passages: marked, phrasings: [] };
  return { page: { organisation, mode: value.local, document }, findings };
}

const emptyPage = {
  title: '',
  audience: 'båda',
  kind: 'guidance',
  asked_as: [],
  keywords: [],
  offers: [],
  related: [],
} satisfies Partial<FrontMatter>;
