import { type AdaptiveCard, adaptiveCard, buttons, plain } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';

/** A sentence in place of a checklist, with the way back to it. */
export function runNoticeCard(sentence: string, runId: string, { texts, language }: CardContext): AdaptiveCard {
  const back = actionButton(texts.routines.show, { verb: 'run.refresh', run: runId, language });
  return adaptiveCard({ language, summary: sentence, body: [plain(sentence), ...buttons([back])] });
}
