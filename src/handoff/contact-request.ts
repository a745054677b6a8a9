import { z } from 'zod';
import { optionalText, type ReadDraft, readDraft, requiredText } from './read-draft.ts';
import type { Person, Sender } from './sender.ts';

/** How the person wants to be reached. */
export const contactWays = ['teams', 'phone'] as const;

/** The longest text that each field takes, in characters. */
export const requestLimits = { reach: 100, when: 200, text: 500 } as const;

const draftSchema = z.object({
  /** Made when the form is shown: a second press on "send" is the same request. */
  id: z.guid(),
  /** Slug of the page that it is about. */
  topic: z.string().regex(/^[a-z0-9-]{1,100}$/),
  how: z.enum(contactWays),
  /** The number to phone; must be there with `phone`. */
  reach: optionalText(requestLimits.reach),
  when: requiredText(requestLimits.when),
  text: optionalText(requestLimits.text),
});

export type ContactRequestDraft = Readonly<z.infer<typeof draftSchema>>;

export function readContactRequestDraft(input: unknown): ReadDraft<ContactRequestDraft> {
  const read = readDraft<ContactRequestDraft>(draftSchema, input);
  const noNumber = read.kind === 'valid' && read.draft.how === 'phone' && read.draft.reach === undefined;
  return noNumber ? { kind: 'invalid', problems: [{ field: 'reach', kind: 'missing' }] } : read;
}

/** What people wrote in a request, and who they are: all of it is erased when the request closes. */
export interface RequestDetails extends Omit<ContactRequestDraft, 'id'> {
  readonly requester: Sender;
  /** Organisations whose security channels get the request, the first one at once and the others when nobody has taken it. */
  readonly chain: readonly string[];
  readonly organisation?: string | undefined;
}

const asked = ['topic', 'how', 'reach', 'when', 'text', 'organisation'] as const;

/** Whether two requests ask for the same, whatever channels there were when each was sent. */
export function asksTheSame(one: RequestDetails, other: RequestDetails): boolean {
  return asked.every((field) => one[field] === other[field]);
}

export interface RequestFacts {
  readonly id: string;
  readonly ownerId: string;
  readonly createdAt: number;
  readonly version: number;
}

/** How far the asking has come. It goes on from there when the request is given back, so that no notice gets the id of an earlier one. */
export interface Asking {
  /** How many times it has been late while nobody had it; also how far it has gone along its chain. */
  readonly reminders: number;
  readonly givenBack?: GivenBack | undefined;
}

/** The last time that a request which somebody had was given back. */
export interface GivenBack {
  /** How many times it has been, so far. */
  readonly times: number;
  readonly by: Person;
  readonly at: number;
  /** How many reminders there had been before: what follows from being late begins anew. */
  readonly reminders: number;
}

export type OpenRequest = RequestFacts & Asking & { readonly state: 'open'; readonly details: RequestDetails; readonly remindAt: number };
export type TakenRequest = RequestFacts & {
  readonly state: 'taken';
  readonly details: RequestDetails;
  readonly by: Person;
  readonly takenAt: number;
  /** As it stood when it was taken. */
  readonly asked: Asking;
  /** How many times its channels have been reminded that it is not done. */
  readonly reminders: number;
  /** Absent after the last time. */
  readonly remindAt?: number | undefined;
};
export type DoneRequest = RequestFacts & { readonly state: 'done'; readonly closedAt: number };
export type WithdrawnRequest = RequestFacts & { readonly state: 'withdrawn'; readonly closedAt: number };

/**
 * A request is *open* until a security contact takes it (*taken*) or the requester takes it back (*withdrawn*). The first who
 * takes it has it until it is *done*, or is given back and so *open* again. While it is open and late, its channels are reminded, it goes on
 * to the next channel of its chain, and the requester is told whom to phone. One that nobody takes in all the time that it may be kept is
 * closed (*done*), and its requester and channels are told. While it is taken and not done, its channels are reminded, and in the end the
 * requester is told whom to phone (`unfinished.ts`).
 */
export type ContactRequest = OpenRequest | TakenRequest | DoneRequest | WithdrawnRequest;

/** Since when nobody has had it. */
export function openSince({ createdAt, givenBack }: OpenRequest): number {
  return givenBack?.at ?? createdAt;
}

/** Which time it is that somebody has it: 0 for the first, as many as it has been given back. A button of an earlier time must not touch a later one. */
export function takingOf({ asked }: TakenRequest): number {
  return asked.givenBack?.times ?? 0;
}

/** The organisations whose channels have been given the request so far. */
export function channelsReached({ details, reminders }: Pick<Asking, 'reminders'> & Pick<OpenRequest, 'details'>): readonly string[] {
  return details.chain.slice(0, reminders + 1);
}
