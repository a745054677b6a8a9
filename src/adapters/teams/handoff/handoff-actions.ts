import type { handoffVerbs } from '../../../cards/verbs/handoff-verbs.ts';
import type { ActionHandlers } from '../action-handler.ts';
import { contactActions } from './contact-actions.ts';
import { offerActions } from './offer-actions.ts';
import { reportActions } from './report-actions.ts';
import { requestActions } from './request-actions.ts';

/** A handler for every verb of the hand-off. */
export const handoffActions: ActionHandlers<keyof typeof handoffVerbs | 'offer.show'> = {
  ...offerActions,
  ...reportActions,
  ...contactActions,
  ...requestActions,
};
