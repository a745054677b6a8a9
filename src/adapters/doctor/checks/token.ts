import { call, type Called } from '../call.ts';
import { type Check, type Configured, fault, fine, type Result, untested } from '../check.ts';
import { refusalOf } from '../token-refusals.ts';
import { tokenUrl, tokenWish } from '../token-wish.ts';

const form = { 'content-type': 'application/x-www-form-urlencoded' } as const;

/** Without a token no answer leaves the bot: it hears and stays silent. The token is looked at and thrown away. */
export const token: Check = {
  id: 'token',
  reach: 'network',
  run: async (patient) => {
    const given = patient.config.credentials;
    if (given === undefined) return [];
    if (given.type === 'UserAssignedMSI') return askInAzure(patient);
    const wish = await tokenWish(given, patient.microsoft, patient.now()).catch(() => undefined);
    if (wish === undefined) return [untested('A token from Microsoft.', 'The certificate cannot be read; see the check of it.')];
    return [judge(await call({ url: wish.url, body: wish.body, method: 'POST', headers: form, timeoutMs: patient.timeoutMs }), patient, new URL(wish.url).host)];
  },
};

/** App Service and Container Apps give tokens of a managed identity at an address inside the container only. */
async function askInAzure(patient: Configured): Promise<readonly Result[]> {
  const { IDENTITY_ENDPOINT: endpoint, IDENTITY_HEADER: header } = patient.environment;
  if (!endpoint || !header || !URL.canParse(endpoint)) {
    return [untested('A token of the managed identity.', 'It is given inside Azure only: run the doctor in the container of the bot.')];
  }
  const url = new URL(endpoint);
  const wish = { resource: 'https://api.botframework.com', 'api-version': '2019-08-01', client_id: patient.config.credentials?.id ?? '' };
  for (const [name, value] of Object.entries(wish)) url.searchParams.set(name, value);
  const called = await call({ url: url.href, headers: { 'x-identity-header': header }, timeoutMs: patient.timeoutMs });
  if (called.kind === 'answered' && called.status === 400) {
    return [fault('Azure has no managed identity BOT_ID for this container.', 'Assign the user-assigned identity to the app, and set BOT_ID to its client id.')];
  }
  return [judge(called, patient, url.host)];
}

function judge(called: Called, { config, microsoft }: Configured, host: string): Result {
  if (called.kind === 'unreachable') return fault(`No token can be had: ${host}, ${called.reason}.`, called.mend);
  const claims = called.status === 200 ? claimsOf(called.text) : undefined;
  if (claims === undefined) {
    const { what, mend } = refusalOf(called.text, called.status);
    return fault(`No token was given: ${what}.`, mend);
  }
  const { id, tenantId } = config.credentials ?? { id: '', tenantId: undefined };
  const app = claims.appid ?? claims.azp;
  if (app !== undefined && app.toLowerCase() !== id.toLowerCase()) return fault(`The token is for ${app}, not for BOT_ID.`, 'Set BOT_ID to the application (client) id of this very identity.');
  if (tenantId !== undefined && config.credentials?.type !== 'MultiTenant' && claims.tid !== undefined && claims.tid.toLowerCase() !== tenantId.toLowerCase()) {
    return fault(`The token is from tenant ${claims.tid}, not from BOT_TENANT_ID.`, 'Set BOT_TENANT_ID to the tenant of the identity.');
  }
  const tenant = new URL(tokenUrl(config.credentials ?? { id, type: 'SingleTenant', allowedTenants: [] }, microsoft)).pathname.split('/')[1] ?? '';
  return fine(`Microsoft gives the bot a token (${tenant}).`);
}

interface Claims {
  readonly tid?: string;
  readonly appid?: string;
  readonly azp?: string;
}

/** Whose token it is. Its signature is not for us to check: it came over TLS from where it is made. */
function claimsOf(text: string): Claims | undefined {
  try {
    const { access_token: given } = JSON.parse(text) as { readonly access_token?: unknown };
    if (typeof given !== 'string') return undefined;
    return JSON.parse(Buffer.from(given.split('.')[1] ?? '', 'base64url').toString('utf8')) as Claims;
  } catch {
    return undefined;
  }
}
