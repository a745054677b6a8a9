import * as renderer from 'adaptivecards';
import { cardMessage } from '../../src/adapters/teams/send-card.ts';
import type { AdaptiveCard, CardAction, CardElement } from '../../src/cards/adaptive-card.ts';
import type { CardInput } from '../../src/cards/card-input.ts';
import { readAction } from '../../src/cards/read-action.ts';
import { telephoneLink } from '../../src/knowledge/contact.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { languages } from '../../src/knowledge/language.ts';
import { cardButtons } from './card-words.ts';

/** Teams takes at most 28 KB a message; this leaves room for what it adds. */
const mostBytes = 25_000;

/** Letters that a button has room for on a phone of 360 pixels, in Teams' type of 14; a row has room for more. */
const longestOnButton = 45;

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
    ...formProblems(card),
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
      return [
        ...(element.items.length === 0 ? ['a container is empty'] : []),
        ...element.items.flatMap((item) => elementProblems(item, base)),
        ...(element.selectAction === undefined ? [] : actionProblems(element.selectAction, base)),
      ];
    case 'ActionSet':
      return [
        ...(element.actions.length >= 1 && element.actions.length <= 6 ? [] : [`${element.actions.length} actions in a row`]),
        ...element.actions.filter(({ title }) => title.length > longestOnButton).map(({ title }) => `"${title}" is too long for a button on a phone`),
        ...element.actions.flatMap((action) => actionProblems(action, base)),
      ];
    case 'Input.Text':
    case 'Input.ChoiceSet':
      return inputProblems(element);
    default:
      return imageProblems(element);
  }
}

/** What a screen reader and a person without a mouse need of a field. */
function inputProblems(input: CardInput): readonly string[] {
  const { id, label, isRequired, errorMessage } = input;
  const choices = input.type === 'Input.ChoiceSet' ? input.choices : [];
  const value = input.value ?? choices[0]?.value;
  return [
    ...(label.trim() === '' ? [`the field ${id} has no label`] : []),
    ...(isRequired && !errorMessage?.trim() ? [`the required field ${id} does not say what is missing`] : []),
    ...(input.type === 'Input.Text' && !(input.maxLength > 0) ? [`the field ${id} has no longest length`] : []),
    ...(input.type === 'Input.ChoiceSet' && !choices.some((choice) => choice.value === value) ? [`the field ${id} has no choice "${value}"`] : []),
  ];
}

/** A required field holds every button back that takes the fields along, "cancel" too; and two fields of one name are one. */
function formProblems(card: AdaptiveCard): readonly string[] {
  const elements = card.body.flatMap((element) => (element.type === 'Container' ? element.items : [element]));
  const inputs = elements.filter((element) => element.type === 'Input.Text' || element.type === 'Input.ChoiceSet');
  const names = inputs.map(({ id }) => id);
  const twice = names.filter((name, position) => names.indexOf(name) < position);
  const actions = cardButtons(card);
  const execute = actions.filter((action) => action.type === 'Action.Execute');
  const taking = execute.filter(({ associatedInputs }) => associatedInputs !== 'none');
  const refused = inputs.length === 0 ? [] : taking.filter(({ verb, data }) => readAction(verb, { ...data, ...Object.fromEntries(names.map((name) => [name, 'x'])) }).kind !== 'action');
  return [...twice.map((name) => `the field ${name} is there twice`), ...refused.map(({ verb }) => `${verb} does not take the fields of its card`)];
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
  if (/^https:\/\/\S+$/.test(action.url) || contactLinks(base).includes(action.url)) return [];
  return [`a button to ${action.url}, which is no contact's`];
}

function contactLinks(base: KnowledgeBase): readonly string[] {
  const contacts = base.contacts.organisations.flatMap((organisation) => [...organisation.contacts.values()]);
  const links = contacts.flatMap(({ phone, email }) => [...(phone === undefined ? [] : [telephoneLink(phone)]), ...(email === undefined ? [] : [`mailto:${email}`])]);
  return ['tel:112', 'tel:11414', ...links];
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
