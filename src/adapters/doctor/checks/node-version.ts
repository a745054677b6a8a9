import { type Check, fault, fine } from '../check.ts';

const oldest = 24;

export const nodeVersion: Check = {
  id: 'node-version',
  reach: 'here',
  run: async ({ nodeVersion: version }) => {
    const major = Number(version.replace(/^v/, '').split('.')[0]);
    if (major >= oldest) return [fine(`Node ${version}.`)];
    return [fault(`Node is ${version}, expected ${oldest} or newer.`, `Run "npm ci", which brings Node ${oldest}, and start by npm; or install Node ${oldest}.`)];
  },
};
