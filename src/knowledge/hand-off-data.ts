import { z } from 'zod';
import { type Read, type YamlSource, readYaml } from './read-yaml.ts';
import { noteFreeLines } from './example.ts';

const words = z.string().transform((block) => block.split(/\s+/u).filter((word) => word !== ''));

/** `language/hand-off.yaml`: what in a question changes whom the guide sends people to. */
export const handOffSchema = z.strictObject({
  groups: z.record(z.string(), words).default({}),
  /** Phrases that show that the manager is part of the problem. */
  manager_involved: z.string().transform(noteFreeLines),
  /** Phrases that show that a manager or an official is spoken of. */
  manager_mentioned: z.string().transform(noteFreeLines).default([]),
});

export type HandOffData = z.infer<typeof handOffSchema>;

export function parseHandOff(source: YamlSource | undefined): Read<HandOffData> {
  return source === undefined ? { findings: [] } : readYaml(source, handOffSchema);
}
