import type { Report } from '../../handoff/report.ts';

/** The JSON that the incident system gets. README.md in this folder describes every field; a new one may be added, none changes. */
export function reportBody(report: Report): string {
  const { id, kind, when, where, what, witnesses, evidence, organisation, reporter, createdAt } = report;
  return JSON.stringify({
    version: 1,
    id,
    createdAt: new Date(createdAt).toISOString(),
    kind,
    when,
    where,
    what,
    witnesses: witnesses ?? null,
    evidence: evidence ?? null,
    organisation: organisation ?? null,
    reporter: { id: reporter.id, name: reporter.name, language: reporter.language },
  });
}
