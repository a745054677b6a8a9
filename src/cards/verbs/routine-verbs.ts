import { z } from 'zod';
import { languages } from '../../knowledge/language.ts';

const language = z.enum(languages);
const slug = z.string().min(1).max(200);
const spares = z.literal('manager').optional();
/** Counted from 0. Numbers in a card come back as they went out. */
const phase = z.int().min(0).max(99);
const run = z.guid();
const step = z.string().max(10);
const number = z.int().min(1).max(99);
const round = z.int().min(0).max(9_999);

/** What the buttons of routines, checklists and reminders carry: which one, and never a word that somebody wrote. */
export const routineVerbs = {
  'routine.list': z.strictObject({ language, spares }),
  /** Shows one phase of a routine. */
  'routine.open': z.strictObject({ slug, phase, language, spares }),

  /** Starts a checklist; `another` also when one is open in the conversation. */
  'run.start': z.strictObject({ slug, another: z.boolean(), language }),
  /** Shows a checklist below. */
  'run.show': z.strictObject({ run, language }),
  /** Draws a checklist anew, for the one who asks; without `phase` the one in which something happened last. */
  'run.refresh': z.strictObject({ run, phase: phase.optional(), language }),
  'run.tick': z.strictObject({ run, step, language }),
  'run.untick': z.strictObject({ run, step, language }),
  /** Asks whether to close. */
  'run.close': z.strictObject({ run, language }),
  'run.close-now': z.strictObject({ run, language }),
  'run.reopen': z.strictObject({ run, language }),
  /** "Ta över påminnelserna". */
  'run.follow': z.strictObject({ run, language }),
  'run.log': z.strictObject({ run, language }),
  'run.print': z.strictObject({ run, language }),

  'reminder.snooze': z.strictObject({ run, number, round, days: z.union([z.literal(1), z.literal(7)]), language }),
  'reminder.pass-on': z.strictObject({ run, number, round, language }),
  'reminder.stop': z.strictObject({ run, language }),
  /** Takes the stop back. */
  'reminder.resume': z.strictObject({ run, language }),
} as const;
