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
});

export type HandOffData = z.infer<typeof handOffSchema>;

/** Reads the file; a phrase that cannot be read is left out by itself and told of. */
export function parseHandOff(source: YamlSource | undefined): Read<HandOffData> {
  if (source === undefined) return { findings: [] };
  const { value, findings } = readYaml(source, handOffSchema);
  if (value === undefined) return { findings };
  const { groups, findings: ofGroups } = siftGroups(value.groups, source);
  const check = { source, groups };
  const involved = siftPhrases(value.manager_involved, check);
  const mentioned = siftPhrases(value.manager_mentioned, check);
  return {
    value: { ...value, groups, manager_involved: involved.phrases, manager_mentioned: mentioned.phrases },
    findings: [...findings, ...ofGroups, ...involved.findings, ...mentioned.findings],
  };
}
