import { once } from 'node:events';
import { AppError } from '../../errors.ts';
import { startPreview } from '../preview/start-preview.ts';
import { localDate } from '../calendar/local-date.ts';
import { gapsView } from './gaps-view.ts';
import { knowledgeFolder } from './knowledge-folder.ts';
import { readArguments } from './read-arguments.ts';

const help = `npm run preview [-- --port N] [--folder MAPP]      visar sidorna så som Teams visar dem, medan du skriver

  --port N        porten på den här datorn; annars 4180. 0 tar en ledig
  --folder MAPP   mappen med kunskapen; annars den i KNOWLEDGE_DIR, eller knowledge

Luckor läser den databas som inställningarna pekar på (DATABASE_URL eller DATA_DIR, också från filen .env).
Sidan går bara att öppna på den här datorn, och ändrar ingenting. Avsluta med Ctrl-C.
`;
const usualPort = 4180;

/** The `preview` command: runs the editors' page until Ctrl-C. */
export async function preview(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const { values } = readArguments(args, options, { language: 'sv' });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const port = Number(values.port ?? usualPort);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new AppError('USAGE', `--port är "${values.port}", men ska vara ett heltal från 0 till 65535.`);
  const ended = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const folder = knowledgeFolder(values.folder, environment);
  const running = await startPreview({ folder, port, today: () => localDate(new Date()), gaps: (days) => gapsView({ folder, days, environment }) });
  process.stdout.write(`Förhandsvisning  ${running.address}   ← öppna adressen i en webbläsare\nSidan följer filerna medan du sparar. Avsluta med Ctrl-C.\n`);
  await ended;
  await running.stop();
  return 0;
}

const options = { port: { type: 'string' }, folder: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
