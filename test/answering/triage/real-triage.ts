import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createTriage } from '../../../src/answering/triage/triage.ts';
import { readTriageData } from '../../../src/knowledge/triage-data.ts';

function source(name: string) {
  const path = fileURLToPath(new URL(`../../../knowledge/language/${name}`, import.meta.url));
  return { file: `language/${name}`, text: readFileSync(path, 'utf8'), firstLine: 1 };
}

/** Triage with the editors' own data. */
export const real = readTriageData({
  danger: source('danger.yaml'),
  refusals: source('refusals.yaml'),
  smallTalk: source('small-talk.yaml'),
});

export const triage = createTriage(real.data);
