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
    hit1: { measured: 0.919, floor: 0.908 },
    hit3: { measured: 0.981, floor: 0.97 },
    mrr: { measured: 0.947, floor: 0.936 },
    wrong: { measured: 0.056, floor: 0.067 },
    declinedInScope: { measured: 0.005, floor: 0.016 },
    turnedAwayInScope: { measured: 0.024, floor: 0.035 },
    answeredOutOfScope: { measured: 0.133, floor: 0.144 },
    acuteRecall: { measured: 1, floor: 1 },
    falseAlarm: { measured: 0.019, floor: 0.025 },
    falseAlarmLookAlike: { measured: 0.062, floor: 0.073 },
    mustOffer: { measured: 0.954, floor: 0.943 },
    mustNot: { measured: 0.062, floor: 0.068 },
    languageRecognised: { measured: 0.996, floor: 0.99 },
  },
  own: {
    hit1: { measured: 0.935, floor: 0.924 },
    hit3: { measured: 0.992, floor: 0.981 },
    mrr: { measured: 0.962, floor: 0.951 },
    wrong: { measured: 0.042, floor: 0.053 },
    declinedInScope: { measured: 0.012, floor: 0.023 },
    turnedAwayInScope: { measured: 0.008, floor: 0.019 },
    answeredOutOfScope: { measured: 0, floor: 0.011 },
    acuteRecall: { measured: 1, floor: 1 },
    falseAlarm: { measured: 0.008, floor: 0.014 },
    falseAlarmLookAlike: { measured: 0.024, floor: 0.035 },
    mustOffer: { measured: 0.986, floor: 0.975 },
    mustNot: { measured: 0, floor: 0.006 },
    languageRecognised: { measured: 0.997, floor: 0.991 },
  },
  blind: {
    hit1: { measured: 0.906, floor: 0.895 },
    hit3: { measured: 0.975, floor: 0.964 },
    mrr: { measured: 0.941, floor: 0.93 },
    wrong: { measured: 0.051, floor: 0.062 },
    declinedInScope: { measured: 0.016, floor: 0.027 },
    turnedAwayInScope: { measured: 0.02, floor: 0.031 },
    answeredOutOfScope: { measured: 0.04, floor: 0.051 },
    acuteRecall: { measured: 1, floor: 1 },
    falseAlarm: { measured: 0.008, floor: 0.014 },
    falseAlarmLookAlike: { measured: 0.016, floor: 0.027 },
    mustOffer: { measured: 0.987, floor: 0.976 },
    mustNot: { measured: 0.011, floor: 0.017 },
    languageRecognised: { measured: 0.993, floor: 0.987 },
  },
  later: {
    hit1: { measured: 0.903, floor: 0.892 },
    hit3: { measured: 0.965, floor: 0.954 },
    mrr: { measured: 0.937, floor: 0.926 },
    wrong: { measured: 0.082, floor: 0.093 },
    declinedInScope: { measured: 0.019, floor: 0.03 },
    turnedAwayInScope: { measured: 0.003, floor: 0.014 },
    answeredOutOfScope: { measured: 0.147, floor: 0.158 },
    acuteRecall: { measured: 0.95, floor: 0.949 },
    falseAlarm: { measured: 0.009, floor: 0.015 },
    falseAlarmLookAlike: { measured: 0.042, floor: 0.053 },
    mustOffer: { measured: 0.978, floor: 0.967 },
    mustNot: { measured: 0.044, floor: 0.05 },
    languageRecognised: { measured: 0.996, floor: 0.99 },
  },
  unseen: {
    hit1: { measured: 0.898, floor: 0.887 },
    hit3: { measured: 0.981, floor: 0.97 },
    mrr: { measured: 0.941, floor: 0.93 },
    wrong: { measured: 0.068, floor: 0.079 },
    declinedInScope: { measured: 0.005, floor: 0.016 },
    turnedAwayInScope: { measured: 0.015, floor: 0.026 },
    answeredOutOfScope: { measured: 0.064, floor: 0.075 },
    acuteRecall: { measured: 0.958, floor: 0.957 },
    falseAlarm: { measured: 0.03, floor: 0.036 },
    falseAlarmLookAlike: { measured: 0.106, floor: 0.117 },
    mustOffer: { measured: 0.969, floor: 0.958 },
    mustNot: { measured: 0.085, floor: 0.091 },
    languageRecognised: { measured: 0.997, floor: 0.991 },
  },
};

/** How far hit@1 may fall, as a share, when all questions of the sets are written in another way. */
export const robustnessCeilings: Readonly<Record<string, Floor>> = {
  'without å, ä, ö': { measured: 0.017, floor: 0.027 },
  'one typo in every long word': { measured: 0.021, floor: 0.031 },
  'capitals': { measured: 0, floor: 0.01 },
  'compounds split': { measured: 0, floor: 0.01 },
  'language not told': { measured: 0, floor: 0.01 },
};

/** Lowest acute recall over all questions of the sets when they are written in another way. */
export const robustRecallFloors: Readonly<Record<string, Floor>> = {
  'without å, ä, ö': { measured: 0.984, floor: 0.974 },
  'one typo in every long word': { measured: 0.951, floor: 0.941 },
  'capitals': { measured: 0.984, floor: 0.974 },
  'compounds split': { measured: 0.984, floor: 0.974 },
  'language not told': { measured: 0.984, floor: 0.974 },
};

/** Mean reciprocal rank of the answer, among all answers of SweFAQ dev. */
export const swefaqMrr: Floor = { measured: 0.711, floor: 0.701 };
