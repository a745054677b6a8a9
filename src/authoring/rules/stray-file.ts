import { contactsPath, localPath } from '../../knowledge/assemble-knowledge.ts';
import { readExamples } from '../../knowledge/example.ts';
import type { CheckContext } from '../check-context.ts';
import { nearest } from '../nearest.ts';
import { pageAt } from '../page.ts';
import { foundIn, type Rule, type RuleFinding } from '../rule.ts';
import { isSlug, meantSlug } from '../slug.ts';
import { type StrayFolder, strayFolders } from '../stray-folders.ts';

const languageFiles = ['danger', 'refusals', 'small-talk', 'synonyms', 'glossary', 'hand-off', 'banned-claims', 'step-verbs'].map((name) => `language/${name}.yaml`);

export const strayFile: Rule = {
  id: 'stray-file',
  severity: 'warning',
  what: 'Filen ligger där boten inte letar.',
  why: 'Den läses aldrig, och ingen märker det.',
  mend: 'Flytta filen: sidor till sv/ och en/, tillägg till local/<organisation>/sv/, kontakter till contacts/, språkfiler till language/.',
  example: { file: 'sv/gamla/besok.md', with: 'Gå därifrån.\n', at: '' },
  check: (context) => {
    const phrasingFiles = phrasingFilesOf(context);
    const taken = new Set(context.files.map(({ path }) => path));
    const paths = context.files.map(({ path }) => path).filter((path) => !languageFiles.includes(path) && !phrasingFiles.includes(path) && !hasPlace(path));
    const folders = strayFolders(context.files.map(({ path }) => path));
    const stray = paths
      .filter((path) => !folders.some(({ folder, home }) => path.startsWith(`${folder}/`) || path.startsWith(`phrasings/${home}/`)))
      .map((path) => {
        const mend = mendFor(path, phrasingFiles.filter((file) => !taken.has(file)));
        return foundIn({ file: path }, atTop, { what: 'Filen läses inte.', ...(mend !== undefined && { mend }) });
      });
    return [...folders.map(tellOfFolder), ...stray, ...context.files.flatMap(({ path }) => aimlessExamples(path, context))];
  },
};

const atTop = { line: 1, column: 1 };

function tellOfFolder({ folder, home, paths, hasOther }: StrayFolder): RuleFinding {
  const many = paths.length === 1 ? 'En fil' : `${paths.length} filer`;
  const back = folder.includes('/') ? `Flytta tillbaka mappen ${folder}, så att den åter heter ${home} och ligger där sv och en ligger.` : `Döp om mappen ${folder} till ${home}.`;
  return foundIn({ file: paths[0] ?? folder }, atTop, { what: `${many} i mappen ${folder} läses inte.`, mend: hasOther ? `Är mappen ${folder} en kopia av ${home}, ta bort den. Annars, flytta filerna dit.` : back });
}

/** Examples are named for a page or a reason; where there is none of that name, they teach what nobody is ever shown. */
function aimlessExamples(path: string, { pages, base: { triageData } }: CheckContext): readonly RuleFinding[] {
  const { verdict, key, language } = readExamples(path, '') ?? {};
  const reasons = verdict === 'refuse' || verdict === 'stop' ? triageData.refusals?.[verdict] : undefined;
  const known = verdict === 'danger' ? [...new Set(pages.map(({ slug }) => slug))] : Object.keys(reasons ?? {});
  if (key === undefined || known.length === 0 || known.includes(key)) return [];
  const meant = nearest(key, known);
  const name = verdict === 'danger' ? 'en sida som finns' : 'ett skäl i language/refusals.yaml';
  const mend = meant === undefined ? `Ge filen namn efter ${name}, eller ta bort den.` : `Döp om filen till language/examples/${verdict}.${meant}.${language}.txt, om det är den.`;
  return [foundIn({ file: path }, atTop, { what: `Exemplen leder ingenstans: "${key}" finns inte.`, mend })];
}

/** One for each page, also for a page that cannot be read: its own findings tell of that. */
function phrasingFilesOf({ pages, base }: CheckContext): readonly string[] {
  const own = pages.filter(({ organisation }) => organisation === undefined);
  return [...own, ...base.documents].map(({ language, slug }) => `phrasings/${language}/${isSlug(slug) ? slug : meantSlug(slug)}.txt`);
}

function hasPlace(path: string): boolean {
  if (/(?:^|\/)README\.md$/.test(path) || contactsPath.test(path) || readExamples(path, '') !== undefined) return true;
  return path.startsWith('local/') ? localPath.test(path) : pageAt(path) !== undefined;
}

function mendFor(path: string, phrasingFiles: readonly string[]): string | undefined {
  const [folder, part] = path.split('/');
  if (folder === 'local' && pageAt(path) !== undefined) return `Döp om mappen "${part}": bara a–z utan prickar, siffror och bindestreck, som organisationens fil i contacts/.`;
  if (folder === 'language' && part === 'examples') return 'Börja filnamnet med danger, refuse, stop, out-of-scope eller question, och sluta det med .sv.txt eller .en.txt.';
  const doubled = /^(.+\.(?:md|ya?ml|txt))\.(?:md|txt)$/i.exec(path)?.[1];
  if (doubled !== undefined) return `Döp om filen till ${doubled}. Syns inte det sista i namnet? Låt Utforskaren visa filnamnstillägg, eller döp om filen i skrivprogrammet.`;
  if ((folder === 'sv' || folder === 'en') && /^[^/]+\/[^/]+\.(?:txt|ya?ml)$/.test(path)) return 'Är det en sida, döp om filen så att namnet slutar på .md. Är det fler sätt att fråga, flytta den till phrasings/.';
  const ending = /\.(?:md|markdown|ya?ml|txt)$/i.exec(path)?.[0] ?? '';
  const rightEnding = ending.toLowerCase().replace('.markdown', '.md');
  if (ending !== rightEnding) return `Döp om filen så att namnet slutar på ${rightEnding}.`;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (folder === 'phrasings') {
    const beside = phrasingFiles.filter((file) => file.startsWith(`phrasings/${part}/`));
    const close = nearest(name, beside.map((file) => file.slice(file.lastIndexOf('/') + 1)));
    if (close !== undefined) return `Döp om filen till phrasings/${part}/${close}, om det är den.`;
    return 'Ge filen samma namn som sidan, i samma språk: phrasings/sv/<sidans filnamn>.txt. Är sidan borta, ta bort filen.';
  }
  const meant = nearest(path, folder === 'language' ? languageFiles : []);
  return meant === undefined ? undefined : `Döp om filen till ${meant}, om det är den.`;
}
