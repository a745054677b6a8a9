import { z } from 'zod';
import { languages } from '../../knowledge/language.ts';
import { offers } from '../../knowledge/offer.ts';

const language = z.enum(languages);
const slug = z.string().min(1).max(200);
/** The card spared the manager, and so does what the button opens. */
const spares = z.literal('manager').optional();

/** What the buttons carry that show a page, or where a hand-off leads. */
export const pageVerbs = {
  /** Opens a page: its "Gör nu" and buttons. */
  'page.open': z.strictObject({ slug, language, spares }),
  /** Shows a page from top to bottom. */
  'page.show': z.strictObject({ slug, language, spares }),
  /** Shows what a hand-off is and where it leads. `topic` is the page from which it was asked for. */
  'offer.show': z.strictObject({ offer: z.enum(offers), language, topic: slug.optional(), spares }),
} as const;
