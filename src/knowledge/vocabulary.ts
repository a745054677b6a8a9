import { z } from 'zod';
import type { Finding } from './finding.ts';
import { readYaml, type YamlSource } from './read-yaml.ts';

const text = z.string().trim().min(1);

/** `language/synonyms.yaml`: words and short phrases that mean the same to those who ask, one group a line. */
export const synonymsSchema = z.strictObject({ groups: z.array(z.array(text).min(2)) });

const glossaryEntry = z.strictObject({
  term: text,
  term_en: text,
  explanation: z.strictObject({ sv: text, en: text }),
  synonyms: z.array(text).optional(),
  abbreviation: text.optional(),
});

/** `language/glossary.yaml`: words that staff meet, explained in a sentence or two. */
export const glossarySchema = z.strictObject({ terms: z.array(glossaryEntry) });

export type GlossaryEntry = Readonly<z.infer<typeof glossaryEntry>>;

/** The editors' words: what means the same, and what the terms of the trade mean. */
export interface Vocabulary {
  readonly groups: readonly (readonly string[])[];
  readonly glossary: readonly GlossaryEntry[];
}

export const emptyVocabulary: Vocabulary = { groups: [], glossary: [] };

export interface VocabularyFiles {
  readonly synonyms?: YamlSource;
  readonly glossary?: YamlSource;
}

/** Reads the two files; a file that is absent or wrong counts as empty, and the findings say what is wrong with it. */
export function parseVocabulary({ synonyms, glossary }: VocabularyFiles): {
  readonly vocabulary: Vocabulary;
  readonly findings: readonly Finding[];
} {
  const groups = synonyms && readYaml(synonyms, synonymsSchema);
  const terms = glossary && readYaml(glossary, glossarySchema);
  return {
    vocabulary: { groups: groups?.value?.groups ?? [], glossary: terms?.value?.terms ?? [] },
    findings: [...(groups?.findings ?? []), ...(terms?.findings ?? [])],
  };
}
