import { z } from 'zod';

const account = z.looseObject({ id: z.string().max(1000).optional(), name: z.string().nullish() });

/** What every activity must have before a turn is begun; the rest is checked where it is used. */
const activity = z.looseObject({
  type: z.string().min(1).max(100),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  conversation: z.looseObject({ id: z.string().min(1).max(1000) }),
  from: account.optional(),
  recipient: account.optional(),
  text: z.string().nullish(),
  locale: z.string().max(100).nullish(),
  attachments: z.array(z.unknown()).nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
});

export function isActivity(body: unknown): boolean {
  return activity.safeParse(body).success;
}
