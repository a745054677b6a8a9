import type { AdaptiveCard } from '../../src/cards/adaptive-card.ts';
import { actionButton } from '../../src/cards/card-action.ts';
import type { CardContext } from '../../src/cards/card-context.ts';
import { casesCard } from '../../src/cards/handoff/cases-card.ts';
import { channelNoticeCard, details, doneCard, givenBackCard, goneCard, takenCard } from '../../src/cards/handoff/channel-cards.ts';
import { contactFormCard } from '../../src/cards/handoff/contact-form-card.ts';
import { contactReviewCard } from '../../src/cards/handoff/contact-review-card.ts';
import { incidentCard } from '../../src/cards/handoff/incident-card.ts';
import { managerInvolvedCard } from '../../src/cards/handoff/manager-involved-card.ts';
import { notTakenCard } from '../../src/cards/handoff/not-taken-card.ts';
import { type PersonNotice, personNoticeCard } from '../../src/cards/handoff/person-notice-cards.ts';
import { policeCard } from '../../src/cards/handoff/police-card.ts';
import { reportFormCard } from '../../src/cards/handoff/report-form-card.ts';
import { acceptedCard, reportCopyCard, reportWithdrawnCard } from '../../src/cards/handoff/report-outcome-cards.ts';
import { reportReviewCard } from '../../src/cards/handoff/report-review-card.ts';
import { reportText } from '../../src/cards/handoff/report-text.ts';
import { askedCard, requestWithdrawnCard } from '../../src/cards/handoff/request-outcome-cards.ts';
import { securityCard } from '../../src/cards/handoff/security-card.ts';
import { whistleblowerCard } from '../../src/cards/handoff/whistleblower-card.ts';
import type { MyCase } from '../../src/handoff/my-cases.ts';
import type { ProblemKind } from '../../src/handoff/read-draft.ts';
import { securityContacts } from '../../src/handoff/security-contact.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { aDraft, aReport, aRequest, aRequestDraft, aTakenRequest, start } from './build-handoff.ts';

const id = '0f1e2d3c-0000-4000-8000-000000000001';
const receipt = 'INC-2026-1234';
/** Marks of every kind, and a line that begins like a list: they must be shown as they were written. */
const wild = '*_~`#|<b>x</b>[a](javascript:alert(1))\\\n1. först\n- sedan';
const retentionDays = 90;

/** Every card of the hand-off, by its kind and what it is about. */
export function handoffCards(base: KnowledgeBase, context: CardContext): readonly { readonly name: string; readonly card: AdaptiveCard }[] {
  const contacts = securityContacts({ directory: base.contacts, at: start, isHoliday: () => false });
  const nobody = securityContacts({ directory: { ...base.contacts, find: () => undefined }, at: start, isHoliday: () => false });
  const draft = aDraft({ id, what: wild, witnesses: wild, evidence: wild });
  const requestDraft = aRequestDraft({ id, text: wild, when: wild });
  const sent = { draft, organisation: 'bolag', newId: id };
  const asked = { draft: requestDraft, organisation: 'bolag', newId: id, contacts };
  const open = aRequest({ id });
  const taken = aTakenRequest({ id, by: { id: '29:bo', name: wild } });
  const givenBack = { times: 1, by: taken.by, at: start, reminders: 0 };
  const problems = (['missing', 'too-long', 'wrong-type', 'unknown-choice', 'personnummer'] satisfies readonly ProblemKind[]).map((kind) => ({ kind, ...(kind === 'too-long' && { limit: 200 }) }));
  const again = { ...actionButton('x', { verb: 'report.send', ...draft, language: context.language, witnesses: wild, evidence: wild }), associatedInputs: 'none' } as const;
  const cases: readonly MyCase[] = (['sending', 'delayed', 'delivered', 'abandoned', 'uncertain', 'open', 'taken'] as const).map((state) => ({
    ...{ kind: state === 'open' || state === 'taken' ? 'contact-request' : 'report', id, reference: 'R-0F1E2D3C', state, createdAt: start },
    ...{ canWithdraw: state !== 'delivered' && state !== 'taken', receipt: state === 'delivered' ? receipt : undefined },
  }));
  const notices: readonly PersonNotice[] = [
    { kind: 'report.delivered', reportId: id, receipt },
    { kind: 'report.delayed', reportId: id, givesUpAt: start },
    ...(['refused', 'gave-up', 'by-hand'] as const).flatMap((reason) => [false, true].map((mayHaveArrived) => ({ kind: 'report.abandoned', reportId: id, reason, mayHaveArrived }) as const)),
    { kind: 'request.expired', requestId: id },
    { kind: 'request.taken', requestId: id, by: wild },
    { kind: 'request.done', requestId: id, by: wild },
    { kind: 'requester.given-back', requestId: id },
    { kind: 'requester.unfinished', requestId: id, takenAt: start, by: wild },
    ...[true, false].map((toNext) => ({ kind: 'request.waiting', requestId: id, minutes: 15, toNext }) as const),
    ...[true, false].map((toNext) => ({ kind: 'request.waiting', requestId: id, minutes: 0, toNext, isGone: true }) as const),
  ];
  const cards: Readonly<Record<string, AdaptiveCard>> = {
    'report-form': reportFormCard({ id, values: {}, problems: [], retentionDays }, context),
    'report-form with problems': reportFormCard({ id, values: { ...draft, organisation: 'bolag', when: 7 }, problems: problems.map((problem) => ({ field: 'what', ...problem })), retentionDays }, context),
    'report-review': reportReviewCard({ draft, organisation: 'bolag', retentionDays }, context),
    'report-review short': reportReviewCard({ draft: aDraft({ id }), organisation: undefined, retentionDays }, context),
    'report-accepted': acceptedCard({ kind: 'accepted', reference: 'R-0F1E2D3C' }, sent, context),
    'report-accepted sent-before': acceptedCard({ kind: 'sent-before', state: 'pending' }, sent, context),
    'report-accepted delivered-before': acceptedCard({ kind: 'sent-before', state: 'delivered' }, sent, context),
    'report-accepted withdrawn': acceptedCard({ kind: 'closed-before', state: 'withdrawn' }, sent, context),
    'report-accepted abandoned': acceptedCard({ kind: 'closed-before', state: 'abandoned', mayHaveArrived: false }, sent, context),
    'report-accepted uncertain': acceptedCard({ kind: 'closed-before', state: 'abandoned', mayHaveArrived: true }, sent, context),
    'report-accepted not-yours': acceptedCard({ kind: 'not-yours' }, sent, context),
    'report-withdrawn': reportWithdrawnCard({ kind: 'withdrawn', mayHaveArrived: true }, id, context),
    'report-withdrawn delivered': reportWithdrawnCard({ kind: 'delivered', receipt }, id, context),
    'report-withdrawn being-sent': reportWithdrawnCard({ kind: 'being-sent' }, id, context),
    'report-withdrawn unknown': reportWithdrawnCard({ kind: 'unknown' }, id, context),
    'report-copy': reportCopyCard(aReport({ ...draft }), context),
    'report-copy gone': reportCopyCard(undefined, context),
    'not-taken': notTakenCard({ text: reportText(draft, context), contacts, again }, context),
    'not-taken nobody': notTakenCard({ text: reportText(draft, context), contacts: nobody, again }, context),
    'incident with form': incidentCard({ form: 'here', webForm: 'https://example.org/incident' }, context),
    'incident in a group': incidentCard({ form: 'private-only' }, context),
    'incident with web form': incidentCard({ form: 'none', webForm: 'https://example.org/incident' }, context),
    'incident without any': incidentCard({ form: 'none' }, context),
    'security': securityCard({ contacts, request: 'here', topic: 'hot-per-telefon', organisation: 'bolag' }, context),
    'security in a group': securityCard({ contacts, request: 'private-only', topic: 'hot-per-telefon', organisation: undefined }, context),
    'security nobody': securityCard({ contacts: nobody, request: 'none', topic: 'hot-per-telefon', organisation: undefined }, context),
    'contact-form': contactFormCard({ id, topic: 'hot-per-telefon', values: {}, problems: [] }, context),
    'contact-form with problems': contactFormCard({ id, topic: 'hot-per-telefon', values: { ...requestDraft, how: 'pigeon' }, problems: problems.map((problem) => ({ field: 'when', ...problem })) }, context),
    'contact-review': contactReviewCard({ draft: requestDraft, organisation: 'bolag' }, context),
    'contact-asked': askedCard({ kind: 'accepted', reference: 'R-0F1E2D3C', minutes: 15 }, asked, context),
    ...Object.fromEntries((['no-channel', 'too-many', 'not-yours'] as const).map((kind) => [`contact-asked ${kind}`, askedCard({ kind }, asked, context)])),
    ...Object.fromEntries((['open', 'taken'] as const).map((state) => [`contact-asked sent-before ${state}`, askedCard({ kind: 'sent-before', state }, asked, context)])),
    ...Object.fromEntries((['done', 'withdrawn'] as const).map((state) => [`contact-asked closed-before ${state}`, askedCard({ kind: 'closed-before', state }, asked, context)])),
    ...Object.fromEntries((['moved', 'already-taken', 'closed', 'unknown'] as const).map((kind) => [`contact-withdrawn ${kind}`, requestWithdrawnCard(kind, id, context)])),
    'channel request': channelNoticeCard({ kind: 'channel.request', requestId: id }, open, context),
    'channel reminder': channelNoticeCard({ kind: 'channel.reminder', requestId: id, minutes: 15 }, open, context),
    'channel withdrawn': channelNoticeCard({ kind: 'channel.withdrawn', requestId: id }, undefined, context),
    'channel expired': channelNoticeCard({ kind: 'channel.expired', requestId: id }, undefined, context),
    'channel gone': goneCard(id, context),
    'channel taken': takenCard(taken, details(taken, context), context),
    'channel taken again, without what was written': takenCard({ ...taken, asked: { reminders: 0, givenBack } }, [], context),
    ...Object.fromEntries([false, true].map((isLast) => [`channel unfinished ${isLast ? 'last' : ''}`, channelNoticeCard({ kind: 'security.unfinished', requestId: id, takenAt: start, reminder: 1, hours: 4 }, isLast ? { ...taken, remindAt: undefined } : taken, context)])),
    'channel given back': givenBackCard({ ...open, givenBack }, context),
    'channel given back notice': channelNoticeCard({ kind: 'security.given-back', requestId: id, by: wild }, { ...open, givenBack }, context),
    'channel done': doneCard(id, wild, context),
    'cases': casesCard(cases, context),
    'cases none': casesCard([], context),
    'cases many': casesCard(Array.from({ length: 40 }, () => cases).flat(), context),
    'manager-involved': managerInvolvedCard('hot-per-telefon', context),
    'whistleblower': whistleblowerCard(context),
    'police': policeCard(context),
  };
  return [
    ...Object.entries(cards).map(([name, card]) => ({ name: `hand-off-${name}`, card })),
    ...notices.map((notice, position) => ({ name: `hand-off-notice ${notice.kind} ${position}`, card: personNoticeCard({ notice, contacts, webForm: 'https://example.org/incident' }, context) })),
  ];
}
