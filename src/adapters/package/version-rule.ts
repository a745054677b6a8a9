import type { AppPackage, Complaint } from './app-package.ts';
import { compareVersions, type EarlierPackage } from './earlier-package.ts';

const where = 'manifest.json version';

/** Teams takes a changed package only under a higher version. Packages of another app, such as a trial tenant's, do not count. */
export function breaksOfVersion({ manifest, files }: AppPackage, earlier: readonly EarlierPackage[]): readonly Complaint[] {
  if (!/^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/.test(manifest.version)) {
    return [{ where, what: `The version is "${manifest.version}", expected three numbers.`, mend: 'Write it as 1.2.3.' }];
  }
  const [last] = earlier.filter(({ appId }) => appId === manifest.id.toLowerCase()).toSorted((one, other) => compareVersions(other.version, one.version));
  if (last === undefined || compareVersions(manifest.version, last.version) > 0) return [];
  const isSame = manifest.version === last.version && isEqual(files, last.files);
  if (isSame) return [];
  return [{ where, what: `The version is ${manifest.version}, and ${last.path} has ${last.version} with other contents.`, mend: 'Raise the version; Teams would keep the old package.' }];
}

function isEqual(one: ReadonlyMap<string, Uint8Array>, other: ReadonlyMap<string, Uint8Array>): boolean {
  return one.size === other.size && [...one].every(([name, bytes]) => Buffer.from(bytes).equals(other.get(name) ?? new Uint8Array()));
}
