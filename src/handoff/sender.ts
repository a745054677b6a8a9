import type { Language } from '../knowledge/language.ts';

/** A person as Teams names them: the id that never changes, and the name that colleagues see. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Who sends something through the guide, and how an answer finds its way back to them. */
export interface Sender extends Person {
  readonly language: Language;
  /** The Teams adapter's conversation reference as JSON. Opaque here, and personal data: it holds the user's id. */
  readonly address: string;
}
