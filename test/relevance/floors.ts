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
    hit1: { measured: 0.767, floor: 0.756 },
    hit3: { measured: 0.914, floor: 0.904 },
    mrr: { measured: 0.839, floor: 0.828 },
    wrong: { measured: 0.217, floor: 0.227 },
    declinedInScope: { measured: 0.014, floor: 0.025 },
    turnedAwayInScope: { measured: 0.019, floor: 0.03 },
    answeredOutOfScope: { measured: 0.567, floor: 0.577 },
    acuteRecall: { measured: 0.933, floor: 0.933 },
    falseAlarm: { measured: 0.019, floor: 0.025 },
    falseAlarmLookAlike: { measured: 0.062, floor: 0.073 },
    mustOffer: { measured: 0.914, floor: 0.903 },
    mustNot: { measured: 0.062, floor: 0.067 },
    languageRecognised: { measured: 0.996, floor: 0.99 },
  },
  own: {
    hit1: { measured: 0.804, floor: 0.793 },
    hit3: { measured: 0.942, floor: 0.932 },
    mrr: { measured: 0.872, floor: 0.862 },
    wrong: { measured: 0.191, floor: 0.201 },
    declinedInScope: { measured: 0.023, floor: 0.034 },
    turnedAwayInScope: { measured: 0.012, floor: 0.023 },
    answeredOutOfScope: { measured: 0.525, floor: 0.535 },
    acuteRecall: { measured: 0.8, floor: 0.8 },
    falseAlarm: { measured: 0.027, floor: 0.033 },
    falseAlarmLookAlike: { measured: 0.049, floor: 0.059 },
    mustOffer: { measured: 0.932, floor: 0.921 },
    mustNot: { measured: 0.087, floor: 0.093 },
    languageRecognised: { measured: 0.997, floor: 0.991 },
  },
};

/** How far hit@1 may fall, as a share, when all questions of the sets are written in another way. */
export const robustnessCeilings: Readonly<Record<string, Floor>> = {
  'without å, ä, ö': { measured: 0.006, floor: 0.017 },
  'one typo in every long word': { measured: 0.028, floor: 0.038 },
  'capitals': { measured: 0, floor: 0.01 },
  'compounds split': { measured: 0.004, floor: 0.015 },
  'language not told': { measured: 0, floor: 0.01 },
};

/** Lowest acute recall over all questions of the sets when they are written in another way. */
export const robustRecallFloors: Readonly<Record<string, Floor>> = {
  'without å, ä, ö': { measured: 0.84, floor: 0.83 },
  'one typo in every long word': { measured: 0.8, floor: 0.79 },
  'capitals': { measured: 0.853, floor: 0.843 },
  'compounds split': { measured: 0.84, floor: 0.83 },
  'language not told': { measured: 0.853, floor: 0.843 },
};

/** Mean reciprocal rank of the answer, among all answers of SweFAQ dev. */
export const swefaqMrr: Floor = { measured: 0.711, floor: 0.701 };
