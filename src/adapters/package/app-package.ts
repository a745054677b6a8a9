import { z } from 'zod';

const command = z.looseObject({ title: z.string(), description: z.string().optional() });

/** What the rules need of a manifest; the official schema has judged the rest by then. */
export const manifestShape = z.looseObject({
  $schema: z.string(),
  version: z.string(),
  id: z.string(),
  name: z.looseObject({ short: z.string(), full: z.string().optional() }),
  description: z.looseObject({ short: z.string(), full: z.string() }),
  developer: z.looseObject({ name: z.string(), websiteUrl: z.string(), privacyUrl: z.string(), termsOfUseUrl: z.string() }),
  icons: z.looseObject({ color: z.string(), outline: z.string() }),
  localizationInfo: z.looseObject({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })).default([]),
  }),
  validDomains: z.array(z.string()).default([]),
  bots: z.array(
    z.looseObject({
      botId: z.string(),
      commandLists: z.array(z.looseObject({ scopes: z.array(z.string()), commands: z.array(command) })).default([]),
    }),
  ),
  composeExtensions: z
    .array(
      z.looseObject({
        botId: z.string(),
        commands: z.array(command.extend({ id: z.string(), parameters: z.array(command).default([]) })),
      }),
    )
    .default([]),
});

export type Manifest = z.infer<typeof manifestShape>;

/** A Teams app package with every placeholder filled, before it is a zip file. */
export interface AppPackage {
  readonly manifest: Manifest;
  /** The manifest as it goes into the zip, for the official schema. */
  readonly json: unknown;
  /** Strings of a further language by its tag; keys are paths such as `bots[0].commandLists[0].commands[0].title`. */
  readonly languages: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Every file as it goes into the zip, by its path there; manifest.json first. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What is wrong with a package, where, and what to do about it. */
export interface Complaint {
  readonly where: string;
  readonly what: string;
  readonly mend: string;
}

export type PackageRule = (app: AppPackage) => readonly Complaint[];
