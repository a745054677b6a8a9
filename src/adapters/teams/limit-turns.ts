import type { Activity } from 'botbuilder';
import { tenantCounted } from './allowed-tenants.ts';
import { createRateLimit } from './rate-limit.ts';

export interface TurnLimitOptions {
  /** Messages and pressed buttons a minute. */
  readonly user: number;
  readonly tenant: number;
  readonly elapsed: () => number;
}

export type TurnLimit =
  | { readonly kind: 'granted' }
  /** `isFirst`: nobody has told this person yet. */
  | { readonly kind: 'limited'; readonly scope: 'user' | 'tenant'; readonly isFirst: boolean };

/** How seldom one person is told to wait, in milliseconds. */
const tellEveryMs = 60_000;

/** Decides whether a turn is still within the limits of its sender and its tenant. */
export function createTurnLimits({ user, tenant, elapsed }: TurnLimitOptions): (activity: Activity) => TurnLimit {
  const users = createRateLimit({ perMinute: user, elapsed });
  const tenants = createRateLimit({ perMinute: tenant, elapsed });
  const told = createRateLimit({ perMinute: 60_000 / tellEveryMs, elapsed });
  return (activity) => {
    const tenantKey = tenantCounted(activity);
    const userKey = `${tenantKey}/${activity.from?.aadObjectId ?? activity.from?.id ?? ''}`;
    // One person who is over the limit uses up nothing of what the others share.
    const scope = !users.take(userKey) ? 'user' : !tenants.take(tenantKey) ? 'tenant' : undefined;
    return scope === undefined ? { kind: 'granted' } : { kind: 'limited', scope, isFirst: told.take(userKey) };
  };
}
