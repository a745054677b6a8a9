import type { Activity } from 'botbuilder';
import type { SendPersonally } from '../personal-chat.ts';

export interface Page {
  readonly name: string;
  readonly html: string;
  /** What the page is, for whoever is asked whether to keep it. */
  readonly about: string;
  /** Comes back when the person agrees, and says which run the page is of. */
  readonly ticket: Readonly<Record<string, string>>;
}

/** How a page to print reaches the one who asked for it, and nobody else. */
export type OfferedPages =
  /** In Teams: the person is asked in a chat of their own, and the page goes into their own OneDrive. */
  | { readonly kind: 'in-teams'; offer(address: string, page: Page): Promise<void>; upload(url: string, html: string): Promise<void> }
  /** In local mode there is no OneDrive: the page is written beside the data. Resolves with its path. */
  | { readonly kind: 'on-disk'; write(page: Page): Promise<string> };

export function pagesInTeams(sendPersonally: SendPersonally): Extract<OfferedPages, { kind: 'in-teams' }> {
  return { kind: 'in-teams', offer: (address, page) => sendPersonally(address, consentMessage(page)), upload: uploadPage };
}

/** Teams shows a question with the file's name; nothing of the page leaves the bot before the person has agreed. */
function consentMessage({ name, html, about, ticket }: Page): Partial<Activity> {
  const content = { description: about, sizeInBytes: Buffer.byteLength(html), acceptContext: ticket, declineContext: ticket };
  return { type: 'message', summary: about, attachments: [{ contentType: 'application/vnd.microsoft.teams.card.file.consent', name, content }] };
}

const uploadTimeoutMs = 5_000;

/** Puts a page where Teams says that the person's OneDrive takes it. Rejects for any other place, and when it is not taken. */
export async function uploadPage(url: string, html: string): Promise<void> {
  if (!isOneDrive(url)) throw new Error('The upload address is not one of OneDrive.');
  const body = Buffer.from(html, 'utf8');
  const response = await fetch(url, {
    method: 'PUT',
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-range': `bytes 0-${body.length - 1}/${body.length}` },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(uploadTimeoutMs),
  });
  if (!response.ok) throw new Error(`The upload was answered with ${response.status}.`);
}

/** OneDrive for work lies under SharePoint's name. A page with names goes nowhere else, whatever an activity says. */
export function isOneDrive(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'https:' && url.hostname.endsWith('.sharepoint.com');
}
