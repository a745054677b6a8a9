import { z } from 'zod';
import { languages } from '../../knowledge/language.ts';
import { offers } from '../../knowledge/offer.ts';

const language = z.enum(languages);
const slug = z.string().min(1).max(200);

/** What the buttons carry that show a page, or where a hand-off leads. */
export const pageVerbs = {
  /** Opens a page: its "Gör nu" and buttons. */
  'page.open': z.strictObject({ slug, language }),
  /** Shows a page from top to bottom. */
  'page.show': z.strictObject({ slug, language }),
  /** Shows what a hand-off is and where it leads. `topic` is the page from which it was asked for. */
  'offer.show': z.strictObject({ offer: z.enum(offers), language, topic: slug.optional() }),
} as const;
