import type { MeasureKey } from './measures.ts';
import type { SetName } from './questions.ts';

/** What was measured on the day, and how far a change may let it slip: below it for a `high` measure, above it for a `low` one. */
export interface Floor {
  readonly measured: number;
  readonly floor: number;
}

export const measuredOn = '2026-11-24';

/** Shares as `npm run -s evaluate -- --json` prints them. Raise a floor when the figure has risen, and write the figure beside it. */
export const setFloors: Readonly<Partial<Record<SetName, Readonly<Partial<Record<MeasureKey, Floor>>>>>> = {
  golden: {
    hit1: { measured: 0.933, floor: 0.922 },
    hit3: { measured: 0.986, floor: 0.975 },
    mrr: { measured: 0.958, floor: 0.947 },
    wrong: { measured: 0.05, floor: 0.061 },
    declinedInScope: { measured: 0.005, floor: 0.016 },
    turnedAwayInScope: { measured: 0.019, floor: 0.03 },
    answeredOutOfScope: { measured: 0.133, floor: 0.144 },
    acuteRecall: { measured: 1, floor: 1 },
    falseAlarm: { measured: 0.019, floor: 0.025 },
    falseAlarmLookAlike: { measured: 0.031, floor: 0.042 },
    mustOffer: { measured: 0.947, floor: 0.936 },
    mustNot: { measured: 0.046, floor: 0.052 },
    languageRecognised: { measured: 0.996, floor: 0.99 },
  },
  own: {
    hit1: { measured: 0.958, floor: 0.947 },
    hit3: { measured: 0.992, floor: 0.981 },
    mrr: { measured: 0.974, floor: 0.963 },
    wrong: { measured: 0.033, floor: 0.044 },
    declinedInScope: { measured: 0, floor: 0.011 },
    turnedAwayInScope: { measured: 0.012, floor: 0.023 },
    answeredOutOfScope: { measured: 0.025, floor: 0.036 },
    acuteRecall: { measured: 1, floor: 1 },
    falseAlarm: { measured: 0, floor: 0.006 },
    falseAlarmLookAlike: { measured: 0, floor: 0.011 },
    mustOffer: { measured: 0.986, floor: 0.975 },
    mustNot: { measured: 0, floor: 0.006 },
    languageRecognised: { measured: 0.997, floor: 0.991 },
  },
  blind: {
    hit1: { measured: 0.916, floor: 0.905 },
    hit3: { measured: 0.984, floor: 0.973 },
    mrr: { measured: 0.951, floor: 0.94 },
    wrong: { measured: 0.055, floor: 0.066 },
    declinedInScope: { measured: 0.019, floor: 0.03 },
    turnedAwayInScope: { measured: 0.017, floor: 0.028 },
    answeredOutOfScope: { measured: 0.04, floor: 0.051 },
    acuteRecall: { measured: 1, floor: 1 },
    falseAlarm: { measured: 0.011, floor: 0.017 },
    falseAlarmLookAlike: { measured: 0.032, floor: 0.043 },
    mustOffer: { measured: 1, floor: 0.989 },
    mustNot: { measured: 0.022, floor: 0.028 },
    languageRecognised: { measured: 0.993, floor: 0.987 },
  },
  later: {
    hit1: { measured: 0.922, floor: 0.911 },
    hit3: { measured: 0.976, floor: 0.965 },
    mrr: { measured: 0.951, floor: 0.94 },
    wrong: { measured: 0.069, floor: 0.08 },
    declinedInScope: { measured: 0.008, floor: 0.019 },
    turnedAwayInScope: { measured: 0, floor: 0.011 },
    answeredOutOfScope: { measured: 0.147, floor: 0.158 },
    acuteRecall: { measured: 0.975, floor: 0.974 },
    falseAlarm: { measured: 0.007, floor: 0.013 },
    falseAlarmLookAlike: { measured: 0.028, floor: 0.039 },
    mustOffer: { measured: 0.985, floor: 0.974 },
    mustNot: { measured: 0.033, floor: 0.039 },
    languageRecognised: { measured: 0.998, floor: 0.992 },
  },
  unseen: {
    hit1: { measured: 0.931, floor: 0.92 },
    hit3: { measured: 0.981, floor: 0.97 },
    mrr: { measured: 0.958, floor: 0.947 },
    wrong: { measured: 0.057, floor: 0.068 },
    declinedInScope: { measured: 0.014, floor: 0.025 },
    turnedAwayInScope: { measured: 0.02, floor: 0.031 },
    answeredOutOfScope: { measured: 0.064, floor: 0.075 },
    acuteRecall: { measured: 1, floor: 1 },
    falseAlarm: { measured: 0.015, floor: 0.021 },
    falseAlarmLookAlike: { measured: 0.043, floor: 0.054 },
    mustOffer: { measured: 0.979, floor: 0.968 },
    mustNot: { measured: 0.034, floor: 0.04 },
    languageRecognised: { measured: 1, floor: 0.994 },
  },
};

/** How far hit@1 may fall, as a share, when all questions of the sets are written in another way. */
export const robustnessCeilings: Readonly<Record<string, Floor>> = {
  'without å, ä, ö': { measured: 0.015, floor: 0.025 },
  'one typo in every long word': { measured: 0.016, floor: 0.026 },
  'capitals': { measured: 0, floor: 0.01 },
  'compounds split': { measured: 0.007, floor: 0.017 },
  'language not told': { measured: 0, floor: 0.01 },
};

/** Lowest acute recall over all questions of the sets when they are written in another way. */
export const robustRecallFloors: Readonly<Record<string, Floor>> = {
  'without å, ä, ö': { measured: 0.995, floor: 0.985 },
  'one typo in every long word': { measured: 0.984, floor: 0.974 },
  'capitals': { measured: 0.995, floor: 0.985 },
  'compounds split': { measured: 0.995, floor: 0.985 },
  'language not told': { measured: 0.995, floor: 0.985 },
};

/** How many other services' matters may be answered, as a share, when they are written in another way. */
export const robustOutOfScopeCeilings: Readonly<Record<string, Floor>> = {
  'without å, ä, ö': { measured: 0.082, floor: 0.095 },
  'one typo in every long word': { measured: 0.096, floor: 0.109 },
  'capitals': { measured: 0.088, floor: 0.101 },
  'compounds split': { measured: 0.104, floor: 0.117 },
};

/** Mean reciprocal rank of the answer, among all answers of SweFAQ dev. */
export const swefaqMrr: Floor = { measured: 0.711, floor: 0.701 };
