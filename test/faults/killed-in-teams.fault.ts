import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AdaptiveCard } from '../../src/cards/adaptive-card.ts';
import { texts } from '../../src/cards/texts/texts.ts';
import type { ReportDraft } from '../../src/handoff/report.ts';
import type { Sender } from '../../src/handoff/sender.ts';
import { planted } from '../support/build-handoff.ts';
import { cardWords } from '../support/card-words.ts';
import { startConnector } from '../support/connector.ts';
import { keepKilling, teamsWorker } from './bot-process.ts';
import { filesWithPlantedText, pause, prepare, sendUntilConfirmed } from './scenario.ts';

const reports = 200;
const fewestKills = 10;
const { report: words, form } = texts.sv.handoff;
const outcomes = texts.sv.outcomes.report;

describe('a bot in Teams that is killed at random while people press "Skicka"', () => {
  it('delivers each report for which a card said "received", tells its sender, and leaves nothing in clear text', async () => {
    const scenario = await prepare();
    const connector = await startConnector();
    const bots = keepKilling(scenario.environment, scenario.logFile, { worker: teamsWorker, livesMs: [1_500, 3_000] });
    const send = async (draft: Partial<ReportDraft>, from: Sender) => bots.use((bot) => bot.post('/api/messages', aPress(draft, from, connector.serviceUrl)));
    const senderOf = new Map<string, string>();
    const confirmed = await sendUntilConfirmed(
      reports,
      async (body) => {
        const { draft, reporter } = body as { readonly draft: ReportDraft; readonly reporter: Sender };
        senderOf.set(draft.id, reporter.id);
        // What the shared draft plants, a personnummer, is refused on the form and must be nowhere, too.
        const refused = await send(draft, reporter);
        expect(wordsOf(refused.body)).toContain(form.mend);
        const { status, body: answer } = await send({ ...draft, what: `${planted.sentence} ${planted.name}` }, reporter);
        const said = wordsOf(answer);
        const isThere = said[0] === words.received || said.includes(outcomes.sentBeforeBody.delivered);
        return { status, body: { kind: isThere ? 'accepted' : 'other' } };
      },
      (number) => bots.kills() >= Math.floor((number * fewestKills) / reports),
    );
    const bot = await bots.calm();
    expect(filesWithPlantedText([scenario.folder])).toEqual([]);
    for (const end = Date.now() + 90_000; Date.now() < end && notTold().length > 0; await pause(200));
    await bot.kill('SIGTERM');

    function notTold(): readonly string[] {
      return [...confirmed].filter((id) => {
        return !connector.sentTo(senderOf.get(id) ?? '').some(({ attachments }) => wordsOf({ value: attachments?.[0]?.content })[0] === words.delivered);
      });
    }
    const missing = [...confirmed].filter((id) => !scenario.receiver.received.has(id));
    const unasked = [...scenario.receiver.received.keys()].filter((id) => !confirmed.has(id));
    process.stderr.write(`teams: ${JSON.stringify({ kills: bots.kills(), confirmed: confirmed.size, missing: missing.length, notTold: notTold().length })}\n`);
    expect({ confirmed: confirmed.size, missing, unasked, notTold: notTold() }).toEqual({ confirmed: reports, missing: [], unasked: [], notTold: [] });
    expect(bots.kills()).toBeGreaterThanOrEqual(fewestKills - 1);
    expect(existsSync(scenario.logFile)).toBe(true);
    expect(filesWithPlantedText([scenario.folder])).toEqual([]);
    await connector.stop();
    await scenario.end();
  });
});

/** The press on "Skicka" of a review card, as Teams would post it. Everybody has a private chat named by their id. */
function aPress({ id, ...draft }: Partial<ReportDraft>, { id: user, name }: Sender, serviceUrl: string): object {
  const fields = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
  return {
    ...{ type: 'invoke', name: 'adaptiveCard/action', id: '1', channelId: 'msteams', serviceUrl, locale: 'sv-SE' },
    ...{ from: { id: user, name }, recipient: { id: '28:bot', name: 'Rådrum' }, conversation: { id: user, conversationType: 'personal' } },
    value: { action: { type: 'Action.Execute', verb: 'report.send', data: { ...fields, id, language: 'sv' } } },
  };
}

function wordsOf(body: object): readonly string[] {
  const { value } = body as { readonly value?: AdaptiveCard };
  return value === undefined ? [] : cardWords(value);
}
