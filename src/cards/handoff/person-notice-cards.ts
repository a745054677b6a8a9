import { wallClock } from '../../handoff/opening-hours.ts';
import type { Notice } from '../../handoff/notice.ts';
import { referenceOf } from '../../handoff/report.ts';
import type { SecurityContacts } from '../../handoff/security-contact.ts';
import { timeZone } from '../../routines/working-time.ts';
import { type AdaptiveCard, type CardElement, plain } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';
import { durationText } from './duration-text.ts';
import { messageCard } from './message-card.ts';
import { noCardFor } from './no-card-for.ts';
import { callElements } from './not-taken-card.ts';

export type PersonNotice = Extract<Notice, { kind: `report.${string}` | `request.${string}` | `requester.${string}` }>;

export interface PersonNoticeContent {
  readonly notice: PersonNotice;
  /** Whom to phone at this hour. */
  readonly contacts: SecurityContacts;
  /** The city's web form, where there is one. */
  readonly webForm?: string | undefined;
}

/** Tells a person, unasked, what has become of their own report or request. */
export function personNoticeCard({ notice, contacts, webForm }: PersonNoticeContent, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { report, request, reference, incident, security } = texts.handoff;
  const { outcomes } = texts;
  const ref = `${reference} ${referenceOf('reportId' in notice ? notice.reportId : notice.requestId)}`;
  const whomToCall: readonly CardElement[] = [...callElements(contacts, context), plain(security.nobody)];
  switch (notice.kind) {
    case 'report.delivered': {
      const theirs = notice.receipt === undefined ? undefined : `${report.theirNumber} ${notice.receipt}`;
      return messageCard({ title: report.delivered, sentences: [ref, theirs, report.deliveredBody] }, context);
    }
    case 'report.delayed': {
      const { date, time } = wallClock(notice.givesUpAt, timeZone);
      const undo = actionButton(texts.handoff.form.undo, { verb: 'report.withdraw', id: notice.reportId, language });
      return messageCard({ title: report.delayed, sentences: [ref, report.delayedBody, `${report.triesUntil} ${date} ${time}.`], more: whomToCall, actions: [undo] }, context);
    }
    case 'report.abandoned': {
      const id = notice.reportId;
      const actions = [
        actionButton(report.showText, { verb: 'report.copy', id, language }),
        ...(webForm === undefined ? [] : [{ type: 'Action.OpenUrl', title: incident.openForm, url: webForm } as const]),
        actionButton(report.erase, { verb: 'report.withdraw', id, language }),
      ];
      const [title, why, whatToDo] = notice.mayHaveArrived
        ? [outcomes.report.uncertain, outcomes.report.uncertainWhy, outcomes.report.askFirst]
        : [report.abandoned, report.abandonedWhy, report.byHand];
      return messageCard({ title, sentences: [ref, why[notice.reason], whatToDo], more: whomToCall, actions }, context);
    }
    case 'request.taken':
      return messageCard({ title: request.taken, sentences: [ref, `${request.takenBy} ${notice.by}`, request.takenBody, request.takenWait], more: whomToCall }, context);
    case 'request.done':
      return messageCard({ title: request.done, sentences: [ref, `${request.doneBy} ${notice.by}`, request.doneBody] }, context);
    case 'request.expired':
      return messageCard({ title: outcomes.request.expired, sentences: [ref, outcomes.request.expiredBody], more: whomToCall }, context);
    case 'request.waiting': {
      const undo = actionButton(texts.handoff.form.undo, { verb: 'contact.withdraw', id: notice.requestId, language });
      const late = [`${request.waited} ${durationText(notice.minutes, texts.handoff)}.`, ...(notice.toNext ? [request.toNext, outcomes.request.doNotWait] : [request.stillOpen])];
      const gone = [notice.toNext ? outcomes.request.goneToNext : outcomes.request.gone, outcomes.request.doNotWait];
      const sentences = [ref, ...(notice.isGone ? gone : late)];
      return messageCard({ title: request.waiting, sentences, more: whomToCall, actions: [undo] }, context);
    }
    case 'requester.given-back': {
      const undo = actionButton(texts.handoff.form.undo, { verb: 'contact.withdraw', id: notice.requestId, language });
      const sentences = [ref, outcomes.taken.openAgainBody, outcomes.request.doNotWait];
      return messageCard({ title: outcomes.taken.openAgain, sentences, more: whomToCall, actions: [undo] }, context);
    }
    case 'requester.unfinished': {
      const { touched, unfinishedBody, ifTouched, ifNotTouched } = outcomes.taken;
      const sentences = [ref, `${texts.handoff.channel.takenBy} ${notice.by}`, unfinishedBody, ifTouched, ifNotTouched];
      return messageCard({ title: touched, sentences, more: whomToCall }, context);
    }
    default:
      return noCardFor(notice);
  }
}
