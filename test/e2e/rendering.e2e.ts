import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AdaptiveCard, CardElement } from '../../src/cards/adaptive-card.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { languages } from '../../src/knowledge/language.ts';
import { cardHtml } from '../../src/adapters/preview/card-html.ts';
import { type NamedCard, everyCard, oneOfEachKind } from '../support/every-card.ts';
import { type Browser, openBrowser } from '../support/open-browser.ts';
import { realKnowledge } from '../support/real-knowledge.ts';
import { type Look, teamsLooks } from '../../src/adapters/preview/teams-looks.ts';

const rendererScript = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js');
const narrowest = 320;

let base: KnowledgeBase;
let browser: Browser;

beforeAll(async () => {
  base = await realKnowledge();
  browser = await openBrowser({ width: narrowest, height: 800 });
});
afterAll(async () => browser?.close());

describe.each(languages)('every card, drawn by Microsoft’s renderer (%s)', (language) => {
  it('is drawn without a complaint, and nothing scrolls sideways on a small phone', async () => {
    const [look] = teamsLooks;
    if (look === undefined) throw new Error('no look');
    await openPage(look, language);
    const cards = everyCard(base, language);
    expect(cards.length).toBeGreaterThan(100);
    expect(await draw(cards, look)).toEqual([]);
  });

  it.each(teamsLooks)('has no fault that axe can find in Teams’ $name look, one card of each kind', async (look) => {
    await openPage(look, language);
    expect(await draw(oneOfEachKind(base, language), look)).toEqual([]);
    const { violations } = await new AxeBuilder({ page: browser.page }).analyze();
    await browser.keepPicture(`look-${look.name}-${language}`);
    expect(violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html).join(' · ')}`)).toEqual([]);
  });
});

/** A page like a chat: a main landmark with a title, and the renderer. */
async function openPage({ page: color, card }: Look, language: string): Promise<void> {
  await browser.page.setContent(`<!doctype html><html lang="${language}"><head><title>Chat</title><meta name="viewport" content="width=device-width">
    <style>body { margin: 0; background: ${color}; } main { margin: 8px; } h1 { font-size: 1px; color: ${color === '#ffffff' ? '#000' : card}; position: absolute; left: -9999px; }
    .ac-pushButton { min-height: 32px; white-space: normal; overflow-wrap: anywhere; } a { color: inherit; } p { margin: 0; } .card { background: ${card}; }</style>
    </head><body><main><h1>Chat</h1></main></body></html>`);
  await browser.page.addScriptTag({ path: rendererScript });
}

/** Draws the cards one below the other and tells what went wrong. */
async function draw(cards: readonly NamedCard[], { hostConfig }: Look): Promise<readonly string[]> {
  const html = Object.fromEntries(cards.flatMap(({ card }) => textsOf(card).map((text) => [text, cardHtml(text)])));
  return browser.page.evaluate(drawInPage, { cards: cards.map(({ name, card }) => ({ name, json: JSON.stringify(card) })), html, hostConfig });
}

interface Drawing {
  readonly cards: readonly { readonly name: string; readonly json: string }[];
  readonly html: Readonly<Record<string, string>>;
  readonly hostConfig: object;
}

/** Runs in the browser, where neither this module's names nor Node's are known. */
function drawInPage({ cards, html, hostConfig }: Drawing): readonly string[] {
  const { AdaptiveCards, document } = globalThis as unknown as PageGlobals;
  const faults: string[] = [];
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => Object.assign(result, { outputHtml: html[text], didProcess: html[text] !== undefined });
  const places = cards.map(({ name, json }) => {
    const card = new AdaptiveCards.AdaptiveCard();
    const context = new AdaptiveCards.SerializationContext();
    card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
    card.parse(JSON.parse(json), context);
    for (let at = 0; at < context.eventCount; at += 1) {
      const { message } = context.getEventAt(at);
      if (!/for property "lang"/.test(message)) faults.push(`${name}: ${message}`);
    }
    const place = document.createElement('div');
    place.className = 'card';
    const drawn = card.render();
    if (drawn !== undefined) place.append(drawn);
    document.querySelector('main').append(place);
    return { name, place };
  });
  for (const { name, place } of places) {
    const { scrollWidth, clientWidth, innerText } = place;
    if (scrollWidth > clientWidth) faults.push(`${name}: ${scrollWidth} px wide in a column of ${clientWidth}`);
    if (innerText.trim() === '') faults.push(`${name}: no words are seen`);
  }
  return faults;
}

/** The little of the browser's names that `drawInPage` uses; the project is compiled without the browser's types. */
interface PageGlobals {
  readonly AdaptiveCards: {
    readonly AdaptiveCard: {
      new (): { hostConfig: unknown; parse(json: unknown, context: unknown): void; render(): object | undefined };
      onProcessMarkdown: (text: string, result: object) => void;
    };
    readonly SerializationContext: new () => { readonly eventCount: number; getEventAt(at: number): { readonly message: string } };
    readonly HostConfig: new (options: object) => object;
  };
  readonly document: {
    createElement(name: string): PageElement;
    querySelector(selector: string): PageElement;
  };
}

interface PageElement {
  className: string;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  readonly innerText: string;
  append(child: object): void;
}

function textsOf(card: AdaptiveCard): readonly string[] {
  const inElement = (element: CardElement): readonly string[] =>
    element.type === 'TextBlock' ? [element.text] : element.type === 'Container' ? element.items.flatMap(inElement) : [];
  return card.body.flatMap(inElement);
}
