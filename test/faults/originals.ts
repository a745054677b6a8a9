import { randomUUID } from 'node:crypto';
import { anEvent, anExtension, aPress, aQuestion, aReportSent, type Sender } from './activities.ts';

/** One of each kind of activity that Teams sends, of one person. */
export function originals(sender: Sender): readonly object[] {
  const id = randomUUID();
  const language = 'sv';
  const presses: readonly (readonly [string, object])[] = [
    ['page.open', { slug: 'hot-per-telefon', language }],
    ['page.show', { slug: 'hot-per-telefon', language }],
    ['offer.show', { offer: 'security', language }],
    ['report.form', { language }],
    ['report.review', { id, language, kind: 'threat', when: 'i dag', where: 'här', what: 'hot' }],
    ['report.withdraw', { id, language }],
    ['security.show', { topic: 'hot-per-telefon', language }],
    ['contact.form', { topic: 'hot-per-telefon', language }],
    ['contact.send', { id, topic: 'hot-per-telefon', language, how: 'phone', reach: '08-465 004 99' }],
    ['request.take', { id, language }],
    ['cases.show', { language }],
    ['routine.list', { language }],
    ['run.start', { slug: 'chef-nar-en-medarbetare-utsatts', another: false, language }],
    ['run.tick', { run: id, step: '1.1', language }],
    ['reminder.snooze', { run: id, number: 1, round: 0, days: 1, language }],
  ];
  const message = { messageType: 'message', id: '1', from: { user: { id: 'x', displayName: 'x' } }, body: { contentType: 'html', content: '<p>hot</p>' } };
  return [
    ...['någon hotar mig på telefon', 'he has a knife', 'hej', '<at>Rådrum</at> checklista', 'anslut ABCDEFGH12345678'].map((text) => aQuestion(sender, text)),
    ...presses.map(([verb, data]) => aPress(sender, verb, data)),
    aReportSent(sender, id),
    anExtension(sender, 'composeExtension/query', { commandId: 'sok', parameters: [{ name: 'q', value: 'hot' }], queryOptions: { skip: 0, count: 25 } }),
    anExtension(sender, 'composeExtension/selectItem', { slug: 'hot-per-telefon', language }),
    anExtension(sender, 'composeExtension/fetchTask', { commandId: 'fraga', messagePayload: message }),
    anExtension(sender, 'composeExtension/submitAction', { commandId: 'fraga', data: {}, messagePayload: message }),
    anExtension(sender, 'fileConsent/invoke', { type: 'fileUpload', action: 'decline', context: { run: id } }),
    anEvent(sender, { type: 'messageUpdate', text: 'hot', channelData: { eventType: 'editMessage' } }),
    anEvent(sender, { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }),
    anEvent(sender, { type: 'installationUpdate', action: 'add' }),
    anEvent(sender, { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }),
    anEvent(sender, { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: { lastReadMessageId: '1' } }),
  ];
}
