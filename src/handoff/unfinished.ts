import { channelsReached, type TakenRequest } from './contact-request.ts';
import { noticeToChannel, noticeToPerson } from './notice-after.ts';
import type { Moved } from './request-moves.ts';

const hourMs = 3_600_000;
const pausesMs = [4 * hourMs, 8 * hourMs, 12 * hourMs] as const;

/** How long after somebody took a request its channels are first reminded that it is not done, in milliseconds. */
export const unfinishedAfterMs = pausesMs[0];

/**
 * What happens when a request that somebody took is not done in time. Three times and no more, since many are done and only "done" was not
 * pressed; the last time is the requester's, who may be waiting for a call that nobody will make.
 *
 * | after it was taken | 4 hours | 12 hours | 24 hours |
 * |---|---|---|---|
 * | channels that have it | reminded | reminded | reminded, the last time |
 * | requester | | | told, with whom to phone |
 */
export function remindOfUnfinished(request: TakenRequest, now: number): Moved<TakenRequest> {
  const { id, version, details, by, takenAt, asked } = request;
  const reminders = request.reminders + 1;
  const pauseMs = pausesMs[reminders];
  const isLast = pauseMs === undefined;
  const notice = { kind: 'security.unfinished', requestId: id, takenAt, reminder: reminders, hours: Math.round((now - takenAt) / hourMs) } as const;
  const channels = channelsReached({ details, ...asked }).map((organisation) =>
    noticeToChannel({ id: `${id}/channel.unfinished/${organisation}/${version}`, organisation, notice, now }),
  );
  const toRequester = { kind: 'requester.unfinished', requestId: id, takenAt, by: by.name } as const;
  const told = isLast ? [noticeToPerson({ id: `${id}/request.unfinished/${version}`, person: details.requester, notice: toRequester, now })] : [];
  return { kind: 'moved', request: { ...request, reminders, remindAt: isLast ? undefined : now + pauseMs }, notices: [...channels, ...told] };
}
