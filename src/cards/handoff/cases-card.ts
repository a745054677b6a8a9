import type { MyCase } from '../../handoff/my-cases.ts';
import { wallClock } from '../../handoff/opening-hours.ts';
import { timeZone } from '../../routines/working-time.ts';
import { type AdaptiveCard, type CardAction, type CardElement, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';
import { offerButtons } from '../page-parts.ts';

/** A person's own open reports and requests, each with its state and what can be done with it; of those that have arrived, how to put them right. */
export function casesCard(cases: readonly MyCase[], context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { heading: title, none } = texts.handoff.cases;
  const shown = cases.slice(0, mostShown);
  const hasArrived = shown.some(({ state }) => state === 'delivered');
  return adaptiveCard({
    language,
    summary: title,
    body: [
      heading(title, 'Large'),
      ...(cases.length === 0 ? [plain(none), ...buttons(offerButtons(['incident', 'security'], context))] : shown.flatMap((one) => caseElements(one, context))),
      ...(hasArrived ? [plain(texts.outcomes.report.correctArrived, { separator: true }), ...buttons(offerButtons(['incident'], context))] : []),
    ],
  });
}

/** As many as fit in one message of Teams; the newest come first. */
const mostShown = 15;

function caseElements(one: MyCase, context: CardContext): readonly CardElement[] {
  const { texts, language } = context;
  const { cases, report, form } = texts.handoff;
  const { id, reference, state, receipt } = one;
  const isReport = one.kind === 'report';
  const { date, time } = wallClock(one.createdAt, timeZone);
  const isGivenUp = state === 'abandoned' || state === 'uncertain';
  const copy: readonly CardAction[] = isGivenUp ? [actionButton(`${report.showText} ${reference}`, { verb: 'report.copy', id, language })] : [];
  const verb = isReport ? 'report.withdraw' : 'contact.withdraw';
  const undo: readonly CardAction[] = one.canWithdraw ? [actionButton(`${isGivenUp ? report.erase : form.undo} ${reference}`, { verb, id, language })] : [];
  return [
    plain(`${isReport ? cases.report : cases.request} ${reference}`, { weight: 'Bolder', separator: true }),
    plain(`${cases.states[state]} ${cases.sent} ${date} ${time}.`, { spacing: 'None' }),
    ...(receipt === undefined ? [] : [plain(`${report.theirNumber} ${receipt}`, { spacing: 'None' })]),
    ...buttons([...copy, ...undo]),
  ];
}
