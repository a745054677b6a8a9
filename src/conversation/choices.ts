import type { Language } from '../knowledge/language.ts';

/** What a person has chosen once, to hold until it is changed. Nothing else is kept of a person as such. */
export interface Choices {
  /** Key of the organisation in the contact directory. */
  readonly organisation?: string | undefined;
  /** Absent: each message is answered in its own language. */
  readonly language?: Language | undefined;
}

/** What came of forgetting a person, in numbers. */
export interface Forgotten {
  readonly choices: Choices;
  /** Reports and requests that were over: what was left of them is erased. */
  readonly closedCases: number;
  /** Reports and requests that are still under way. They stay, because the person confirmed them. */
  readonly openCases: number;
  /** Checklists that the person worked on alone, in the private chat. */
  readonly ownRuns: number;
}

/** Where choices are kept. A promise that saves rejects with STORE_FULL or STORE_UNAVAILABLE when nothing was saved. */
export interface People {
  find(personId: string): Promise<Choices>;
  save(personId: string, choices: Choices, at: number): Promise<void>;
  /** `privateChat`: the id of the conversation that only the person and the bot see. */
  forget(personId: string, place: { readonly privateChat: string }): Promise<Forgotten>;
}

/** For a bot without a store: choices hold until it is restarted, and there are no cases. */
export function createPeopleInMemory(): People {
  const people = new Map<string, Choices>();
  return {
    find: async (personId) => people.get(personId) ?? {},
    save: async (personId, choices) => void people.set(personId, choices),
    forget: async (personId) => {
      const choices = people.get(personId) ?? {};
      people.delete(personId);
      return { choices, closedCases: 0, openCases: 0, ownRuns: 0 };
    },
  };
}
