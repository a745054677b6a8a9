interface Refusal {
  readonly what: string;
  readonly mend: string;
}

/**
 * What Microsoft Entra answers to a request for a token, by its number (Microsoft Entra "Authentication and authorization
 * error codes"). Its own text is not shown: it holds ids of the request.
 */
const refusals: Readonly<Record<number, Refusal>> = {
  700016: { what: 'there is no application BOT_ID in the tenant BOT_TENANT_ID', mend: 'Compare both with the overview of the app registration; the application must be in this very tenant.' },
  7000112: { what: 'the application is disabled', mend: 'Entra admin centre → Enterprise applications → the bot → Properties → Enabled for users to sign in.' },
  7000215: { what: 'BOT_PASSWORD is not a secret of this application', mend: 'Copy the value of a client secret, not its id; it is shown only when it is made. Make a new one if it is lost.' },
  7000222: { what: 'the client secret has run out', mend: 'Make a new client secret, set BOT_PASSWORD to its value, restart, and remove the old one. A calendar entry helps for the next time.' },
  700027: { what: 'the certificate is not registered with the application, or has run out', mend: 'Upload the certificate (without its key) to the app registration → Certificates & secrets.' },
  700024: { what: 'the time in the proof is not valid', mend: 'Let the machine keep time.' },
  90002: { what: 'there is no tenant BOT_TENANT_ID', mend: 'Copy the directory (tenant) id from the overview in the Entra admin centre.' },
  900023: { what: 'BOT_TENANT_ID is no tenant', mend: 'Copy the directory (tenant) id from the overview in the Entra admin centre.' },
  53003: { what: 'a conditional access policy refuses the bot', mend: 'Exclude the workload identity of the bot from that policy, or add the address from which it comes.' },
  50053: { what: 'the account is locked', mend: 'Wait, and look for who else uses the secret.' },
};

export function refusalOf(text: string, status: number): Refusal {
  const [code] = codesIn(text);
  const known = refusals[code ?? 0];
  if (known !== undefined) return { ...known, what: `${known.what} (AADSTS${code})` };
  return {
    what: code === undefined ? `the answer was ${status} without a reason` : `the answer was AADSTS${code}`,
    mend: code === undefined ? 'Something stands between that answers in place of Microsoft: a proxy or a portal.' : `Look up AADSTS${code} in Microsoft's list of Entra error codes.`,
  };
}

function codesIn(text: string): readonly number[] {
  try {
    const { error_codes: codes } = JSON.parse(text) as { readonly error_codes?: unknown };
    return Array.isArray(codes) ? codes.filter((code) => typeof code === 'number') : [];
  } catch {
    return [];
  }
}
