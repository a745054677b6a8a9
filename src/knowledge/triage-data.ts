import { z } from 'zod';
import type { Finding } from './finding.ts';
import { offers } from './offer.ts';
import { type Read, readYaml, type YamlSource } from './read-yaml.ts';
import { stopReasons } from './stop-reason.ts';
import { phraseBlock, phraseFinding, siftGroups, siftPhrases, wordBlock } from './triage-phrase.ts';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const text = z.string().trim().min(1);
const localised = z.object({ sv: text, en: text });

const groups = z.record(z.string(), wordBlock).default({});
const key = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

const dangerContexts = ['past', 'hypothetical', 'drill', 'routine'] as const;
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

const dangerSchema = z.object({
  spellings: z.record(z.string(), wordBlock).default({}),
  /** Present → infinitives that stand for it, after one of the subjects, unless a word of `not_after` stands before that. */
  bare_infinitives: z.object({ present: z.record(z.string(), wordBlock), subjects: wordBlock, not_after: wordBlock }).optional(),
  not_typos: wordBlock.default([]),
  groups,
  figurative: phraseBlock,
  signs: z.record(key, z.object({ firm: z.boolean().default(false), phrases: phraseBlock })),
  now: phraseBlock,
  past_tense: wordBlock,
  not_past_tense: wordBlock.default([]),
  contexts: z.partialRecord(z.enum([...dangerContexts, 'habit']), phraseBlock),
  /** With `reader` it is the person who writes that is in danger, by their own hand, unless somebody else is spoken of as well. */
  rules: z.array(rule.extend({ page: slug, reader: z.boolean().default(false) })).min(1),
  someone_else: phraseBlock.default([]),
  /** Whole sentences to learn from, and which page leads. */
  examples: z
    .object({ page: slug, pages: z.record(slug, z.array(key)).default({}), danger: phraseBlock, calm: phraseBlock })
    .optional(),
});

const turnedAway = z.object({
  explanation: localised,
  pages: z.array(slug),
  offers: z.array(z.preprocess((value) => (typeof value === 'number' ? String(value) : value), z.enum(offers))),
  /** Signs with which it is never turned away for this reason, whatever a rule or the likeness to examples says. */
  unless: z.array(key).default([]),
  rules: z.array(rule),
});

const refusalsSchema = z.object({
  groups,
  given_names: wordBlock.default([]),
  signs: z.record(key, phraseBlock),
  refuse: z.record(key, turnedAway),
  stop: z.partialRecord(z.enum(stopReasons), turnedAway),
});

const topic = z.object({ reply: localised, phrases: phraseBlock, short: z.number().int().positive().optional() });

const smallTalkSchema = z.object({
  groups,
  /** Words that make a message the guide's own matter, whatever else it says. */
  in_scope: phraseBlock,
  /** Words that may stand around a greeting without making it a question. */
  filler: wordBlock,
  small_talk: z.record(key, topic),
  out_of_scope: z.record(key, topic),
});

export type DangerData = z.infer<typeof dangerSchema>;
export type RefusalsData = z.infer<typeof refusalsSchema>;
export type SmallTalkData = z.infer<typeof smallTalkSchema>;
export type SignRule = z.infer<typeof rule>;

/** What triage knows, as editors wrote it. A missing part finds nothing. */
export interface TriageData {
  readonly danger?: DangerData | undefined;
  readonly refusals?: RefusalsData | undefined;
  readonly smallTalk?: SmallTalkData | undefined;
}

/** The files without which the guide would answer danger, a confession or an accusation like any question, of those that are absent or cannot be read. */
export function absentTriage({ danger, refusals }: TriageData): readonly string[] {
  return [...(danger === undefined ? ['language/danger.yaml'] : []), ...(refusals === undefined ? ['language/refusals.yaml'] : [])];
}

/** Slugs of the pages on dangers other than somebody to get away from: a suicide, a bomb, a suspect parcel. Nobody's leaving ends those. */
export function otherDangers({ danger }: TriageData): readonly string[] {
  return Object.keys(danger?.examples?.pages ?? {});
}

export interface TriageSources {
  /** `language/danger.yaml` */
  readonly danger?: YamlSource | undefined;
  /** `language/refusals.yaml` */
  readonly refusals?: YamlSource | undefined;
  /** `language/small-talk.yaml` */
  readonly smallTalk?: YamlSource | undefined;
}

/**
 * Reads the three files of triage. A file that breaks its schema is left out; a phrase that cannot be read is left out by
 * itself; both are told of.
 */
export function readTriageData(sources: TriageSources): { readonly data: TriageData; readonly findings: readonly Finding[] } {
  const danger = sources.danger && sound(sources.danger, readYaml(sources.danger, dangerSchema));
  const refusals = sources.refusals && sound(sources.refusals, readYaml(sources.refusals, refusalsSchema));
  const smallTalk = sources.smallTalk && sound(sources.smallTalk, readYaml(sources.smallTalk, smallTalkSchema));
  return {
    data: { danger: danger?.value, refusals: refusals?.value, smallTalk: smallTalk?.value },
    findings: [danger, refusals, smallTalk].flatMap((read) => read?.findings ?? []),
  };
}

type Grouped = { readonly groups: Readonly<Record<string, readonly string[]>> };

/** Phrases are the lists under `phrases`, `signs`, `contexts`, `now`, `figurative` and `in_scope`, however deep. */
function sound<T extends Grouped>(source: YamlSource, read: Read<T>): Read<T> {
  if (read.value === undefined) return read;
  const { groups: known, findings: ofGroups } = siftGroups(read.value.groups, source);
  const findings: Finding[] = [...unknownSigns(read.value, source), ...ofGroups];
  const sifted = sift({ ...read.value, groups: known }, false);
  return { value: sifted as T, findings };

  function sift(value: unknown, holdsPhrases: boolean): unknown {
    if (Array.isArray(value)) {
      if (!holdsPhrases) return value;
      const { phrases, findings: found } = siftPhrases(value as string[], { source, groups: known });
      findings.push(...found);
      return phrases;
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, sift(inner, isPhraseKey(name) || (holdsPhrases && Array.isArray(inner)))]));
  }
}

function isPhraseKey(name: string): boolean {
  return ['phrases', 'signs', 'contexts', 'now', 'figurative', 'in_scope'].includes(name);
}

/** Signs that the program itself sets. */
const builtIn = ['now', 'named-person'];

function unknownSigns(value: object, source: YamlSource): readonly Finding[] {
  const signs = 'signs' in value && typeof value.signs === 'object' ? Object.keys(value.signs ?? {}) : [];
  const known = new Set([...signs, ...builtIn]);
  const ofRules = rulesIn(value).map(({ name, all, unless }) => ({ name, where: `regeln "${name}"`, signs: [...all, ...unless] }));
  const ofReasons = reasonsIn(value).map(([name, { unless }]) => ({ name, where: `"${name}"`, signs: unless }));
  return [...ofRules, ...ofReasons].flatMap(({ name, where, signs: named }) =>
    named.filter((sign) => !known.has(sign)).map((sign) => phraseFinding(name, `${where} nämner "${sign}", som inte finns under signs.`, source)),
  );
}

function reasonsIn(value: object): readonly [string, RefusalsData['refuse'][string]][] {
  if (!('refuse' in value)) return [];
  const { refuse, stop } = value as Pick<RefusalsData, 'refuse' | 'stop'>;
  return [...Object.entries(refuse), ...Object.entries(stop)];
}

function rulesIn(value: unknown): readonly SignRule[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === 'rules' ? (inner as SignRule[]) : rulesIn(inner)));
}
