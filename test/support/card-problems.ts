import * as renderer from 'adaptivecards';
import { cardMessage } from '../../src/adapters/teams/send-card.ts';
import type { AdaptiveCard, CardAction, CardElement } from '../../src/cards/adaptive-card.ts';
import { readAction } from '../../src/cards/card-action.ts';
import { telephoneLink } from '../../src/knowledge/contact.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { languages } from '../../src/knowledge/language.ts';

/** Teams takes at most 28 KB a message; this leaves room for what it adds. */
const mostBytes = 25_000;

/** What is wrong with a card, by the rules that every card keeps; empty when nothing is. */
export function cardProblems(card: AdaptiveCard, base: KnowledgeBase): readonly string[] {
  const bytes = Buffer.byteLength(JSON.stringify(cardMessage(card)));
  return [
    ...(['1.0', '1.1', '1.2', '1.3', '1.4', '1.5'].includes(card.version) ? [] : [`version ${card.version}`]),
    ...(languages.includes(card.lang as (typeof languages)[number]) ? [] : [`lang ${card.lang}`]),
    ...(card.speak.trim() === '' ? ['speak is empty'] : []),
    ...(card.fallbackText.trim() === '' ? ['fallbackText is empty'] : []),
    ...(card.body.length === 0 ? ['body is empty'] : []),
    ...(bytes > mostBytes ? [`${bytes} bytes as a message, expected at most ${mostBytes}`] : []),
    ...valueProblems(card, 'card'),
    ...card.body.flatMap((element) => elementProblems(element, base)),
    ...rendererProblems(card),
  ];
}

function valueProblems(value: unknown, place: string): readonly string[] {
  if (value === undefined || value === null) return [`${place} is ${String(value)}`];
  if (typeof value === 'string') return /\{\{|\}\}|\$\{|undefined|\[object |NaN/.test(value) ? [`${place} is "${value}"`] : [];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => valueProblems(inner, `${place}.${key}`));
}

function elementProblems(element: CardElement, base: KnowledgeBase): readonly string[] {
  switch (element.type) {
    case 'TextBlock':
      return [
        ...(element.wrap ? [] : [`"${element.text}" does not wrap`]),
        ...(element.text.trim() === '' ? ['a text is empty'] : []),
        ...linkTargets(element.text).filter((target) => !/^https?:\/\/[^\s()]+$/.test(target)).map((target) => `a link to "${target}"`),
      ];
    case 'Container':
      return [...(element.items.length === 0 ? ['a container is empty'] : []), ...element.items.flatMap((item) => elementProblems(item, base))];
    case 'ActionSet':
      return [
        ...(element.actions.length >= 1 && element.actions.length <= 6 ? [] : [`${element.actions.length} actions in a row`]),
        ...element.actions.flatMap((action) => actionProblems(action, base)),
      ];
    default:
      return imageProblems(element);
  }
}

/** No card has a picture yet; the first that does must have words for those who do not see it. */
function imageProblems(element: object): readonly string[] {
  const { type, altText } = element as { readonly type?: string; readonly altText?: string };
  return type === 'Image' && altText?.trim() ? [] : [`${type} has no words, or is not known here`];
}

function actionProblems(action: CardAction, base: KnowledgeBase): readonly string[] {
  if (action.title.trim() === '') return ['a button has no title'];
  if (action.type === 'Action.Execute') {
    const { kind } = readAction(action.verb, JSON.parse(JSON.stringify(action.data)));
    return kind === 'action' ? [] : [`${action.verb} with ${JSON.stringify(action.data)}: ${kind}`];
  }
  if (/^https:\/\/\S+$/.test(action.url) || telephoneLinks(base).includes(action.url)) return [];
  return [`a button to ${action.url}, which is no contact's`];
}

function telephoneLinks(base: KnowledgeBase): readonly string[] {
  const phones = base.contacts.organisations.flatMap(({ contacts }) => [...contacts.values()].flatMap(({ phone }) => phone ?? []));
  return ['tel:112', 'tel:11414', ...phones.map(telephoneLink)];
}

function linkTargets(markdown: string): readonly string[] {
  return [...markdown.matchAll(/(?<!\\)\]\(([^)]*)\)?/g)].map(([, target = '']) => target);
}

/**
 * What Microsoft's own parser complains about. Its check of `lang` keeps a global regular expression between two cards and
 * so refuses every second one, whatever it says (adaptivecards 3.0.6); that complaint is left aside.
 */
function rendererProblems(card: AdaptiveCard): readonly string[] {
  const context = new renderer.SerializationContext(renderer.Versions.v1_5);
  const parsed = new renderer.AdaptiveCard();
  parsed.hostConfig = new renderer.HostConfig({ actions: { maxActions: 6 } });
  parsed.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, position) => context.getEventAt(position).message);
  const spoken = events.filter((message) => message !== `Invalid value "${card.lang}" for property "lang".`);
  return [...spoken, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}
