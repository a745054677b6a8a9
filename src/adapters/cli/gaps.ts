import { composeGaps, composeSituation } from '../../compose/gaps.ts';
import { readConfig } from '../../config.ts';
import { AppError } from '../../errors.ts';
import { kept } from '../../insight/counts.ts';
import { withCounts } from '../store/read-counts.ts';
import { describeGaps } from './describe-gaps.ts';
import { readArguments } from './read-arguments.ts';

const help = `npm run -s gaps -- [--days N] [--json]           vad folk inte hittade
npm run -s gaps -- --situation [--months N]      lägesbilden: ämnen per månad, som CSV

  --days N        de senaste dagarna, i dag inräknad; annars 30
  --json          för andra program
  --situation     ämnen per avslutad månad, med semikolon mellan cellerna; färre än tio visas som <10. --csv är samma sak
  --months N      så många månader bakåt; annars 12
  --folder MAPP   mappen med sidorna, för deras rubriker; annars knowledge

Läser den databas som inställningarna pekar på (DATABASE_URL eller DATA_DIR), också medan boten är i gång, och ändrar ingenting.
Slutkod: 0 listan är skriven, 2 den kunde inte skrivas.
`;

const usual = { days: 30, months: 12 } as const;
const mostDays = 750;

/** The `gaps` command: what was counted, from the store of the settings. */
export async function gaps(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const { values } = readArguments(args, options, { language: 'sv' });
  if (values.help) return say(help);
  const isSituation = values.situation === true || values.csv === true;
  if (isSituation && (values.json === true || values.days !== undefined)) throw new AppError('USAGE', '--situation går bara ihop med --months: det är CSV, månad för månad.');
  if (!isSituation && values.months !== undefined) throw new AppError('USAGE', '--months går bara ihop med --situation.');
  const [days, months] = [wholeNumber('--days', values.days, { usual: usual.days, most: mostDays }), wholeNumber('--months', values.months, { usual: usual.months, most: kept.countMonths })];
  const config = readConfig(environment);
  const parts = { folder: values.folder ?? config.knowledgeFolder, now: new Date() };
  if (isSituation) return say(await withCounts(config, (counts) => composeSituation(counts, { ...parts, months })));
  const report = await withCounts(config, (counts) => composeGaps(counts, { ...parts, days }));
  return say(values.json ? `${JSON.stringify(report, undefined, 2)}\n` : describeGaps(report));
}

function wholeNumber(name: string, given: string | undefined, { usual: without, most }: { readonly usual: number; readonly most: number }): number {
  const number = Number(given ?? without);
  if (!Number.isInteger(number) || number < 1 || number > most) throw new AppError('USAGE', `${name} är "${given}", men ska vara ett heltal från 1 till ${most}.`);
  return number;
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

const options = {
  days: { type: 'string' },
  months: { type: 'string' },
  json: { type: 'boolean' },
  situation: { type: 'boolean' },
  csv: { type: 'boolean' },
  folder: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;
