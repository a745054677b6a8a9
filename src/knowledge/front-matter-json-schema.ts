import { z } from 'zod';
import { frontMatterSchema } from './front-matter.ts';
import { offers } from './offer.ts';

/**
 * The front matter as a JSON Schema (draft 2020-12), with which an editor's program completes keys and marks faults.
 * Stricter than the reader in one thing: a key that nobody knows is a fault, for it is a slip of the pen.
 */
function frontMatterJsonSchema(): object {
  const schema = z.toJSONSchema(frontMatterSchema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      if (jsonSchema.type === 'object') jsonSchema.additionalProperties = false;
      if (!jsonSchema.enum?.includes(offers[0])) return;
      // YAML reads an unquoted 112 as a number, and so does the reader.
      delete jsonSchema.type;
      jsonSchema.enum = [...offers, 112];
    },
  });
  return { ...schema, title: 'Sidhuvud i Rådrum', description: 'Det som står mellan de två raderna med --- överst på en sida.' };
}

/** The schema as the text of `knowledge/front-matter.schema.json`. */
export function frontMatterSchemaFile(): string {
  return `${JSON.stringify(frontMatterJsonSchema(), null, 2)}\n`;
}
