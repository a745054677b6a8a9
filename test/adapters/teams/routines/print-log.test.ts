import { expect, it } from 'vitest';
import { pageOf } from '../../../../src/adapters/teams/routines/print-log.ts';
import { aRun } from '../../../support/build-runs.ts';

it.each([
  ['after midnight in summer', '2026-06-18T22:30:00Z', '2026-06-19'],
  ['before midnight in winter', '2026-12-31T22:30:00Z', '2026-12-31'],
  ['after midnight in winter', '2026-12-31T23:30:00Z', '2027-01-01'],
])('names a page of the log by the day on a Swedish wall, %s', (_reason, moment, date) => {
  expect(pageOf(aRun(), { now: () => Date.parse(moment) }).name).toMatch(new RegExp(`-${date}-[0-9a-f]{8}\\.html$`));
});
