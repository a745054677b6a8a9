import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Language } from '../../../knowledge/language.ts';
import type { Visitor } from '../../../routines/run-access.ts';
import { addressOf, conversationId, isPersonal, senderOf } from '../place.ts';

const tenantData = z.object({ tenant: z.object({ id: z.string().min(1) }) });

/** Who does something with a checklist, and where. */
export function visitorOf(activity: Activity, language: Language): Visitor {
  const place = { conversationId: conversationId(activity), isPersonal: isPersonal(activity), address: addressOf(activity) };
  return { person: senderOf(activity, language), place: { ...place, tenantId: tenantOf(activity) } };
}

/** The organisation whose member is at the keyboard, as the client names it; in a shared conversation it is the guest's own. */
function tenantOf({ channelData, conversation }: Activity): string | undefined {
  const read = tenantData.safeParse(channelData);
  return read.success ? read.data.tenant.id : conversation.tenantId;
}
