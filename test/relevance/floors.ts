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
    hit1: { measured: 0.852, floor: 0.842 },
    hit3: { measured: 0.957, floor: 0.947 },
    mrr: { measured: 0.904, floor: 0.893 },
    wrong: { measured: 0.083, floor: 0.094 },
    declinedInScope: { measured: 0.014, floor: 0.025 },
    turnedAwayInScope: { measured: 0.043, floor: 0.053 },
    answeredOutOfScope: { measured: 0.233, floor: 0.244 },
    acuteRecall: { measured: 0.967, floor: 0.966 },
    falseAlarm: { measured: 0.029, floor: 0.034 },
    falseAlarmLookAlike: { measured: 0.062, floor: 0.073 },
    mustOffer: { measured: 0.921, floor: 0.91 },
    mustNot: { measured: 0.062, floor: 0.067 },
    languageRecognised: { measured: 0.996, floor: 0.99 },
  },
  own: {
    hit1: { measured: 0.888, floor: 0.878 },
    hit3: { measured: 0.973, floor: 0.963 },
    mrr: { measured: 0.931, floor: 0.92 },
    wrong: { measured: 0.074, floor: 0.085 },
    declinedInScope: { measured: 0.008, floor: 0.018 },
    turnedAwayInScope: { measured: 0.016, floor: 0.027 },
    answeredOutOfScope: { measured: 0, floor: 0.01 },
    acuteRecall: { measured: 0.956, floor: 0.955 },
    falseAlarm: { measured: 0.012, floor: 0.017 },
    falseAlarmLookAlike: { measured: 0, floor: 0.01 },
    mustOffer: { measured: 0.973, floor: 0.962 },
    mustNot: { measured: 0.013, floor: 0.018 },
    languageRecognised: { measured: 0.997, floor: 0.991 },
  },
  blind: {
    hit1: { measured: 0.875, floor: 0.865 },
    hit3: { measured: 0.978, floor: 0.968 },
    mrr: { measured: 0.925, floor: 0.915 },
    wrong: { measured: 0.076, floor: 0.087 },
    declinedInScope: { measured: 0.022, floor: 0.032 },
    turnedAwayInScope: { measured: 0.02, floor: 0.031 },
    answeredOutOfScope: { measured: 0.091, floor: 0.101 },
    acuteRecall: { measured: 1, floor: 1 },
    falseAlarm: { measured: 0.016, floor: 0.022 },
    falseAlarmLookAlike: { measured: 0.032, floor: 0.043 },
    mustOffer: { measured: 0.962, floor: 0.952 },
    mustNot: { measured: 0.022, floor: 0.027 },
    languageRecognised: { measured: 0.993, floor: 0.987 },
  },
};

/** How far hit@1 may fall, as a share, when all questions of the sets are written in another way. */
export const robustnessCeilings: Readonly<Record<string, Floor>> = {
  'without å, ä, ö': { measured: 0.019, floor: 0.029 },
  'one typo in every long word': { measured: 0.034, floor: 0.045 },
  'capitals': { measured: 0, floor: 0.01 },
  'compounds split': { measured: -0.004, floor: 0.01 },
  'language not told': { measured: 0, floor: 0.01 },
};

/** Lowest acute recall over all questions of the sets when they are written in another way. */
export const robustRecallFloors: Readonly<Record<string, Floor>> = {
  'without å, ä, ö': { measured: 0.958, floor: 0.948 },
  'one typo in every long word': { measured: 0.933, floor: 0.923 },
  'capitals': { measured: 0.975, floor: 0.965 },
  'compounds split': { measured: 0.967, floor: 0.956 },
  'language not told': { measured: 0.975, floor: 0.965 },
};

/** Mean reciprocal rank of the answer, among all answers of SweFAQ dev. */
export const swefaqMrr: Floor = { measured: 0.711, floor: 0.701 };
