import { describe, expect, it } from 'vitest';
import { changed, check } from './clean-base.ts';

const needsCheck = 'needs_check:\n  - what: Vem som beslutar\n    who: HR-funktionen\n';
const city = { file: 'sv/hembesok.md', replace: 'sources:\n', with: `${needsCheck}sources:\n` };
const local = {
  file: 'local/bolag/sv/hembesok.md',
  with: `---\nlocal: adds\nowner: HR-funktionen\nlast_reviewed_on: 2026-11-01\nreview_in: 12 months\n${needsCheck}---\n## Så gör vi\nRing din kollega.\n`,
};
const filesFound = (files: ReturnType<typeof changed>) => check(files).flatMap(({ rule, file }) => (rule === 'open-check' ? [file] : []));

describe('open-check', () => {
  it('tells once of what waits on the city’s page and an organisation’s', () => {
    expect(filesFound(changed(city, local))).toEqual(['sv/hembesok.md']);
  });

  it('tells of what waits on the organisation’s page only', () => {
    expect(filesFound(changed(local))).toEqual(['local/bolag/sv/hembesok.md']);
  });
});
