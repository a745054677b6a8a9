import { describe, expect, it } from 'vitest';
import { saysWhatAbout } from '../../src/conversation/says-what-about.ts';
import { aDocument } from '../support/build-knowledge.ts';

const page = aDocument({ frontMatter: { title: 'Polisanmälan när du hotas', keywords: '[mejl, sms, gåva, family, against]' } });
const terms = (termCount: number) => ({ search: () => ({ hits: [], termCount }) });

describe('saysWhatAbout', () => {
  it.each(['hur polisanmäler jag', 'mejl', 'mejlet', 'via sms', 'gåvor', 'my family'])('holds when the page is named: %j', (rest) => {
    expect(saysWhatAbout(rest, [page], terms(2))).toBe(true);
  });

  it.each(['det händer igen', 'it happens again', 'he comes back', 'jag blir rädd', 'när får jag svar', ''])('does not hold for %j', (rest) => {
    expect(saysWhatAbout(rest, [page], terms(2))).toBe(false);
  });

  it('holds for whoever says enough', () => {
    expect(saysWhatAbout('han vet var jag bor', [page], terms(3))).toBe(true);
  });
});
