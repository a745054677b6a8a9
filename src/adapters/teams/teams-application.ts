import Module, { createRequire } from 'node:module';
import type { Application, ApplicationOptions, TurnState } from '@microsoft/teams-ai';

type Loaded = typeof import('@microsoft/teams-ai/lib/Application.js');

/** The package as a whole brings planners, tokenizers and clients of language models along: 35 MB and a quarter of the start. */
const require = createRequire(import.meta.resolve('@microsoft/teams-ai/lib/Application.js'));
/** Dialogs that sign a person in, with recognizers of numbers and dates in a dozen languages: 20 MB, and a seventh of the start. */
const forSignIn = ['botbuilder-dialogs', './authentication/TeamsSsoBotAuthentication.js'];
const teamsAi = loadWithout(forSignIn);

/** An application of teams-ai. What is for a sign-in waits until something asks for it; here nobody signs in. */
export function createApplication(options: Partial<ApplicationOptions<TurnState>>): Application<TurnState> {
  return new teamsAi.Application(options);
}

function loadWithout(later: readonly string[]): Loaded {
  const ends = later.map(postpone);
  const loaded: Loaded = require('./Application.js');
  for (const end of ends) end();
  return loaded;
}

/** Whoever requires the module until the end gets one that is loaded when a part of it is used, which must not be before the end. */
function postpone(name: string): () => void {
  const path = require.resolve(name);
  const waiting = new Module(path);
  waiting.exports = new Proxy({}, { get: (_, part) => require(path)[part] });
  waiting.loaded = true;
  require.cache[path] = waiting;
  return () => {
    delete require.cache[path];
  };
}
