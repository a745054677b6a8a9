import { randomUUID } from 'node:crypto';
import { planted } from '../support/build-handoff.ts';

export interface Sender {
  readonly serviceUrl: string;
  readonly conversation: string;
  readonly user: string;
}

/** What every activity of a person in a chat of their own has. */
function common({ serviceUrl, conversation, user }: Sender) {
  return {
    ...{ id: randomUUID(), timestamp: new Date().toISOString(), channelId: 'msteams', serviceUrl, locale: 'sv-SE' },
    ...{ from: { id: `29:${user}`, name: user, aadObjectId: user }, recipient: { id: '28:bot', name: 'Rådrum' } },
    conversation: { id: conversation, conversationType: 'personal', tenantId: 'tenant' },
    ...{ channelData: { tenant: { id: 'tenant' } }, entities: [{ type: 'clientInfo', locale: 'sv-SE', country: 'SE', platform: 'iOS' }] },
  };
}

export function aQuestion(sender: Sender, text: string) {
  return { ...common(sender), type: 'message', text, attachments: [{ contentType: 'text/html', content: `<p>${text}</p>` }] };
}

export function aPress(sender: Sender, verb: string, data: object) {
  return { ...common(sender), type: 'invoke', name: 'adaptiveCard/action', replyToId: '1', value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' } };
}

/** A search from the writing box, and the action on a message. */
export function anExtension(sender: Sender, name: string, value: object) {
  return { ...common(sender), type: 'invoke', name, value };
}

export function anEvent(sender: Sender, rest: object) {
  return { ...common(sender), ...rest };
}

/** "Send" on the review of an incident report. */
export function aReportSent(sender: Sender, id: string) {
  const fields = { kind: 'threat', when: 'i dag', where: 'receptionen', what: planted.sentence };
  return aPress(sender, 'report.send', { id, language: 'sv', ...fields });
}
