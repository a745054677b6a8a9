import { checkIntake, type IntakeState } from '../../reporting/check-intake.ts';
import { type Check, fault, fine, type Result, warning } from '../check.ts';

/** The incident system's intake, tried without making a report. */
export const intake: Check = {
  id: 'intake',
  reach: 'network',
  run: async ({ config, now, timeoutMs }) => {
    if (config.intake === undefined) return [fine('INCIDENT_WEBHOOK_URL is not set: no report form is offered.')];
    const { host } = new URL(config.intake.url);
    return [judge(await checkIntake({ ...config.intake, now: now(), timeoutMs }), host)];
  },
};

function judge(state: IntakeState, host: string): Result {
  switch (state.kind) {
    case 'ready':
      return fine(`The incident system (${host}) takes signed reports, and refuses others.`);
    case 'signature-refused':
      return fault(`The incident system (${host}) refuses our signature.`, 'Set INCIDENT_WEBHOOK_SECRET to the very secret of the receiver, and compare the clocks: five minutes off is refused.');
    case 'signature-ignored':
      return fault(`The incident system (${host}) takes reports with a wrong signature: anybody can make one.`, 'Let the receiver check signatures as src/adapters/reporting/README.md says, before reports are sent to it.');
    case 'trial-refused':
      return warning(`The incident system (${host}) takes our signature, but answered ${state.status} to a trial.`, 'Let the receiver answer trials (src/adapters/reporting/README.md, duty 5), so that this check can tell more.');
    case 'answered':
      return fault(`The incident system (${host}) answered ${state.status} to a wrong signature, expected 401.`, state.status === 404 ? 'Correct the path of INCIDENT_WEBHOOK_URL.' : 'Let the people of the incident system look at its log. Reports wait, for 72 hours.');
    case 'unreachable':
      return fault(`The incident system cannot be reached: ${host} (${state.code}).`, 'Start it, or let this machine out to it. Reports wait, for 72 hours.');
  }
}
