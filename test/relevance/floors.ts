import type { MeasureKey } from './measures.ts';
import type { SetName } from './questions.ts';

/** What was measured on the day, and how far a change may let it slip: below it for a `high` measure, above it for a `low` one. */
export interface Floor {
  readonly measured: number;
  readonly floor: number;
}

export const measuredOn = '2026-11-22';

/** Shares as `npm run -s evaluate -- --json` prints them. Raise a floor when the figure has risen, and write the figure beside it. */
export const setFloors: Readonly<Partial<Record<SetName, Readonly<Partial<Record<MeasureKey, Floor>>>>>> = {
  golden: {
    hit1: { measured: 0.79, floor: 0.78 },
    hit3: { measured: 0.938, floor: 0.928 },
    mrr: { measured: 0.861, floor: 0.85 },
    wrong: { measured: 0.117, floor: 0.127 },
    declinedInScope: { measured: 0.033, floor: 0.044 },
    turnedAwayInScope: { measured: 0.029, floor: 0.039 },
    answeredOutOfScope: { measured: 0.433, floor: 0.444 },
    acuteRecall: { measured: 1, floor: 1 },
    falseAlarm: { measured: 0.043, floor: 0.048 },
    falseAlarmLookAlike: { measured: 0.094, floor: 0.104 },
    mustOffer: { measured: 0.914, floor: 0.903 },
    mustNot: { measured: 0.062, floor: 0.067 },
    languageRecognised: { measured: 0.996, floor: 0.99 },
  },
  own: {
    hit1: { measured: 0.838, floor: 0.828 },
    hit3: { measured: 0.95, floor: 0.94 },
    mrr: { measured: 0.898, floor: 0.888 },
    wrong: { measured: 0.102, floor: 0.113 },
    declinedInScope: { measured: 0.019, floor: 0.03 },
    turnedAwayInScope: { measured: 0.012, floor: 0.023 },
    answeredOutOfScope: { measured: 0.35, floor: 0.36 },
    acuteRecall: { measured: 0.956, floor: 0.955 },
    falseAlarm: { measured: 0.039, floor: 0.045 },
    falseAlarmLookAlike: { measured: 0.049, floor: 0.059 },
    mustOffer: { measured: 0.925, floor: 0.915 },
    mustNot: { measured: 0.062, floor: 0.068 },
    languageRecognised: { measured: 0.997, floor: 0.991 },
  },
};

/** How far hit@1 may fall, as a share, when all questions of the sets are written in another way. */
export const robustnessCeilings: Readonly<Record<string, Floor>> = {
  'without å, ä, ö': { measured: 0.006, floor: 0.017 },
  'one typo in every long word': { measured: 0.015, floor: 0.025 },
  'capitals': { measured: 0, floor: 0.01 },
  'compounds split': { measured: 0.002, floor: 0.013 },
  'language not told': { measured: 0, floor: 0.01 },
};

/** Lowest acute recall over all questions of the sets when they are written in another way. */
export const robustRecallFloors: Readonly<Record<string, Floor>> = {
  'without å, ä, ö': { measured: 0.96, floor: 0.95 },
  'one typo in every long word': { measured: 0.933, floor: 0.923 },
  'capitals': { measured: 0.973, floor: 0.963 },
  'compounds split': { measured: 0.973, floor: 0.963 },
  'language not told': { measured: 0.973, floor: 0.963 },
};

/** Mean reciprocal rank of the answer, among all answers of SweFAQ dev. */
export const swefaqMrr: Floor = { measured: 0.711, floor: 0.701 };
