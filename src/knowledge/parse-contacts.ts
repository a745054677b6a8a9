import { contactFileSchema } from './contact-schema.ts';
import type { Organisation } from './contact.ts';
import type { Finding } from './finding.ts';
import { frontMatterFault } from './front-matter-fault.ts';
import { readYaml } from './read-yaml.ts';
import { splitFrontMatter } from './split-front-matter.ts';

export interface ContactFile {
  readonly file: string;
  readonly key: string;
  readonly text: string;
}

export interface ParsedContacts {
  readonly organisation?: Organisation;
  readonly findings: readonly Finding[];
}

/** Reads one organisation's contacts. A file with any fault is left out, so that no half contact is shown. */
export function parseContacts({ file, key, text }: ContactFile): ParsedContacts {
  const fault = frontMatterFault(file, text);
  if (fault !== undefined) return { findings: [fault] };
  const { yaml, yamlLine } = splitFrontMatter(text);
  const { value, findings } = readYaml({ file, text: yaml ?? '', firstLine: yamlLine }, contactFileSchema);
  if (value === undefined) return { findings };
  const contacts = new Map(Object.entries(value.contacts).map(([name, contact]) => [name, { ...contact, key: name }]));
  return { organisation: { key, name: value.name, ...(value.size && { size: value.size }), contacts }, findings };
}
