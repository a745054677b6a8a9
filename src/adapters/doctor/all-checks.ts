import type { Check } from './check.ts';
import { appPackage } from './checks/app-package.ts';
import { certificate } from './checks/certificate.ts';
import { clock } from './checks/clock.ts';
import { codeOwners } from './checks/code-owners.ts';
import { connector } from './checks/connector.ts';
import { credentials } from './checks/credentials.ts';
import { endpoint } from './checks/endpoint.ts';
import { inTeams } from './checks/in-teams.ts';
import { intake } from './checks/intake.ts';
import { knowledge } from './checks/knowledge.ts';
import { nodeVersion } from './checks/node-version.ts';
import { ownersChannel } from './checks/owners-channel.ts';
import { running } from './checks/running.ts';
import { securityChannel } from './checks/security-channel.ts';
import { signingKeys } from './checks/signing-keys.ts';
import { store } from './checks/store.ts';
import { token } from './checks/token.ts';

/** Every reason for which the bot may stay silent, from the machine outwards. */
export const allChecks: readonly Check[] = [
  nodeVersion,
  credentials,
  certificate,
  knowledge,
  store,
  running,
  clock,
  token,
  signingKeys,
  connector,
  endpoint,
  intake,
  securityChannel,
  ownersChannel,
  appPackage,
  codeOwners,
  inTeams,
];
