import { z } from 'zod';
import { type Read, type YamlSource, readYaml } from './read-yaml.ts';
import { phraseBlock, siftGroups, siftPhrases, wordBlock } from './triage-phrase.ts';

/** `language/hand-off.yaml`: what in a question changes whom the guide sends people to. */
const handOffSchema = z.strictObject({
  groups: z.record(z.string(), wordBlock).default({}),
  /** Phrases that show that the manager is part of the problem. */
  manager_involved: phraseBlock,
  /** Phrases that show that a manager or an official is spoken of. */
  manager_mentioned: phraseBlock.default([]),
  /** Phrases that show that the writer is a manager: another manager's part is then the writer's own. */
  manager_is_writer: phraseBlock.default([]),
  /** Phrases that show that the writer has a manager. */
  manager_of_writer: phraseBlock.default([]),
});

export type HandOffData = z.infer<typeof handOffSchema>;

/** Reads the file; a phrase that cannot be read is left out by itself and told of. */
export function parseHandOff(source: YamlSource | undefined): Read<HandOffData> {
  if (source === undefined) return { findings: [] };
  const { value, findings } = readYaml(source, handOffSchema);
  if (value === undefined) return { findings };
  const { groups, findings: ofGroups } = siftGroups(value.groups, source);
  const check = { source, groups };
  const lists = ['manager_involved', 'manager_mentioned', 'manager_is_writer', 'manager_of_writer'] as const;
  const sifted = lists.map((list) => ({ list, ...siftPhrases(value[list], check) }));
  return {
    value: { ...value, groups, ...Object.fromEntries(sifted.map(({ list, phrases }) => [list, phrases])) },
    findings: [...findings, ...ofGroups, ...sifted.flatMap(({ findings: ofList }) => ofList)],
  };
}
