import { expect, it } from 'vitest';
import { changed, check } from './clean-base.ts';

it('says how many words a long sentence has, and how many are allowed', () => {
  const [finding] = check(changed({ file: 'sv/hembesok.md', replace: 'Närmaste chef, samma dag.', with: `Gå till chefen ${'och vila '.repeat(11)}sedan.` }));
  expect(finding).toMatchObject({ rule: 'long-sentence', what: expect.stringMatching(/…" har 26 ord, högst 24 är tillåtet\.$/) });
});
