import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFolder, type TextFile } from '../adapters/files/read-folder.ts';
import { readGitFolder } from '../adapters/files/read-git-folder.ts';
import { readShipped, rememberKnowledge } from '../adapters/files/read-knowledge.ts';
import { readLabelledQuestions } from '../adapters/files/read-labelled-questions.ts';
import { createGuide } from '../answering/create-guide.ts';
import { askedAsQuestions, type Impact, nothingAsked, withQuestion } from '../authoring/impact.ts';
import { assembleKnowledge } from '../knowledge/assemble-knowledge.ts';
import { createPartsMemory } from '../knowledge/parts-memory.ts';

export interface ImpactOptions {
  readonly folder: string;
  /** The version to compare with: anything by which git knows a commit. */
  readonly version: string;
  /** Files of labelled questions; those in `test/relevance` where none are given. */
  readonly questionFiles?: readonly string[];
  /** Is told now and then how many questions have been asked. */
  readonly onProgress?: (progress: { readonly asked: number; readonly total: number }) => void;
}

const tellEvery = 50;
const questionFolder = fileURLToPath(new URL('../../test/relevance/', import.meta.url));

/** Asks the folder as it is and as it was, and compares. Throws KNOWLEDGE_UNREADABLE, VERSION_UNREADABLE and INPUT_UNREADABLE. */
export async function measureImpact({ folder, version, questionFiles = shippedQuestions(), onProgress }: ImpactOptions): Promise<Impact> {
  const now = await readFolder(folder);
  const old = await readGitFolder(folder, version);
  const labelled = questionFiles.flatMap(readLabelledQuestions);
  const fallback = await readShipped(folder);
  const memory = createPartsMemory(rememberKnowledge({ folder, files: now, fallback }));
  const guideOf = (files: readonly TextFile[]) => createGuide(assembleKnowledge(files, { fallback, memory }), memory);
  const after = guideOf(now);
  const guides = { before: guideOf(old), after };
  const questions = [...labelled, ...askedAsQuestions(guides)];
  let impact = nothingAsked;
  for (const question of questions) {
    impact = withQuestion(impact, question, guides);
    if (impact.asked % tellEvery === 0) onProgress?.({ asked: impact.asked, total: questions.length });
  }
  return impact;
}

/** The sets that come with the program; an installation for production has none. */
function shippedQuestions(): readonly string[] {
  if (!existsSync(questionFolder)) return [];
  return readdirSync(questionFolder).filter((name) => name.endsWith('.jsonl')).sort().map((name) => join(questionFolder, name));
}
