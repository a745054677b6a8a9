import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listenFailure } from '../../errors.ts';

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
}

/** Listens and tells the port. Throws PORT_IN_USE when another program has it, and CONFIG_INVALID when the place is none of this machine. */
export async function listen(server: Server, { host, port }: ListenOptions): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenFailure(error, { host, port }, { host: 'HOST', port: 'PORT' })));
    server.listen(port, host, () => resolve());
  });
  return (server.address() as AddressInfo).port;
}
