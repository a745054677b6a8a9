import type { Language } from '../knowledge/language.ts';
import type { ContactRequest } from './contact-request.ts';
import type { Send } from './deliver.ts';
import type { Notice } from './notice.ts';
import type { Outcome } from './outbox-entry.ts';
import type { Report } from './report.ts';
import type { Store } from './store.ts';

/** Hands a report to the incident system under a key that is the same in every attempt. */
export type SendReport = (report: Report, key: string) => Promise<Outcome>;

/** Posts a notice in a conversation. Resolves when Teams has taken it. */
export type SendNotice = (message: NoticeMessage) => Promise<Outcome>;

export interface NoticeMessage {
  /** The conversation reference, as it was saved. */
  readonly address: string;
  readonly language: Language;
  readonly notice: Notice;
  /** The request that the notice is about, as it stands now. Absent for a report, and when its row has been erased. */
  readonly request?: ContactRequest | undefined;
}

export interface SendParts {
  readonly store: Pick<Store, 'requests' | 'channels'>;
  /** Absent where the city has no intake; a report then waits, and is abandoned in the end. */
  readonly sendReport?: SendReport | undefined;
  readonly sendNotice: SendNotice;
}

/** Sends any cargo by its own way. A notice that has become untrue counts as received without being sent. */
export function createSend({ store, sendReport, sendNotice }: SendParts): Send {
  return async (cargo, key) => {
    if (cargo.kind === 'report') return (await sendReport?.(cargo.report, key)) ?? noReceiver;
    const { notice, to } = cargo;
    const request = 'requestId' in notice ? await store.requests.find(notice.requestId) : undefined;
    if (asksInVain(notice, request)) return { kind: 'received' };
    if (to.kind !== 'channel') return sendNotice({ address: to.address, language: to.language, notice, request });
    const channel = (await store.channels.list()).find(({ organisation }) => organisation === to.organisation);
    return channel === undefined ? noReceiver : sendNotice({ address: channel.address, language: 'sv', notice, request });
  };
}

const noReceiver = { kind: 'unsendable', reason: 'no-receiver' } as const;

function asksInVain(notice: Notice, request: ContactRequest | undefined): boolean {
  const asks = ['channel.request', 'channel.reminder', 'request.waiting'].includes(notice.kind);
  return asks && request?.state !== 'open';
}
