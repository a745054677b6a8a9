import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isActivity } from '../../../src/adapters/teams/is-activity.ts';

const whole = { type: 'message', channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/emea/', conversation: { id: 'x' }, from: { id: '29:a' }, recipient: { id: '28:b' } };

describe('isActivity', () => {
  it.each([
    ['the least that there must be', whole],
    ['a whole message', { ...whole, text: 'hot', from: { id: 'a', name: null, aadObjectId: 'b' }, recipient: { id: 'b' }, attachments: [{}], entities: [{ type: 'clientInfo' }], locale: 'sv-SE' }],
    ['keys that nobody knows', { ...whole, later: { version: 2 } }],
    ['nothing where Teams sends null', { ...whole, text: null, attachments: null, entities: null, locale: null, id: null, replyToId: null, channelData: null, membersAdded: null }],
    ['a mention', { ...whole, entities: [{ type: 'mention', mentioned: { id: '28:b', name: 'Rådrum' }, text: '<at>Rådrum</at>' }, { type: 'clientInfo' }] }],
    ['a search', { ...whole, type: 'invoke', name: 'composeExtension/query', value: { commandId: 'a', parameters: [{ name: 'q', value: 'hot' }] } }],
  ])('takes %s', (_reason, body) => {
    expect(isActivity(body)).toBe(true);
  });

  it.each([
    ['no type', { ...whole, type: undefined }],
    ['an empty type', { ...whole, type: '' }],
    ['no conversation', { ...whole, conversation: undefined }],
    ['a conversation without id', { ...whole, conversation: {} }],
    ['an id without end', { ...whole, conversation: { id: 'x'.repeat(1_001) } }],
    ['no channel', { ...whole, channelId: undefined }],
    ['no service', { ...whole, serviceUrl: undefined }],
    ['a service that is a file', { ...whole, serviceUrl: 'file:///etc/passwd' }],
    ['a service that is no address', { ...whole, serviceUrl: 'smba' }],
    ['a text that is none', { ...whole, text: { $ne: '' } }],
    ['a sender that is a text', { ...whole, from: 'anna' }],
    ['entities that are none', { ...whole, entities: ['mention'] }],
    ['no sender', { ...whole, from: undefined }],
    ['a sender without id', { ...whole, from: { name: 'Anna' } }],
    ['no recipient', { ...whole, recipient: undefined }],
    ['an id that fits in no header', { ...whole, conversation: { id: 'x\r\nSet-Cookie: a' } }],
    ['an id in signs that fit in no header', { ...whole, conversation: { id: '会' } }],
    ['half a sign as id', { ...whole, id: '\ud83d' }],
    ['a tenant that is none', { ...whole, conversation: { id: 'x', tenantId: { $ne: '' } } }],
    ['a reply to no text', { ...whole, replyToId: {} }],
    ['a mention of nobody', { ...whole, entities: [{ type: 'mention' }] }],
    ['members that are none', { ...whole, membersAdded: [null] }],
    ['a kind of event that is none', { ...whole, channelData: { eventType: { toString: null } } }],
    ['a search whose parameters are none', { ...whole, type: 'invoke', name: 'composeExtension/query', value: { parameters: { length: 1 } } }],
    ['attachments that are none', { ...whole, attachments: 'bild.png' }],
  ])('refuses %s', (_reason, body) => {
    expect(isActivity(body)).toBe(false);
  });

  it('refuses anything else, and never throws', () => {
    fc.assert(fc.property(fc.anything(), (body) => !isActivity(body)));
  });
});
