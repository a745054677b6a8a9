import { z } from 'zod';
import type { Finding } from './finding.ts';
import { readYaml, type YamlSource } from './read-yaml.ts';

const text = z.string().trim().min(1);

const wordLists = {
  sv: z.array(text).optional(),
  en: z.array(text).optional(),
};

/**
 * `language/synonyms.yaml`: `groups` of words and short phrases that mean the same to those who ask, and `themes` of words
 * that belong together without meaning the same, each with its Swedish and its English words.
 */
const synonymsSchema = z.strictObject({
  groups: z.array(z.strictObject(wordLists)).optional(),
  themes: z.array(z.strictObject({ name: text, ...wordLists })).optional(),
});

const glossaryEntry = z.strictObject({
  term: text,
  term_en: text,
  explanation: z.strictObject({ sv: text, en: text }),
  synonyms: z.array(text).optional(),
  abbreviation: text.optional(),
});

/** `language/glossary.yaml`: words that staff meet, explained in a sentence or two. */
const glossarySchema = z.strictObject({ terms: z.array(glossaryEntry) });

export type GlossaryEntry = Readonly<z.infer<typeof glossaryEntry>>;

/** Words that are tied together; `theme` words are tied more loosely than words of one meaning. */
export interface WordGroup {
  readonly kind: 'meaning' | 'theme';
  readonly sv: readonly string[];
  readonly en: readonly string[];
}

/** The editors' words: what means the same or belongs together, and what the terms of the trade mean. */
export interface Vocabulary {
  readonly groups: readonly WordGroup[];
  readonly glossary: readonly GlossaryEntry[];
}

export interface VocabularyFiles {
  readonly synonyms?: YamlSource;
  readonly glossary?: YamlSource;
}

/** Reads the two files; a file that is absent or wrong counts as empty, and the findings say what is wrong with it. */
export function parseVocabulary({ synonyms, glossary }: VocabularyFiles): {
  readonly vocabulary: Vocabulary;
  readonly findings: readonly Finding[];
} {
  const words = synonyms && readYaml(synonyms, synonymsSchema);
  const terms = glossary && readYaml(glossary, glossarySchema);
  const { groups = [], themes = [] } = words?.value ?? {};
  return {
    vocabulary: {
      groups: [
        ...groups.map(({ sv = [], en = [] }) => ({ kind: 'meaning' as const, sv, en })),
        ...themes.map(({ sv = [], en = [] }) => ({ kind: 'theme' as const, sv, en })),
      ],
      glossary: terms?.value?.terms ?? [],
    },
    findings: [...(words?.findings ?? []), ...(terms?.findings ?? [])],
  };
}
