import { meantSlug } from './slug.ts';

export interface StrayFolder {
  readonly folder: string;
  /** The folder that it is or was meant to be. */
  readonly home: string;
  /** There are files in that one too, as when this is a copy. */
  readonly hasOther: boolean;
  readonly paths: readonly string[];
}

const homes = ['sv', 'en', 'contacts', 'language', 'local', 'phrasings'];

/** Folders of the guide that stand inside another one, as when somebody drags them there by accident, or have another name, as `SV` or "sv - Kopia". */
export function strayFolders(paths: readonly string[]): readonly StrayFolder[] {
  const byFolder = Map.groupBy(paths, strayFolderOf);
  return [...byFolder].flatMap(([folder, within]) => {
    const home = folder === undefined ? undefined : meantHome(folder);
    return folder === undefined || home === undefined ? [] : [{ folder, home, hasOther: paths.some((path) => path.startsWith(`${home}/`)), paths: within }];
  });
}

function strayFolderOf(path: string): string | undefined {
  const [outermost = '', ...others] = path.split('/').slice(0, -1);
  if (meantHome(outermost) !== undefined && !homes.includes(outermost)) return outermost;
  const at = others.findIndex((name) => homes.includes(name));
  const folder = [outermost, ...others.slice(0, at + 1)].join('/');
  const hasPlace = outermost === 'phrasings' || /^local\/[^/]+\/(?:sv|en)$/.test(folder);
  return at === -1 || hasPlace ? undefined : folder;
}

function meantHome(folder: string): string | undefined {
  const name = meantSlug(folder.slice(folder.lastIndexOf('/') + 1));
  return homes.includes(name) ? name : undefined;
}
