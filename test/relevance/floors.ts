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
    hit3: { measured: 0.929, floor: 0.918 },
    mrr: { measured: 0.858, floor: 0.847 },
    wrong: { measured: 0.117, floor: 0.127 },
    declinedInScope: { measured: 0.019, floor: 0.03 },
    turnedAwayInScope: { measured: 0.048, floor: 0.058 },
    answeredOutOfScope: { measured: 0.2, floor: 0.21 },
    acuteRecall: { measured: 0.967, floor: 0.966 },
    falseAlarm: { measured: 0.024, floor: 0.029 },
    falseAlarmLookAlike: { measured: 0.094, floor: 0.104 },
    mustOffer: { measured: 0.934, floor: 0.923 },
    mustNot: { measured: 0.077, floor: 0.082 },
    languageRecognised: { measured: 0.996, floor: 0.99 },
  },
  own: {
    hit1: { measured: 0.858, floor: 0.847 },
    hit3: { measured: 0.954, floor: 0.943 },
    mrr: { measured: 0.909, floor: 0.898 },
    wrong: { measured: 0.088, floor: 0.099 },
    declinedInScope: { measured: 0.012, floor: 0.022 },
    turnedAwayInScope: { measured: 0.012, floor: 0.023 },
    answeredOutOfScope: { measured: 0.075, floor: 0.085 },
    acuteRecall: { measured: 0.911, floor: 0.911 },
    falseAlarm: { measured: 0.016, floor: 0.021 },
    falseAlarmLookAlike: { measured: 0.024, floor: 0.035 },
    mustOffer: { measured: 0.959, floor: 0.949 },
    mustNot: { measured: 0.062, floor: 0.068 },
    languageRecognised: { measured: 0.997, floor: 0.991 },
  },
  blind: {
    hit1: { measured: 0.847, floor: 0.836 },
    hit3: { measured: 0.95, floor: 0.94 },
    mrr: { measured: 0.899, floor: 0.888 },
    wrong: { measured: 0.102, floor: 0.112 },
    declinedInScope: { measured: 0.022, floor: 0.032 },
    turnedAwayInScope: { measured: 0.027, floor: 0.038 },
    answeredOutOfScope: { measured: 0.141, floor: 0.152 },
    acuteRecall: { measured: 1, floor: 1 },
    falseAlarm: { measured: 0.016, floor: 0.022 },
    falseAlarmLookAlike: { measured: 0.032, floor: 0.043 },
    mustOffer: { measured: 0.975, floor: 0.964 },
    mustNot: { measured: 0.076, floor: 0.082 },
    languageRecognised: { measured: 0.993, floor: 0.987 },
  },
};

/** How far hit@1 may fall, as a share, when all questions of the sets are written in another way. */
export const robustnessCeilings: Readonly<Record<string, Floor>> = {
  'without å, ä, ö': { measured: 0.013, floor: 0.023 },
  'one typo in every long word': { measured: 0.033, floor: 0.043 },
  'capitals': { measured: 0, floor: 0.01 },
  'compounds split': { measured: 0.001, floor: 0.012 },
  'language not told': { measured: 0, floor: 0.01 },
};

/** Lowest acute recall over all questions of the sets when they are written in another way. */
export const robustRecallFloors: Readonly<Record<string, Floor>> = {
  'without å, ä, ö': { measured: 0.958, floor: 0.948 },
  'one typo in every long word': { measured: 0.95, floor: 0.94 },
  'capitals': { measured: 0.958, floor: 0.948 },
  'compounds split': { measured: 0.958, floor: 0.948 },
  'language not told': { measured: 0.958, floor: 0.948 },
};

/** Mean reciprocal rank of the answer, among all answers of SweFAQ dev. */
export const swefaqMrr: Floor = { measured: 0.711, floor: 0.701 };
