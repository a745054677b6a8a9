import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { cardContext } from '../../../cards/card-context.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import { faultOf } from '../../../fault.ts';
import { languages } from '../../../knowledge/language.ts';
import { isShared } from '../conversation/turn-cards.ts';
import { activityLanguage } from '../message-text.ts';
import { sendCard } from '../send-card.ts';
import type { TurnDeps } from '../turn-deps.ts';
import { isOneDrive } from './offered-pages.ts';
import { pageOf } from './print-log.ts';
import { visitorOf } from './visitor.ts';

const ticket = z.object({ run: z.guid(), language: z.enum(languages) });
const accepted = z.object({
  context: ticket,
  uploadInfo: z.object({ uploadUrl: z.string(), contentUrl: z.string().refine(isOneDrive), name: z.string(), uniqueId: z.string(), fileType: z.string() }),
});

/** The person agreed: the log goes into their OneDrive as it is now, and they get a link to it. */
export async function onFileAccepted(context: TurnContext, deps: TurnDeps): Promise<void> {
  const words = cardContext(deps.guide.base, { language: activityLanguage(context.activity) });
  const { log: sentences, refusal } = words.texts.routines;
  const read = accepted.safeParse(context.activity.value);
  const { routines } = deps;
  // The file is offered in the person's own chat only. Elsewhere a forged answer would have the bot hand its link to others.
  if (!read.success || isShared(context.activity) || routines?.pages.kind !== 'in-teams') return sendCard(context, noticeCard(words.texts.notes.unknownAction, words));
  const { context: ticketed, uploadInfo } = read.data;
  const found = await routines.runs.find(ticketed.run, visitorOf(context.activity, ticketed.language));
  if (found.kind !== 'run') return sendCard(context, noticeCard(refusal.unknown, words));
  try {
    await routines.pages.upload(uploadInfo.uploadUrl, pageOf(found.run, deps).html);
  } catch (error) {
    deps.log({ event: 'run.print-failed', id: found.run.id, ...faultOf(error) });
    return sendCard(context, noticeCard(sentences.printFailed, words));
  }
  const { uniqueId, fileType, contentUrl, name } = uploadInfo;
  const file = { contentType: 'application/vnd.microsoft.teams.card.file.info', contentUrl, name, content: { uniqueId, fileType } };
  await context.sendActivity({ type: 'message', summary: sentences.saved, text: sentences.saved, attachments: [file] });
}

export async function onFileDeclined(context: TurnContext, deps: TurnDeps): Promise<void> {
  const words = cardContext(deps.guide.base, { language: activityLanguage(context.activity) });
  await sendCard(context, noticeCard(words.texts.routines.log.notSaved, words));
}
