import { z } from 'zod';

/**
 * Identities go back out in addresses and headers. Teams' own are ASCII; what no header can carry is none of them.
 */
const id = z.string().max(1_000).regex(/^[\x20-\x7e\u00a0-\u00ff]+$/);
const short = z.string().max(1_000).nullish();

const account = z.looseObject({ id, name: short, aadObjectId: short, role: short });

const conversation = z.looseObject({ id, tenantId: short, conversationType: short, name: short, aadObjectId: short, role: short, isGroup: z.boolean().nullish() });

const entity = z.looseObject({ type: z.string() });
const mention = z.looseObject({ type: z.literal('mention'), mentioned: z.looseObject({ id: z.string() }), text: z.string().nullish() });

/**
 * What every activity must have before a turn is begun: whatever the libraries read without looking, or send back to Teams, where they
 * would fail in the middle of a turn. What our own handlers read is checked there.
 */
const activity = z.looseObject({
  type: z.string().min(1).max(100),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  conversation,
  from: account,
  recipient: account,
  id: id.nullish(),
  replyToId: id.or(z.literal('')).nullish(),
  name: short,
  text: z.string().nullish(),
  locale: z.string().max(100).nullish(),
  attachments: z.array(z.unknown()).nullish(),
  entities: z.array(entity.refine(({ type, ...rest }) => type !== 'mention' || mention.safeParse({ type, ...rest }).success)).nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  channelData: z.looseObject({ eventType: short }).nullish(),
});

/** teams-ai walks the parameters of a search before any handler of ours is asked. */
const search = z.looseObject({ value: z.looseObject({ parameters: z.array(z.looseObject({ name: z.string() })).nullish() }).nullish() });

export function isActivity(body: unknown): boolean {
  const read = activity.safeParse(body);
  return read.success && (read.data.name !== 'composeExtension/query' || search.safeParse(body).success);
}
