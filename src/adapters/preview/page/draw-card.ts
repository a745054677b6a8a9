import type { Look } from '../teams-looks.ts';
import type { CardView } from '../view.ts';
import { element } from './element.ts';

declare const AdaptiveCards: typeof import('adaptivecards');

/** What a pressed button would send to the bot. */
export interface PressedButton {
  readonly title: string;
  readonly verb?: string;
  readonly data: Readonly<Record<string, string>>;
  readonly url?: string;
}

export interface DrawnCardParts {
  readonly view: CardView;
  readonly look: Look;
  readonly width: 'dator' | 'telefon';
  readonly onPress: (button: PressedButton) => void;
}

/** Draws a card by Microsoft's renderer in place of what stands there; where it is scrolled to and has the focus stays. */
export function drawCard(place: HTMLElement, { view, look, width, onPress }: DrawnCardParts): void {
  const focused = [...place.querySelectorAll<HTMLElement>('button, a')].findIndex((one) => one === document.activeElement);
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const html = view.html[text];
    result.didProcess = html !== undefined;
    if (html !== undefined) result.outputHtml = html;
  };
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(width === 'dator' ? withButtonsInRows(look) : look.hostConfig);
  card.onExecuteAction = (action) => onPress(pressed(action));
  card.parse(view.card);
  place.dataset['look'] = look.name;
  place.lang = view.card.lang;
  place.replaceChildren(card.render() ?? element('p', {}, 'Kortet är tomt.'));
  for (const link of place.querySelectorAll('a')) Object.assign(link, { target: '_blank', rel: 'noreferrer' });
  if (focused !== -1) place.querySelectorAll<HTMLElement>('button, a')[focused]?.focus();
}

/** On a computer Teams sets buttons side by side; on a phone each takes the whole width. */
function withButtonsInRows({ hostConfig }: Look): object {
  return { ...hostConfig, actions: { ...('actions' in hostConfig && Object(hostConfig.actions)), actionsOrientation: 'horizontal', actionAlignment: 'left' } };
}

function pressed(action: import('adaptivecards').Action): PressedButton {
  const title = action.title ?? '';
  if (action instanceof AdaptiveCards.OpenUrlAction) return { title, data: {}, url: action.url ?? '' };
  if (action instanceof AdaptiveCards.ExecuteAction) return { title, verb: action.verb, data: Object(action.data) as Record<string, string> };
  return { title, data: {} };
}
