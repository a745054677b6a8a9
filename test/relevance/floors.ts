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
    hit1: { measured: 0.89, floor: 0.88 },
    hit3: { measured: 0.981, floor: 0.97 },
    mrr: { measured: 0.932, floor: 0.921 },
    wrong: { measured: 0.078, floor: 0.088 },
    declinedInScope: { measured: 0, floor: 0.01 },
    turnedAwayInScope: { measured: 0.024, floor: 0.034 },
    answeredOutOfScope: { measured: 0.133, floor: 0.144 },
    acuteRecall: { measured: 0.967, floor: 0.966 },
    falseAlarm: { measured: 0.019, floor: 0.025 },
    falseAlarmLookAlike: { measured: 0.062, floor: 0.073 },
    mustOffer: { measured: 0.954, floor: 0.943 },
    mustNot: { measured: 0.062, floor: 0.067 },
    languageRecognised: { measured: 0.996, floor: 0.99 },
  },
  own: {
    hit1: { measured: 0.912, floor: 0.901 },
    hit3: { measured: 0.992, floor: 0.982 },
    mrr: { measured: 0.951, floor: 0.94 },
    wrong: { measured: 0.06, floor: 0.071 },
    declinedInScope: { measured: 0, floor: 0.01 },
    turnedAwayInScope: { measured: 0, floor: 0.01 },
    answeredOutOfScope: { measured: 0.025, floor: 0.035 },
    acuteRecall: { measured: 0.956, floor: 0.955 },
    falseAlarm: { measured: 0.012, floor: 0.017 },
    falseAlarmLookAlike: { measured: 0, floor: 0.01 },
    mustOffer: { measured: 0.98, floor: 0.969 },
    mustNot: { measured: 0.013, floor: 0.018 },
    languageRecognised: { measured: 0.997, floor: 0.991 },
  },
  blind: {
    hit1: { measured: 0.903, floor: 0.893 },
    hit3: { measured: 0.984, floor: 0.974 },
    mrr: { measured: 0.941, floor: 0.931 },
    wrong: { measured: 0.055, floor: 0.065 },
    declinedInScope: { measured: 0.022, floor: 0.032 },
    turnedAwayInScope: { measured: 0.014, floor: 0.024 },
    answeredOutOfScope: { measured: 0.101, floor: 0.112 },
    acuteRecall: { measured: 1, floor: 1 },
    falseAlarm: { measured: 0.016, floor: 0.022 },
    falseAlarmLookAlike: { measured: 0.048, floor: 0.059 },
    mustOffer: { measured: 0.975, floor: 0.964 },
    mustNot: { measured: 0.033, floor: 0.038 },
    languageRecognised: { measured: 0.993, floor: 0.987 },
  },
};

/** How far hit@1 may fall, as a share, when all questions of the sets are written in another way. */
export const robustnessCeilings: Readonly<Record<string, Floor>> = {
  'without å, ä, ö': { measured: 0.013, floor: 0.023 },
  'one typo in every long word': { measured: 0.038, floor: 0.048 },
  'capitals': { measured: 0, floor: 0.01 },
  'compounds split': { measured: 0.001, floor: 0.012 },
  'language not told': { measured: 0, floor: 0.01 },
};

/** Lowest acute recall over all questions of the sets when they are written in another way. */
export const robustRecallFloors: Readonly<Record<string, Floor>> = {
  'without å, ä, ö': { measured: 0.975, floor: 0.965 },
  'one typo in every long word': { measured: 0.95, floor: 0.94 },
  'capitals': { measured: 0.975, floor: 0.965 },
  'compounds split': { measured: 0.975, floor: 0.965 },
  'language not told': { measured: 0.975, floor: 0.965 },
};

/** Mean reciprocal rank of the answer, among all answers of SweFAQ dev. */
export const swefaqMrr: Floor = { measured: 0.711, floor: 0.701 };
