import type { Language } from '../knowledge/language.ts';

/** What a person has chosen once, to hold until it is changed. Nothing else is kept of a person as such. */
export interface Preferences {
  /** Key of the organisation in the contact directory. */
  readonly organisation?: string | undefined;
  /** Absent: each message is answered in its own language. */
  readonly language?: Language | undefined;
}

/** What came of forgetting a person, in numbers. */
export interface Forgotten {
  readonly preferences: Preferences;
  /** Reports and requests that were over: what was left of them is erased. */
  readonly closedCases: number;
  /** Reports and requests that are still under way. They stay, because the person confirmed them. */
  readonly openCases: number;
  /** Checklists that the person worked on alone, in the private chat. */
  readonly ownRuns: number;
}

/** Where preferences are kept. A promise that saves rejects with STORE_FULL or STORE_UNAVAILABLE when nothing was saved. */
export interface People {
  find(personId: string): Promise<Preferences>;
  save(personId: string, preferences: Preferences, at: number): Promise<void>;
  /** `privateChat`: the id of the conversation that only the person and the bot see. */
  forget(personId: string, place: { readonly privateChat: string }): Promise<Forgotten>;
}

/** For a bot without a store: preferences hold until it is restarted, and there are no cases. */
export function createPeopleInMemory(): People {
  const people = new Map<string, Preferences>();
  return {
    find: async (personId) => people.get(personId) ?? {},
    save: async (personId, preferences) => void people.set(personId, preferences),
    forget: async (personId) => {
      const preferences = people.get(personId) ?? {};
      people.delete(personId);
      return { preferences, closedCases: 0, openCases: 0, ownRuns: 0 };
    },
  };
}
