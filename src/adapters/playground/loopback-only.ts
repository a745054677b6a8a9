import { Server } from 'node:net';

/**
 * Loaded into the Playground's process before its own code. The Playground listens on every address of the machine;
 * here it gets loopback only, so that nobody else on the network can type into the bot.
 */
const listen = Server.prototype.listen;

Server.prototype.listen = function listenOnLoopback(this: Server, ...args: unknown[]): Server {
  const [port, ...rest] = args;
  const callback = rest.find((value) => typeof value === 'function');
  if (typeof port !== 'number') return Reflect.apply(listen, this, args);
  return Reflect.apply(listen, this, [{ port, host: '127.0.0.1' }, ...(callback === undefined ? [] : [callback])]);
} as typeof Server.prototype.listen;
