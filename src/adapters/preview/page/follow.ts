import type { PreviewEvent } from '../view.ts';

export interface Follower {
  readonly onEvent: (event: PreviewEvent) => void;
  /** The connection is there again, or gone. */
  readonly onConnection: (isThere: boolean) => void;
}

/** Follows what happens to the files. The browser comes back by itself when the connection is lost. */
export function follow({ onEvent, onConnection }: Follower): void {
  const source = new EventSource('/events');
  source.addEventListener('message', ({ data }) => onEvent(JSON.parse(String(data)) as PreviewEvent));
  source.addEventListener('open', () => onConnection(true));
  source.addEventListener('error', () => onConnection(false));
}
