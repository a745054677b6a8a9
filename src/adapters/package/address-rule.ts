import type { AppPackage, Complaint } from './app-package.ts';

/** Hosts below which anybody can get a name: a wildcard there lets strangers' pages in. */
const publicHosts = [
  'azurewebsites.net', 'azurecontainerapps.io', 'azurefd.net', 'azureedge.net', 'azurestaticapps.net', 'cloudapp.azure.com', 'trafficmanager.net', 'windows.net',
  'sharepoint.com', 'ngrok.io', 'ngrok-free.app', 'devtunnels.ms', 'github.io', 'herokuapp.com', 'vercel.app', 'netlify.app', 'pages.dev', 'workers.dev', 'amazonaws.com',
];
/** Names that never lead anywhere (RFC 2606 and RFC 6761), or only to this machine. */
const nowhere = /(?:^|\.)(?:example(?:\.(?:com|org|net))?|test|invalid|localhost|local|internal)$/;

/** Addresses that people and Teams can reach, and domains that belong to the organisation. */
export function breaksOfAddresses({ manifest }: AppPackage): readonly Complaint[] {
  const { developer, validDomains, bots, composeExtensions, id } = manifest;
  const pages = (['websiteUrl', 'privacyUrl', 'termsOfUseUrl'] as const).map((name) => [`developer.${name}`, developer[name]] as const);
  const botIds = [...bots, ...composeExtensions].map(({ botId }) => botId.toLowerCase());
  return [
    ...pages.flatMap(([where, address]) => judgePage(where, address)),
    ...validDomains.flatMap((domain) => judgeDomain(domain)),
    ...(new Set(botIds).size > 1 ? [complaint('bots[0].botId', 'Bot and message extension have different ids.', 'Use the same BOT_ID in both.')] : []),
    ...(botIds.includes(id.toLowerCase()) ? [complaint('id', 'The app has the same id as the bot.', 'Make one of its own for TEAMS_APP_ID: uuidgen')] : []),
    ...[id, ...botIds].filter((one) => /^0{8}-/.test(one)).map((one) => complaint('id', `${one} is an example.`, 'Use the real id.')),
  ];
}

function judgePage(where: string, address: string): readonly Complaint[] {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:') return [complaint(where, `"${address}" is no https address.`, 'Give the address of a page that staff can open.')];
  return nowhere.test(url.hostname) ? [complaint(where, `"${address}" leads nowhere.`, 'Give the address of a page that staff can open.')] : [];
}

function judgeDomain(domain: string): readonly Complaint[] {
  const where = `validDomains "${domain}"`;
  const host = domain.replace(/^\*\./, '').toLowerCase();
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host)) return [complaint(where, 'It is not the name of a host.', 'Write the name only, without https:// and path, such as radrum.stad.se.')];
  if (nowhere.test(host)) return [complaint(where, 'It leads nowhere.', 'Set PUBLIC_URL to the address at which Teams reaches the bot.')];
  const isShared = publicHosts.some((name) => host === name || (domain.startsWith('*.') && host.endsWith(`.${name}`)));
  const isTooWide = domain.startsWith('*.') && host.split('.').length < 2;
  return isShared || isTooWide ? [complaint(where, 'Anybody can get a name below it.', 'Name your own host in full.')] : [];
}

function complaint(where: string, what: string, mend: string): Complaint {
  return { where: `manifest.json ${where}`, what, mend };
}
