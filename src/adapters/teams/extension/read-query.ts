import { z } from 'zod';

/** What a search from the compose box asks for. */
export interface ExtensionQuery {
  readonly text: string;
  readonly skip: number;
  readonly count: number;
}

const mostAtOnce = 25;

const value = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).nullish(),
  queryOptions: z.object({ skip: z.number().int().min(0).max(10_000).catch(0), count: z.number().int().min(1).catch(mostAtOnce) }).nullish(),
});

/** Reads it leniently: whatever is missing or odd means the beginning of the whole list. `initialRun` is Teams' first call, without text. */
export function readQuery(given: unknown): ExtensionQuery {
  const read = value.safeParse(given);
  if (!read.success) return { text: '', skip: 0, count: mostAtOnce };
  const { parameters, queryOptions } = read.data;
  const text = parameters?.find(({ name }) => name !== 'initialRun')?.value;
  return { text: typeof text === 'string' ? text : '', skip: queryOptions?.skip ?? 0, count: Math.min(queryOptions?.count ?? mostAtOnce, mostAtOnce) };
}
