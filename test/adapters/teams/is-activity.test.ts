import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isActivity } from '../../../src/adapters/teams/is-activity.ts';

const whole = { type: 'message', channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/emea/', conversation: { id: 'x' } };

describe('isActivity', () => {
  it.each([
    ['the least that there must be', whole],
    ['a whole message', { ...whole, text: 'hot', from: { id: 'a', name: null, aadObjectId: 'b' }, recipient: { id: 'b' }, attachments: [{}], entities: [{ type: 'mention' }], locale: 'sv-SE' }],
    ['keys that nobody knows', { ...whole, later: { version: 2 } }],
    ['nothing where Teams sends null', { ...whole, text: null, attachments: null, entities: null, locale: null }],
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
    ['attachments that are none', { ...whole, attachments: 'bild.png' }],
  ])('refuses %s', (_reason, body) => {
    expect(isActivity(body)).toBe(false);
  });

  it('refuses anything else, and never throws', () => {
    fc.assert(fc.property(fc.anything(), (body) => !isActivity(body)));
  });
});
