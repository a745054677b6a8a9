import { describe, expect, it } from 'vitest';
import { texts } from '../../../../src/cards/texts/texts.ts';
import { cardWords } from '../../../support/card-words.ts';
import { anOffice } from '../../../support/handoff-office.ts';
import { triage } from '../../../support/shipped-guide.ts';

const { answer, handoff, offers } = texts.sv;
const id = '0f1e2d3c-0000-4000-8000-000000000001';
const call = `[${offers['112'].button}]`;

describe('the review of a form', () => {
  it.each([
    ['contact', 'text', 'Han står utanför dörren med kniv.', true],
    ['contact', 'when', 'Nu, han slår på dörren och vill in.', true],
    ['contact', 'text', 'Det gäller ett brev som kom i går.', false],
    ['report', 'what', 'Han står utanför dörren med kniv.', true],
    ['report', 'what', 'Han ringde i går och var otrevlig.', false],
  ])('of a %s with "%s: %s" puts the line about danger on top, and the call with it: %s', async (form, field, written, isDanger) => {
    const office = await anOffice({ triage });
    const usual = form === 'contact' ? { topic: 'bombhot', how: 'teams', when: 'i dag' } : { kind: 'threat', when: 'i dag', where: 'kontoret' };
    const { card } = await office.press(`${form}.review`, { id, language: 'sv', ...usual, [field]: written });
    const words = cardWords(card);
    expect(words.slice(0, 2)).toEqual([handoff.form.check, answer.emergencyLine]);
    expect(words[2] === call).toBe(isDanger);
  });
});
