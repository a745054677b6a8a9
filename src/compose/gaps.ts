import { localDate } from '../adapters/calendar/local-date.ts';
import { readKnowledge } from '../adapters/files/read-knowledge.ts';
import { texts } from '../cards/texts/texts.ts';
import type { CountReader } from '../insight/counts.ts';
import { type GapReport, lastDays, pageTitles, readGaps } from '../insight/gap-report.ts';
import { situationCsv } from '../insight/situation-csv.ts';
import { endedMonths, periodOf, situationOf } from '../insight/situation.ts';

export interface GapParts {
  /** The pages, for their titles as they are now. */
  readonly folder: string;
  readonly now: Date;
}

/** What people did not find in the last days. Throws KNOWLEDGE_UNREADABLE. */
export async function composeGaps(counts: CountReader, { folder, now, days }: GapParts & { readonly days: number }): Promise<GapReport> {
  const { base } = await readKnowledge(folder);
  return readGaps(counts, lastDays(localDate(now), days), pageTitles(base));
}

/** The picture of the situation as CSV: every topic that has a page, by month that has ended. Throws KNOWLEDGE_UNREADABLE. */
export async function composeSituation(counts: CountReader, { folder, now, months: back }: GapParts & { readonly months: number }): Promise<string> {
  const { base } = await readKnowledge(folder);
  const months = endedMonths(localDate(now), back);
  const kinds = texts.sv.routines.kinds;
  const topics = base.documents
    .filter(({ language, slug }) => language === 'sv' || !base.documents.some((other) => other.language === 'sv' && other.slug === slug))
    .map(({ slug, frontMatter: { title, kind } }) => ({ slug, title, kind }));
  return situationCsv(situationOf({ counts: await counts.list(periodOf(months)), months, topics }), kinds);
}
