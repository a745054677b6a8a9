import { type Check, fault, fine, type Result } from '../check.ts';

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Who the bot is. Whether Microsoft agrees is another check. */
export const credentials: Check = {
  id: 'credentials',
  reach: 'here',
  run: async ({ config }) => {
    const given = config.credentials;
    if (given === undefined) {
      return [fault('BOT_ID is not set: the bot runs in local mode, on 127.0.0.1, and Teams cannot reach it.', 'Set BOT_ID, BOT_TYPE and BOT_TENANT_ID as manifest/README.md tells, in the environment of this very process.')];
    }
    const { id, tenantId, password, allowedTenants } = given;
    const results: readonly (Result | false)[] = [
      password !== undefined && guid.test(password) && fault('BOT_PASSWORD is a GUID: that is the id of the secret, not its value.', 'Make a new client secret and copy the column "Value", which is shown only once.'),
      password !== undefined && /^["'].*["']$/.test(password) && fault('BOT_PASSWORD has quotation marks around it.', 'Take them out, where the setting is made.'),
      tenantId !== undefined && id.toLowerCase() === tenantId.toLowerCase() && fault('BOT_ID and BOT_TENANT_ID are the same.', 'BOT_ID is the application (client) id; BOT_TENANT_ID the directory (tenant) id.'),
      tenantId !== undefined && !allowedTenants.map((one) => one.toLowerCase()).includes(tenantId.toLowerCase()) &&
        fault('ALLOWED_TENANTS does not hold BOT_TENANT_ID: everybody in the own tenant is refused.', 'Add BOT_TENANT_ID to ALLOWED_TENANTS, or leave ALLOWED_TENANTS empty.'),
    ];
    const found = results.filter((result) => result !== false);
    return found.length > 0 ? found : [fine(`Bot ${id}, ${given.type}.`)];
  },
};
