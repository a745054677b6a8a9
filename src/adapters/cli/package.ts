import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readAppSettings } from '../../config.ts';
import type { Complaint } from '../package/app-package.ts';
import { earlierPackages, readEarlierPackage } from '../package/earlier-package.ts';
import { judgePackage } from '../package/judge-package.ts';
import { readAppPackage } from '../package/read-app-package.ts';
import { zip } from '../package/zip-file.ts';
import { readArguments } from './read-arguments.ts';

const help = `npm run package -- [--last FILE.zip] [--folder DIR] [--out DIR]     makes the Teams app package

  --last FILE.zip   the package that is in Teams now, as downloaded from the admin centre; its version must be lower
  --folder DIR      where manifest.json is; else manifest
  --out DIR         where the package goes; else manifest/build

Ids and addresses come from the settings BOT_ID, TEAMS_APP_ID, PUBLIC_URL and APP_… (env.example).
Exit code: 0 written, 1 something in it is wrong, 2 could not be judged.
`;

/** The `package` command: fills in, judges by the official schema and by Teams' own rules, and writes the zip. */
export async function makePackage(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const { values } = readArguments(args, options);
  if (values.help) return say(help);
  const folder = values.folder ?? 'manifest';
  const out = values.out ?? join(folder, 'build');
  const app = await readAppPackage(folder, readAppSettings(environment));
  const earlier = [...(await earlierPackages(out)), ...(values.last === undefined ? [] : [await readEarlierPackage(values.last)])];
  const breaks = judgePackage(app, earlier);
  if (breaks.length > 0) {
    process.stderr.write(`${breaks.map(describe).join('\n')}\nNothing was written: ${breaks.length} ${breaks.length === 1 ? 'thing is' : 'things are'} wrong.\n`);
    return 1;
  }
  const path = join(out, `radrum-${app.manifest.version}-${app.manifest.id.slice(0, 8)}.zip`);
  await mkdir(out, { recursive: true });
  await writeFile(path, zip(app.files));
  const compared = earlier.some(({ appId }) => appId === app.manifest.id.toLowerCase());
  return say(`${path}

Version ${app.manifest.version} of app ${app.manifest.id}, bot ${app.manifest.bots[0]?.botId ?? ''}.
${compared ? 'Its version was compared with that of the earlier package.' : 'No earlier package of this app was here to compare versions with: in the admin centre the version must be lower than this one.'}

Next:
  a trial for yourself   Teams → Apps → Manage your apps → Upload an app → Upload a custom app
  the whole organisation Teams admin centre → Teams apps → Manage apps → Upload new app; an app that is there already: open it → Upload file
  then                   npm run -s doctor
manifest/README.md tells every step.
`);
}

function describe({ where, what, mend }: Complaint): string {
  return `${where}\n  ${what}\n  What to do: ${mend}\n`;
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

const options = {
  last: { type: 'string' },
  folder: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;
