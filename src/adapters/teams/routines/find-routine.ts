import { importantPages } from '../../../answering/find-pages.ts';
import type { Guide } from '../../../answering/answer-question.ts';
import { contactNamer, findDocument, type Reader } from '../../../knowledge/knowledge-base.ts';
import type { Document } from '../../../knowledge/document.ts';
import { readRoutine, type Routine, sameSteps } from '../../../routines/routine.ts';
import { texts } from '../../../cards/texts/texts.ts';
import type { Run } from '../../../routines/run.ts';

export interface FoundRoutine {
  readonly document: Document;
  readonly routine: Routine;
}

/** The routine of a page; undefined when there is no such page, or it has no checklist. */
export function findRoutine({ base }: Guide, slug: string, reader: Reader): FoundRoutine | undefined {
  const document = findDocument(base, slug, reader);
  const routine = document && readRoutine(document, contactNamer(base, { ...reader, language: document.language }, texts[document.language].unknownContactInText));
  return document && routine && { document, routine };
}

/** Every routine that can be worked through, the most important first. */
export function everyRoutine(guide: Guide, reader: Reader): readonly Routine[] {
  return importantPages(guide, reader.language).flatMap(({ slug }) => findRoutine(guide, slug, reader)?.routine ?? []);
}

/** Whether the page still has a run's steps, in the city's own version or in that of the organisation where the run was started. */
export function pageIsSame(guide: Guide, run: Run): boolean {
  const organisations = guide.base.contacts.organisations.map(({ key }) => key);
  // An organisation has its own contacts in the steps, and perhaps its own page.
  return ['city', ...organisations].some((organisation) => {
    const found = findRoutine(guide, run.slug, { language: run.language, organisation });
    return found !== undefined && found.routine.language === run.language && sameSteps(found.routine, run);
  });
}
