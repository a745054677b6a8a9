import { type Activity, Channels } from 'botbuilder';
import type { TeamsCredentials } from '../../config.ts';
import { bounded } from './bounded.ts';
import { type Authenticated, type BotFramework, channelIssuer } from './create-adapter.ts';
import { isFromAllowedTenant } from './allowed-tenants.ts';

export type RefusalReason = 'no-token' | 'foreign-token' | 'invalid-token' | 'other-channel' | 'other-tenant' | 'keys-unreachable';

/** Why a request is not let in, and the status that says so. */
export interface Refused {
  readonly kind: 'refused';
  readonly status: 401 | 403 | 503;
  readonly reason: RefusalReason;
}

export interface Door {
  /** Looks at the header alone, before anything of the body is read. It turns away early; it lets nobody in. */
  glance(header: string): Refused | undefined;
  /** Checks the token, what it says of the activity, and the tenant. */
  admit(activity: Activity, header: string): Promise<{ readonly kind: 'admitted'; readonly authenticated: Authenticated } | Refused>;
}

/** How long fetching Microsoft's signing keys may take, in milliseconds. They are fetched once a day. */
const keysTimeoutMs = 5_000;

/**
 * Who may speak to the bot. With credentials: Teams, on behalf of people in the allowed tenants. botbuilder would also believe tokens of
 * the emulator and of other bots, which carry no service address; those are turned away. Without credentials: everybody.
 */
export function createDoor({ authentication }: Pick<BotFramework, 'authentication'>, credentials: TeamsCredentials | undefined): Door {
  const check = (activity: Activity, header: string) => authentication.authenticateRequest(activity, header);
  if (credentials === undefined) {
    return { glance: () => undefined, admit: async (activity) => ({ kind: 'admitted', authenticated: await check(activity, '') }) };
  }
  return {
    glance,
    admit: async (activity, header) => {
      const seen = glance(header);
      if (seen !== undefined) return seen;
      if (activity.channelId !== Channels.Msteams) return refused(403, 'other-channel');
      let authenticated: Authenticated;
      try {
        authenticated = await bounded(check(activity, header), keysTimeoutMs);
      } catch (error) {
        return isBadToken(error) ? refused(401, 'invalid-token') : refused(503, 'keys-unreachable');
      }
      return isFromAllowedTenant(activity, credentials.allowedTenants) ? { kind: 'admitted', authenticated } : refused(403, 'other-tenant');
    },
  };
}

function glance(header: string): Refused | undefined {
  const [, head, claims] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]*$/.exec(header) ?? [];
  if (head === undefined || claims === undefined) return refused(401, 'no-token');
  // A token that is no JSON would make botbuilder's reading throw what looks like a fault of ours.
  if (readPart(head) === undefined) return refused(401, 'no-token');
  return readPart(claims)?.['iss'] === channelIssuer ? undefined : refused(401, 'foreign-token');
}

function readPart(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const badToken = new Set(['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError']);

/** botbuilder's own refusals carry 401; jsonwebtoken's come through as they are. */
function isBadToken(error: unknown): boolean {
  return error instanceof Error && (badToken.has(error.name) || ('statusCode' in error && error.statusCode === 401));
}

function refused(status: Refused['status'], reason: RefusalReason): Refused {
  return { kind: 'refused', status, reason };
}
