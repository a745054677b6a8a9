import { beforeAll, describe, expect, it } from 'vitest';
import { createManagerInvolved } from '../../src/answering/manager-involved.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

describe('createManagerInvolved, with the shipped phrases', () => {
  let managerInvolved: (question: string) => boolean;

  beforeAll(async () => {
    managerInvolved = createManagerInvolved((await realKnowledge()).handOff);
  });

  it.each([
    ['pressure', 'min chef pressar mig att ändra beslutet'],
    ['an order to be silent', 'chefen säger åt oss att inte skriva avvikelser'],
    ['bribes', 'enhetschefen tar emot pengar av en firma'],
    ['doing nothing', 'jag sa till chefen men chefen gör ingenting'],
    ['fear', 'jag är rädd för min chef'],
    ['a wish of the manager', 'rektorn vill att jag skriver om utredningen'],
    ['English', 'my manager told me not to report it'],
    ['English bribes', 'my boss takes gifts from a supplier'],
  ])('sees %s', (_reason, question) => {
    expect(managerInvolved(question)).toBe(true);
  });

  it.each([
    ['a manager who asks', 'jag är chef och en medarbetare har blivit hotad'],
    ['a manager to be told', 'ska jag berätta för chefen om hotet'],
    ['no manager', 'en klient hotade mig i receptionen'],
    ['nothing', ''],
  ])('does not see it with %s', (_reason, question) => {
    expect(managerInvolved(question)).toBe(false);
  });

  it('never sees it without phrases', () => {
    expect(createManagerInvolved(undefined)('min chef hotar mig')).toBe(false);
  });
});
