import { splitFrontMatter } from '../knowledge/split-front-matter.ts';
import { type Place, yamlPlaces } from '../knowledge/yaml-places.ts';
import type { CheckContext } from './check-context.ts';

/** Where the contacts of an organisation's file stand, by their keys; undefined where the file is not among those checked. */
export function contactPlaces(file: string, { files }: CheckContext): ((key: string) => Place) | undefined {
  const source = files.find(({ path }) => path === file);
  if (source === undefined) return undefined;
  const { yaml = '', yamlLine } = splitFrontMatter(source.text);
  const places = yamlPlaces({ text: yaml, firstLine: yamlLine });
  return (key) => places.of(['contacts', key]);
}
