import { type Activity, ActivityTypes } from 'botbuilder';
import { onTestFinished } from 'vitest';
import { type HandoffDeps, handoffDeps } from '../../src/adapters/teams/handoff/handoff-deps.ts';
import { createKeyring } from '../../src/adapters/store/keyring.ts';
import { createSqlStore } from '../../src/adapters/store/sql/create-sql-store.ts';
import { openSqliteDatabase } from '../../src/adapters/store/sqlite/open-sqlite-database.ts';
import type { AdaptiveCard } from '../../src/cards/adaptive-card.ts';
import { createContactDesk } from '../../src/handoff/contact-desk.ts';
import { createReportDesk } from '../../src/handoff/report-desk.ts';
import { createOwnersDesk } from '../../src/reviews/owners-desk.ts';
import { aDataKey, start } from './build-handoff.ts';
import { aKnowledgeBase } from './build-knowledge.ts';
import { aButtonPress, aMessage, takeTurn, type Turn, type TurnOptions } from './take-turn.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const cityCode = 'CITYCODE12345678';
export const companyCode = 'BOLAGCODE1234567';
export const ownersCode = 'OWNERSCODE123456';

/** A person in a private chat with the bot. */
export interface Who {
  readonly id: string;
  readonly name: string;
}
export const anna: Who = { id: '29:anna', name: 'Planterad Namnsson' };
export const bo: Who = { id: '29:bo', name: 'Bo' };
export const cai: Who = { id: '29:cai', name: 'Cai' };

export interface Place {
  readonly id: string;
  readonly conversationType: 'personal' | 'channel' | 'groupChat';
}
export const privateChat: Place = { id: 'a:private', conversationType: 'personal' };
export const channel: Place = { id: '19:security@thread.tacv2;messageid=17', conversationType: 'channel' };

export interface Pressed extends Turn {
  /** The card in place of the one that was pressed, or the one that came below it. */
  readonly card: AdaptiveCard;
  /** The sentence at the button; undefined when a card took its place. */
  readonly sentence: string | undefined;
}

/** Desks over a real store, and people who press and write. Nothing stands in for anything but the clock. */
export interface Office {
  readonly store: Awaited<ReturnType<typeof createSqlStore>>;
  readonly deps: HandoffDeps;
  setNow(now: number): void;
  press(verb: string, data: object, from?: { readonly who?: Who; readonly place?: Place }): Promise<Pressed>;
  write(text: string, from?: { readonly who?: Who; readonly place?: Place }): Promise<Turn>;
}

export async function anOffice(options: { readonly takesReports?: boolean; readonly incidentUrl?: string; readonly deps?: Partial<HandoffDeps> } & TurnOptions = {}): Promise<Office> {
  const { takesReports = true, incidentUrl, deps: changed, ...turn } = options;
  const folder = await temporaryFolder();
  const store = await createSqlStore(await openSqliteDatabase(folder), createKeyring([aDataKey()]));
  onTestFinished(() => store.close());
  const base = aKnowledgeBase();
  let now = start;
  let ids = 0;
  const codes = [{ organisation: 'city', digest: `digest of ${cityCode}` }, { organisation: 'bolag', digest: `digest of ${companyCode}` }];
  const desks = {
    reports: createReportDesk({ store, now: () => now, regretMs: 15_000, onSaved: () => {} }),
    contacts: createContactDesk({ store, now: () => now, responseMs: 15 * 60_000, digest: (text) => `digest of ${text}`, codes, onSaved: () => {}, onUnreadable: () => {} }),
  };
  const owners = createOwnersDesk({
    ...{ channels: store.owners, now: () => now, isHoliday: () => false, isPaused: () => false, base: () => base, onSaved: () => {} },
    ...{ digest: (text) => `digest of ${text}`, codeDigest: `digest of ${ownersCode}` },
  });
  const usual = handoffDeps({ ...desks, takesReports }, { retentionDays: 90, isHoliday: () => false, owners, ...(incidentUrl !== undefined && { incidentUrl }) });
  const deps: HandoffDeps = { ...usual, newId: () => `0f1e2d3c-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`, ...changed };
  const take = async (activity: Partial<Activity>) => takeTurn(activity, { base, ...turn, handoff: deps, now: () => now });
  return {
    store,
    deps,
    setNow: (next) => {
      now = next;
    },
    press: async (verb, data, from) => pressed(await take(aButtonPress({ type: 'Action.Execute', verb, data }, whence(from)))),
    write: async (text, from) => take(aMessage(text, whence(from))),
  };
}

function whence({ who = anna, place = privateChat }: { readonly who?: Who; readonly place?: Place } = {}): Partial<Activity> {
  return { from: who, conversation: { ...place, name: '', isGroup: place.conversationType !== 'personal' }, replyToId: 'card-1', serviceUrl: 'https://smba.example', recipient: { id: '28:bot', name: 'Rådrum' } };
}

function pressed(turn: Turn): Pressed {
  const response = turn.replies.find(({ type }) => type === ActivityTypes.InvokeResponse)?.value as { readonly body?: { readonly type?: string; readonly value?: unknown } } | undefined;
  const isCard = response?.body?.type === 'application/vnd.microsoft.card.adaptive';
  const card = isCard ? (response.body?.value as AdaptiveCard) : turn.cards.at(-1);
  if (card === undefined && typeof response?.body?.value !== 'string') throw new Error('The press was not answered.');
  return { ...turn, card: card ?? emptyCard, sentence: isCard ? undefined : String(response?.body?.value) };
}

const emptyCard: AdaptiveCard = { type: 'AdaptiveCard', $schema: '', version: '1.5', lang: 'sv', speak: '', fallbackText: '', body: [] };
