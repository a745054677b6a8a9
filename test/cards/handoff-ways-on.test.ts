import { describe, expect, it } from 'vitest';
import { cardContext } from '../../src/cards/card-context.ts';
import { casesCard } from '../../src/cards/handoff/cases-card.ts';
import { contactFormCard } from '../../src/cards/handoff/contact-form-card.ts';
import { personNoticeCard } from '../../src/cards/handoff/person-notice-cards.ts';
import { reportWithdrawnCard } from '../../src/cards/handoff/report-outcome-cards.ts';
import { reportFormCard } from '../../src/cards/handoff/report-form-card.ts';
import { texts } from '../../src/cards/texts/texts.ts';
import type { FieldProblem } from '../../src/handoff/read-draft.ts';
import { type SecurityContacts, securityContacts } from '../../src/handoff/security-contact.ts';
import { start } from '../support/build-handoff.ts';
import { aKnowledgeBase } from '../support/build-knowledge.ts';
import { cardInputs, cardWords } from '../support/card-words.ts';

const base = aKnowledgeBase();
const context = cardContext(base, { language: 'sv' });
const { sv } = texts;
const id = '0f1e2d3c-0000-4000-8000-000000000000';

describe('no card of the hand-off is a dead end', () => {
  it('leads on from "mina ärenden" when there are none', () => {
    expect(cardWords(casesCard([], context))).toEqual(expect.arrayContaining([`[${sv.offers.incident.button}]`, `[${sv.offers.security.button}]`]));
  });

  it('says how to put a report right that has arrived, and leads there', () => {
    const one = { kind: 'report', id, reference: 'R-0F1E2D3C', createdAt: start, canWithdraw: false } as const;
    const words = (state: 'sending' | 'delivered') => cardWords(casesCard([{ ...one, state }], context));
    expect(words('delivered').slice(-2)).toEqual([sv.outcomes.report.correctArrived, `[${sv.offers.incident.button}]`]);
    expect(words('sending')).not.toContain(sv.outcomes.report.correctArrived);
  });

  it('opens a new form after a report was withdrawn, since most of them were to be corrected', () => {
    expect(cardWords(reportWithdrawnCard({ kind: 'withdrawn', mayHaveArrived: false }, id, context))).toContain(`[${sv.handoff.report.newForm}]`);
  });

  it('says whom to phone also when somebody has taken a request', () => {
    const contacts = securityContacts({ directory: base.contacts, at: start, isHoliday: () => false });
    const words = cardWords(personNoticeCard({ notice: { kind: 'request.taken', requestId: id, by: 'Bo' }, contacts }, context));
    expect(words).toEqual(expect.arrayContaining([sv.handoff.request.takenWait, sv.handoff.security.nobody]));
  });

  it('passes over contacts without a number where somebody is to be called', () => {
    const { now, later, police } = securityContacts({ directory: base.contacts, at: start, isHoliday: () => false });
    const [callable] = [...now, ...later];
    const { phone: _, ...silent } = callable ?? expect.fail();
    const words = (contacts: SecurityContacts) => cardWords(personNoticeCard({ notice: { kind: 'request.taken', requestId: id, by: 'Bo' }, contacts }, context));
    const call = `[${sv.call} ${callable?.phone}]`;
    expect(words({ now: [silent, silent, callable ?? silent], later: [], police })).toContain(call);
    expect(words({ now: [silent], later: [callable ?? silent], police })).toContain(call);
  });

  it.each([
    ['a report', reportFormCard({ id, values: {}, problems: [{ field: 'where', kind: 'missing' }], retentionDays: 90 }, context)],
    ['a contact request', contactFormCard({ id, topic: '', values: {}, problems: [{ field: 'when', kind: 'missing' }] }, context)],
  ])('says right above the button what must be changed in %s', (_form, card) => {
    const words = cardWords(card);
    const mend = words.indexOf(sv.handoff.form.mend);
    expect(mend).toBeGreaterThan(words.indexOf(sv.handoff.form.before));
    expect(words.indexOf(`[${sv.handoff.form.review}]`) - mend).toBeLessThanOrEqual(3);
  });

  it('leads a report that belongs elsewhere there, also when another field is wrong besides', () => {
    const problems = [{ field: 'kind', kind: 'not-here' }, { field: 'where', kind: 'missing' }] as const;
    const leads = (shown: readonly FieldProblem[]) => cardWords(reportFormCard({ id, values: {}, problems: shown, retentionDays: 90 }, context)).includes(`[${sv.offers.whistleblower.button}]`);
    expect([leads(problems), leads(problems.slice(1))]).toEqual([true, false]);
  });

  it('names each field of a contact request that is wrong as the form names it', () => {
    const { fields } = sv.handoff.request;
    const problems = [{ field: 'reach', kind: 'missing' }, { field: 'organisation', kind: 'missing' }] as const;
    const card = contactFormCard({ id, topic: '', values: {}, problems }, context);
    expect(cardWords(card)).toContain(`- ${fields.reach.label} ${sv.handoff.form.problems.missing}\n- ${sv.handoff.form.organisation} ${sv.handoff.form.problems.missing}`);
    expect(cardInputs(card).find(({ id: field }) => field === 'when')).toMatchObject({ isRequired: true });
  });
});
