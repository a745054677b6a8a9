import { z } from 'zod';
import type { Finding } from './finding.ts';
import { offers } from './offer.ts';
import { readYaml, type YamlSource } from './read-yaml.ts';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const text = z.string().trim().min(1);
const localised = z.object({ sv: text, en: text });

/** A block of text with one phrase a line; lines that begin with # are the editors' notes. */
const phrases = z.string().transform((block, context) => {
  const lines = block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  for (const line of lines) {
    const problem = phraseProblem(line);
    if (problem) context.addIssue({ code: 'custom', message: `frasen "${line}": ${problem}`, input: block });
  }
  return lines;
});
const words = z.string().transform((block) => block.split(/\s+/u).filter((word) => word !== ''));
const groups = z.record(z.string(), words).default({});
const key = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

const phrasePart = /^(?:\.\.|(?:<[a-z-]+>|[\p{L}\p{N}'🔪🔫🆘]+\*?|\*[\p{L}\p{N}']+)(?:\|(?:<[a-z-]+>|[\p{L}\p{N}'🔪🔫🆘]+\*?|\*[\p{L}\p{N}']+))*\??)$/u;

/** What is wrong with the way a phrase is written, in Swedish, or nothing. The way is told in `answering/triage/phrase.ts`. */
export function phraseProblem(phrase: string): string | undefined {
  const parts = phrase.trim().split(/\s+/u);
  const odd = parts.find((part) => !phrasePart.test(part));
  if (odd !== undefined) return `"${odd}" går inte att tolka. Skriv ord, ord*, *ord, ett|annat, <grupp>, ord? eller ..`;
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === '..' || last === '..') return 'får inte börja eller sluta med ".."';
  if (first?.endsWith('?')) return 'får inte börja med ett ord som kan utelämnas';
  return undefined;
}

export const dangerContexts = ['past', 'hypothetical', 'drill', 'routine'] as const;
export type DangerContext = (typeof dangerContexts)[number];

const rule = z.object({
  name: text,
  /** Signs that must all be there. */
  all: z.array(key).min(1),
  /** Signs that must not be there. */
  unless: z.array(key).default([]),
  /** Only in messages of at most so many words. */
  short: z.number().int().positive().optional(),
});

const dangerSchema = z
  .object({
    spellings: z.record(z.string(), words).default({}),
    not_typos: words.default([]),
    groups,
    figurative: phrases,
    signs: z.record(key, z.object({ firm: z.boolean().default(false), phrases })),
    now: phrases,
    past_tense: words,
    contexts: z.record(z.enum([...dangerContexts, 'habit']), phrases),
    rules: z.array(rule.extend({ page: slug })).min(1),
  })
  .superRefine((data, context) => {
    const signs = new Set([...Object.keys(data.signs), 'now']);
    checkRules(data.rules, signs, context);
    checkGroups({ blocks: Object.values(data.signs).map((sign) => sign.phrases), groups: data.groups }, context);
  });

const guidance = {
  explanation: localised,
  pages: z.array(slug),
  offers: z.array(z.preprocess((value) => (typeof value === 'number' ? String(value) : value), z.enum(offers))),
};

export const stopReasons = ['whistleblower-report', 'confession', 'accusation'] as const;

const refusalsSchema = z
  .object({
    groups,
    given_names: words.default([]),
    signs: z.record(key, phrases),
    refuse: z.record(key, z.object({ ...guidance, rules: z.array(rule) })),
    stop: z.partialRecord(z.enum(stopReasons), z.object({ ...guidance, rules: z.array(rule) })),
  })
  .superRefine((data, context) => {
    const signs = new Set([...Object.keys(data.signs), 'named-person']);
    for (const entry of [...Object.values(data.refuse), ...Object.values(data.stop)]) {
      if (entry) checkRules(entry.rules, signs, context);
    }
    checkGroups({ blocks: Object.values(data.signs), groups: data.groups }, context);
  });

const topic = z.object({ reply: localised, phrases, short: z.number().int().positive().optional() });

const smallTalkSchema = z
  .object({
    groups,
    /** Words that make a message the guide's own matter, whatever else it says. */
    in_scope: phrases,
    /** Words that may stand around a greeting without making it a question. */
    filler: words,
    small_talk: z.record(key, topic),
    out_of_scope: z.record(key, topic),
  })
  .superRefine((data, context) => {
    const blocks = [data.in_scope, ...[...Object.values(data.small_talk), ...Object.values(data.out_of_scope)].map((entry) => entry.phrases)];
    checkGroups({ blocks, groups: data.groups }, context);
  });

export type DangerData = z.infer<typeof dangerSchema>;
export type RefusalsData = z.infer<typeof refusalsSchema>;
export type SmallTalkData = z.infer<typeof smallTalkSchema>;
export type SignRule = z.infer<typeof rule>;
/** What a refusal or a stop says instead: a kind neutral explanation, pages and hand-offs to put forward. */
export type Guidance = Pick<RefusalsData['refuse'][string], 'explanation' | 'pages' | 'offers'>;

/** What triage knows, as editors wrote it. A missing part finds nothing. */
export interface TriageData {
  readonly danger?: DangerData | undefined;
  readonly refusals?: RefusalsData | undefined;
  readonly smallTalk?: SmallTalkData | undefined;
}

export interface TriageSources {
  /** `language/danger.yaml` */
  readonly danger?: YamlSource | undefined;
  /** `language/refusals.yaml` */
  readonly refusals?: YamlSource | undefined;
  /** `language/small-talk.yaml` */
  readonly smallTalk?: YamlSource | undefined;
}

/** Reads the three files of triage; a file with an error is left out and told of. */
export function readTriageData(sources: TriageSources): { readonly data: TriageData; readonly findings: readonly Finding[] } {
  const danger = sources.danger && readYaml(sources.danger, dangerSchema);
  const refusals = sources.refusals && readYaml(sources.refusals, refusalsSchema);
  const smallTalk = sources.smallTalk && readYaml(sources.smallTalk, smallTalkSchema);
  return {
    data: { danger: danger?.value, refusals: refusals?.value, smallTalk: smallTalk?.value },
    findings: [danger, refusals, smallTalk].flatMap((read) => read?.findings ?? []),
  };
}

type Refinement = Pick<z.RefinementCtx, 'addIssue'>;

function checkRules(rules: readonly SignRule[], signs: ReadonlySet<string>, context: Refinement): void {
  for (const { name, all, unless } of rules) {
    for (const sign of [...all, ...unless]) {
      if (!signs.has(sign)) context.addIssue({ code: 'custom', message: `regeln "${name}" nämner "${sign}", som inte finns under signs`, input: sign });
    }
  }
}

interface Blocks {
  readonly blocks: readonly (readonly string[])[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

function checkGroups({ blocks, groups: known }: Blocks, context: Refinement): void {
  for (const phrase of blocks.flat()) {
    for (const [, group = ''] of phrase.matchAll(/<([a-z-]+)>/g)) {
      if (!(group in known)) context.addIssue({ code: 'custom', message: `frasen "${phrase}" nämner gruppen <${group}>, som inte finns under groups`, input: phrase });
    }
  }
}
