import { describe, expect, it } from 'vitest';
import { cardContext } from '../../src/cards/card-context.ts';
import { channelNoticeCard } from '../../src/cards/handoff/channel-cards.ts';
import { texts } from '../../src/cards/texts/texts.ts';
import { wallClock } from '../../src/handoff/opening-hours.ts';
import { languages } from '../../src/knowledge/language.ts';
import { aRequest } from '../support/build-handoff.ts';
import { aKnowledgeBase } from '../support/build-knowledge.ts';
import { cardWords } from '../support/card-words.ts';

describe.each(languages)('the card of a request in the channel, in %s', (language) => {
  const words = (how: 'teams' | 'phone') => {
    const request = aRequest();
    const asked = { ...request, details: { ...request.details, how } };
    return cardWords(channelNoticeCard({ kind: 'channel.request', requestId: request.id }, asked, cardContext(aKnowledgeBase(), { language })));
  };

  it('warns of namesakes where a name is all by which the person is found in Teams', () => {
    const { sameName } = texts[language].handoff.channel;
    expect(words('teams')).toContain(sameName);
    expect(words('phone')).not.toContain(sameName);
  });

  it('tells when it was sent: people write “today at three”, and it may be taken on Monday', () => {
    const { date, time } = wallClock(aRequest().createdAt, 'Europe/Stockholm');
    expect(words('phone')).toContain(`${texts[language].handoff.channel.asked} ${date} ${time}`);
  });

  it.each(['channel.request', 'channel.taken'] as const)('says of a %s that comes after the request was erased that it is no longer there', (kind) => {
    const notice = { kind, requestId: aRequest().id, by: 'Bo' } as const;
    expect(cardWords(channelNoticeCard(notice, undefined, cardContext(aKnowledgeBase(), { language })))).toContain(texts[language].handoff.channel.gone);
  });
});
