import { texts } from '../../../cards/texts/texts.ts';
import { logPage } from '../../../cards/routines/log-page.ts';
import { wallClock } from '../../../handoff/opening-hours.ts';
import type { Run } from '../../../routines/run.ts';
import { timeZone } from '../../../routines/working-time.ts';
import type { Press } from '../action-handler.ts';
import { bounded } from '../bounded.ts';
import type { TurnDeps } from '../turn-deps.ts';
import type { Page } from './offered-pages.ts';
import type { RoutineDeps } from './routine-deps.ts';
import { visitorOf } from './visitor.ts';

const offerTimeoutMs = 3_000;

/** Offers a run's log as a page to the one who pressed; resolves with what to tell them. */
export async function printLog({ action, context, deps }: Press<'run.print'>, run: Run, { runs, pages }: RoutineDeps): Promise<string> {
  const words = texts[run.language].routines;
  const visitor = visitorOf(context.activity, action.language);
  const printed = await runs.print(run.id, visitor);
  const page = pageOf(printed.kind === 'run' ? printed.run : run, deps);
  if (pages.kind === 'on-disk') return `${words.log.saved} ${await pages.write(page)}`;
  try {
    await bounded(pages.offer(visitor.person.address, page), offerTimeoutMs);
    return words.log.printOffered;
  } catch {
    // They do not have the app, or Teams does not answer: the text in the log card is there all the same.
    return words.log.printOfferAgain;
  }
}

/** The page as it is now; its name has the date, so that two of them lie beside each other. */
export function pageOf(run: Run, { now }: Pick<TurnDeps, 'now'>): Page {
  const words = texts[run.language].routines;
  const name = `${words.log.fileName}-${wallClock(now(), timeZone).date}-${run.id.slice(0, 8)}.html`;
  return { name, html: logPage(run, { words, now: now() }), about: words.log.printAbout, ticket: { run: run.id, language: run.language } };
}
