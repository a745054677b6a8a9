import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { AppSettings } from '../../config.ts';
import { AppError } from '../../errors.ts';
import { type AppPackage, manifestShape } from './app-package.ts';
import { fillPlaceholders } from './fill-placeholders.ts';

const manifestFile = 'manifest.json';
const strings = z.record(z.string(), z.string());

/** Reads a manifest folder and fills in the settings. Throws MANIFEST_UNREADABLE for what cannot even be judged. */
export async function readAppPackage(folder: string, settings: AppSettings): Promise<AppPackage> {
  const { text, missing } = fillPlaceholders(await read(folder, manifestFile).then(asText), valuesOf(settings));
  if (missing.length > 0) {
    throw new AppError('MANIFEST_UNREADABLE', `${join(folder, manifestFile)} has placeholders that no setting fills: ${missing.join(', ')}.`);
  }
  const manifest = parse(manifestShape, text, join(folder, manifestFile));
  const files = new Map<string, Uint8Array>([[manifestFile, Buffer.from(text)]]);
  const languages = new Map<string, Readonly<Record<string, string>>>();
  for (const { languageTag, file } of manifest.localizationInfo.additionalLanguages) {
    const bytes = await read(folder, file);
    files.set(file, bytes);
    languages.set(languageTag, parse(strings, asText(bytes), join(folder, file)));
  }
  for (const file of [manifest.icons.color, manifest.icons.outline]) files.set(file, await read(folder, file));
  return { manifest, json: JSON.parse(text), languages, files };
}

function valuesOf(settings: AppSettings): Readonly<Record<string, string>> {
  return { ...settings, BOT_DOMAIN: new URL(settings.PUBLIC_URL).hostname };
}

async function read(folder: string, file: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, file));
  } catch (cause) {
    throw new AppError('MANIFEST_UNREADABLE', `${join(folder, file)} cannot be read.`, { cause });
  }
}

function asText(bytes: Buffer): string {
  return bytes.toString('utf8');
}

function parse<Shape extends z.ZodType>(shape: Shape, text: string, path: string): z.infer<Shape> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new AppError('MANIFEST_UNREADABLE', `${path} is not JSON: ${cause instanceof Error ? cause.message : ''}`, { cause });
  }
  const parsed = shape.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError('MANIFEST_UNREADABLE', `${path}: ${issue?.path.join('.') ?? ''} is not as expected (${issue?.message ?? ''}).`);
}
