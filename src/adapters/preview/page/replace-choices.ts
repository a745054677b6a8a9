/** Puts new choices in place of old ones unless they are the same; the focus stays on the same choice. */
export function replaceChoices(place: HTMLElement, made: readonly HTMLElement[]): void {
  const holder = document.createElement('div');
  holder.append(...made);
  if (holder.innerHTML === place.innerHTML && selected(holder) === selected(place)) return;
  const focused = [...place.querySelectorAll('select')].findIndex((one) => one === document.activeElement);
  place.replaceChildren(...holder.childNodes);
  if (focused !== -1) place.querySelectorAll('select')[focused]?.focus();
}

function selected(place: HTMLElement): string {
  return [...place.querySelectorAll('select')].map(({ value }) => value).join('\n');
}
