import type { MeasureKey } from './measures.ts';
import type { SetName } from './questions.ts';

/** What was measured on the day, and how far a change may let it slip: below it for a `high` measure, above it for a `low` one. */
export interface Floor {
  readonly measured: number;
  readonly floor: number;
}

export const measuredOn = '2026-11-23';

/** Shares as `npm run -s evaluate -- --json` prints them. Raise a floor when the figure has risen, and write the figure beside it. */
export const setFloors: Readonly<Partial<Record<SetName, Readonly<Partial<Record<MeasureKey, Floor>>>>>> = {
  golden: {
    hit1: { measured: 0.924, floor: 0.913 },
    hit3: { measured: 0.986, floor: 0.975 },
    mrr: { measured: 0.953, floor: 0.942 },
    wrong: { measured: 0.05, floor: 0.061 },
    declinedInScope: { measured: 0.005, floor: 0.016 },
    turnedAwayInScope: { measured: 0.019, floor: 0.03 },
    answeredOutOfScope: { measured: 0.133, floor: 0.144 },
    acuteRecall: { measured: 1, floor: 1 },
    falseAlarm: { measured: 0.024, floor: 0.03 },
    falseAlarmLookAlike: { measured: 0.062, floor: 0.073 },
    mustOffer: { measured: 0.947, floor: 0.936 },
    mustNot: { measured: 0.062, floor: 0.068 },
    languageRecognised: { measured: 0.996, floor: 0.99 },
  },
  own: {
    hit1: { measured: 0.95, floor: 0.939 },
    hit3: { measured: 0.992, floor: 0.981 },
    mrr: { measured: 0.97, floor: 0.959 },
    wrong: { measured: 0.033, floor: 0.044 },
    declinedInScope: { measured: 0.012, floor: 0.023 },
    turnedAwayInScope: { measured: 0.012, floor: 0.023 },
    answeredOutOfScope: { measured: 0.025, floor: 0.036 },
    acuteRecall: { measured: 1, floor: 1 },
    falseAlarm: { measured: 0.004, floor: 0.01 },
    falseAlarmLookAlike: { measured: 0, floor: 0.011 },
    mustOffer: { measured: 0.986, floor: 0.975 },
    mustNot: { measured: 0, floor: 0.006 },
    languageRecognised: { measured: 0.997, floor: 0.991 },
  },
  blind: {
    hit1: { measured: 0.916, floor: 0.905 },
    hit3: { measured: 0.981, floor: 0.97 },
    mrr: { measured: 0.948, floor: 0.937 },
    wrong: { measured: 0.055, floor: 0.066 },
    declinedInScope: { measured: 0.019, floor: 0.03 },
    turnedAwayInScope: { measured: 0.02, floor: 0.031 },
    answeredOutOfScope: { measured: 0.04, floor: 0.051 },
    acuteRecall: { measured: 1, floor: 1 },
    falseAlarm: { measured: 0.008, floor: 0.014 },
    falseAlarmLookAlike: { measured: 0.016, floor: 0.027 },
    mustOffer: { measured: 1, floor: 0.989 },
    mustNot: { measured: 0.011, floor: 0.017 },
    languageRecognised: { measured: 0.993, floor: 0.987 },
  },
  later: {
    hit1: { measured: 0.906, floor: 0.895 },
    hit3: { measured: 0.97, floor: 0.959 },
    mrr: { measured: 0.94, floor: 0.929 },
    wrong: { measured: 0.066, floor: 0.077 },
    declinedInScope: { measured: 0.019, floor: 0.03 },
    turnedAwayInScope: { measured: 0.003, floor: 0.014 },
    answeredOutOfScope: { measured: 0.14, floor: 0.151 },
    acuteRecall: { measured: 0.95, floor: 0.949 },
    falseAlarm: { measured: 0.009, floor: 0.015 },
    falseAlarmLookAlike: { measured: 0.042, floor: 0.053 },
    mustOffer: { measured: 0.985, floor: 0.974 },
    mustNot: { measured: 0.044, floor: 0.05 },
    languageRecognised: { measured: 0.996, floor: 0.99 },
  },
  unseen: {
    hit1: { measured: 0.912, floor: 0.901 },
    hit3: { measured: 0.986, floor: 0.975 },
    mrr: { measured: 0.949, floor: 0.938 },
    wrong: { measured: 0.057, floor: 0.068 },
    declinedInScope: { measured: 0.005, floor: 0.016 },
    turnedAwayInScope: { measured: 0.02, floor: 0.031 },
    answeredOutOfScope: { measured: 0.064, floor: 0.075 },
    acuteRecall: { measured: 1, floor: 1 },
    falseAlarm: { measured: 0.03, floor: 0.036 },
    falseAlarmLookAlike: { measured: 0.106, floor: 0.117 },
    mustOffer: { measured: 0.979, floor: 0.968 },
    mustNot: { measured: 0.085, floor: 0.091 },
    languageRecognised: { measured: 0.997, floor: 0.991 },
  },
};

/** How far hit@1 may fall, as a share, when all questions of the sets are written in another way. */
export const robustnessCeilings: Readonly<Record<string, Floor>> = {
  'without å, ä, ö': { measured: 0.013, floor: 0.023 },
  'one typo in every long word': { measured: 0.023, floor: 0.033 },
  'capitals': { measured: 0, floor: 0.01 },
  'compounds split': { measured: 0.005, floor: 0.015 },
  'language not told': { measured: 0, floor: 0.01 },
};

/** Lowest acute recall over all questions of the sets when they are written in another way. */
export const robustRecallFloors: Readonly<Record<string, Floor>> = {
  'without å, ä, ö': { measured: 0.989, floor: 0.979 },
  'one typo in every long word': { measured: 0.962, floor: 0.952 },
  'capitals': { measured: 0.989, floor: 0.979 },
  'compounds split': { measured: 0.989, floor: 0.979 },
  'language not told': { measured: 0.989, floor: 0.979 },
};

/** Mean reciprocal rank of the answer, among all answers of SweFAQ dev. */
export const swefaqMrr: Floor = { measured: 0.711, floor: 0.701 };
