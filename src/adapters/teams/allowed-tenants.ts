import type { Activity } from 'botbuilder';

/**
 * Whether everything that an activity says of its tenant is allowed, and it says something. A token does not name the tenant, and
 * the app can be put into any organisation's Teams by whoever has its manifest: Teams fills these fields in.
 */
export function isFromAllowedTenant(activity: Activity, allowed: readonly string[]): boolean {
  const named = tenantsOf(activity);
  const known = new Set(allowed.map((id) => id.toLowerCase()));
  return named.length > 0 && named.every((id) => typeof id === 'string' && known.has(id.toLowerCase()));
}

/** The tenant for counting messages; what is not named counts together. */
export function tenantCounted(activity: Activity): string {
  const [first] = tenantsOf(activity);
  return typeof first === 'string' ? first.toLowerCase() : '';
}

function tenantsOf({ conversation, channelData }: Activity): readonly unknown[] {
  const named: readonly unknown[] = [conversation.tenantId, (channelData as { readonly tenant?: { readonly id?: unknown } } | undefined)?.tenant?.id];
  return named.filter((id) => id !== undefined && id !== null);
}
