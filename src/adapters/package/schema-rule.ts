import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ErrorObject } from 'ajv';
import { AppError } from '../../errors.ts';
import type { AppPackage, Complaint } from './app-package.ts';

const mend = 'Correct it as the schema of that version says; the app would be refused.';

/**
 * Judges manifest and language files by Microsoft's schemas, which come with `@microsoft/app-manifest`; nothing is fetched.
 * Throws TOOLS_MISSING where the development packages are not installed.
 */
export function breaksOfSchema({ manifest, json, languages }: AppPackage): readonly Complaint[] {
  const { validator, schemas } = loadTools();
  const version = /\/teams\/(v[\d.]+)\/MicrosoftTeams\.schema\.json$/.exec(manifest.$schema)?.[1];
  if (version === undefined || manifest['manifestVersion'] !== version.slice(1)) {
    return [{ where: 'manifest.json $schema', what: `"${manifest.$schema}" is not the schema of manifestVersion ${String(manifest['manifestVersion'])}.`, mend: 'Name a stable version in both.' }];
  }
  if (schemas(`${version}/MicrosoftTeams.schema.json`) === undefined) {
    return [{ where: 'manifest.json manifestVersion', what: `Version ${version} is not known to the installed @microsoft/app-manifest.`, mend: 'Name a version that it has, or update that package.' }];
  }
  const judge = (file: string, schema: string, data: unknown) =>
    validator(schemas(`${version}/${schema}`) ?? {})(data).map(({ instancePath, message = '', params }) => ({
      where: `${file} ${instancePath}`.trim(),
      what: `${message} ${JSON.stringify(params)}`,
      mend,
    }));
  const files = new Map(manifest.localizationInfo.additionalLanguages.map(({ languageTag, file }) => [languageTag, file]));
  return [
    ...judge('manifest.json', 'MicrosoftTeams.schema.json', json),
    ...[...languages].flatMap(([tag, strings]) => judge(files.get(tag) ?? tag, 'MicrosoftTeams.Localization.schema.json', strings)),
  ];
}

type Validate = (data: unknown) => readonly ErrorObject[];

interface Tools {
  readonly validator: (schema: object) => Validate;
  readonly schemas: (path: string) => object | undefined;
}

/** The schemas are draft 04, and one has a pattern that is no regular expression with the `u` flag. */
function loadTools(): Tools {
  const require = createRequire(import.meta.url);
  try {
    const { default: Ajv } = require('ajv-draft-04') as typeof import('ajv-draft-04');
    const schemaFolder = join(dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas', 'teams');
    const { default: addFormats } = require('ajv-formats') as typeof import('ajv-formats');
    return {
      schemas: (path) => {
        const file = `${schemaFolder}/${path}`;
        return existsSync(file) ? (require(file) as object) : undefined;
      },
      validator: (schema) => {
        const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
        addFormats.default(ajv, ['uri', 'email', 'regex']);
        const validate = ajv.compile(schema);
        return (data) => (validate(data) ? [] : (validate.errors ?? []));
      },
    };
  } catch (cause) {
    throw new AppError('TOOLS_MISSING', 'The official manifest schemas are not installed.', { cause });
  }
}
