import type { ServerResponse } from 'node:http';
import type { PreviewEvent } from './view.ts';

/** Tells every open page what happens, as server-sent events. */
export interface EventStream {
  readonly add: (response: ServerResponse) => void;
  readonly tell: (event: PreviewEvent) => void;
  readonly close: () => void;
}

/** A page that lost its connection, to a laptop that slept, comes back after this long, in milliseconds. */
const comeBackMs = 1_000;

export function createEventStream(): EventStream {
  const open = new Set<ServerResponse>();
  return {
    add: (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`retry: ${comeBackMs}\n\n`);
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    tell: (event) => {
      for (const response of open) response.write(`data: ${JSON.stringify(event)}\n\n`);
    },
    close: () => {
      for (const response of open) response.end();
    },
  };
}
