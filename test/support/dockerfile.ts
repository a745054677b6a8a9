import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { root } from './source-files.ts';

/** One line of the Dockerfile: its keyword, and what follows as it is written. */
export interface DockerStep {
  readonly keyword: string;
  readonly text: string;
  /** The parts, without the instruction's own flags; for a JSON list its strings. */
  readonly parts: readonly string[];
}

/** The project's Dockerfile, line by line, so that a test without Docker can follow it. */
export function dockerSteps(): readonly DockerStep[] {
  const file = DockerfileParser.parse(readFileSync(join(root, 'Dockerfile'), 'utf8'));
  return file.getInstructions().map((instruction) => {
    const text = instruction.getArgumentsContent() ?? '';
    const list = /\[.*\]$/s.exec(text)?.[0];
    const parts = list === undefined ? instruction.getArguments().map((part) => part.getValue()).filter((part) => !part.startsWith('--')) : (JSON.parse(list) as readonly string[]);
    return { keyword: instruction.getKeyword(), text, parts };
  });
}
