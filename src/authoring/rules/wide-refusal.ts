import { createTurnedAwayReader, type TurnedAwayQuestion, type TurningFile, turningFiles } from '../../answering/triage/turned-away.ts';
import { phrasePlace } from '../../knowledge/triage-phrase.ts';
import type { CheckContext } from '../check-context.ts';
import type { ReadPage } from '../page.ts';
import { foundIn, type Rule } from '../rule.ts';

export const wideRefusal: Rule = {
  id: 'wide-refusal',
  severity: 'error',
  what: 'En fras i refusals.yaml eller small-talk.yaml avvisar en fråga som en sida själv har.',
  why: 'Den som frågar så får inget råd, fast det finns en sida.',
  mend: 'Skriv fler ord i frasen eller i regeln, så att den bara passar det som den gäller. Ska frågan avvisas ändå: ta bort den från sidan, eller skriv sidan under pages.',
  wide: true,
  example: { file: 'language/refusals.yaml', replace: '    vem har tipsat\n', with: '    vem har tipsat\n    hembesök\n', at: '    hembesök' },
  check: (context) => {
    const all = questionsTurnedAway(context);
    return turningFiles.flatMap((file) => {
      const text = context.files.find(({ path }) => path === file)?.text;
      if (text === undefined) return [];
      return byPhrase(all.filter((one) => one.file === file)).map(({ phrase, questions: [first = '', ...more] }) => {
        const others = more.length === 0 ? '' : ` och ${more.length} till av sidornas egna frågor`;
        const { does, mend } = toldOf[file];
        return foundIn({ file }, phrasePlace(phrase, { file, text, firstLine: 1 }), { what: `"${phrase}" ${does} "${first}"${others}.`, ...(mend !== undefined && { mend }) });
      });
    });
  },
};

const toldOf: Readonly<Record<TurningFile, { readonly does: string; readonly mend?: string }>> = {
  'language/refusals.yaml': { does: 'avvisar' },
  'language/small-talk.yaml': { does: 'svarar med småprat eller som på andras ärenden på', mend: 'Skriv fler ord i frasen, så att den bara passar det som den gäller. Hör ett av frågans ord alltid till sidorna: skriv det under in_scope.' },
};

/** A page is asked again only when its questions or the files have changed. */
function questionsTurnedAway({ readPages, base: { triageData }, memory }: CheckContext): readonly TurnedAwayQuestion[] {
  let reader: ReturnType<typeof createTurnedAwayReader> | undefined;
  const read = (page: ReadPage) => (reader ??= createTurnedAwayReader(triageData))(questionsOf(page), page.slug);
  return memory.each('turned-away', readPages, {
    basis: JSON.stringify([triageData.refusals, triageData.smallTalk]),
    keyOf: (page) => JSON.stringify([page.slug, questionsOf(page)]),
    make: read,
  }).flat();
}

function questionsOf({ document: { frontMatter: { title, asked_as, keywords } } }: ReadPage): readonly string[] {
  return [title, ...asked_as, ...keywords];
}

interface WidePhrase {
  readonly phrase: string;
  readonly questions: readonly string[];
}

/** Of the phrases that stand together in a question, the one is to blame that stands in most of them. */
function byPhrase(turnedAway: readonly TurnedAwayQuestion[]): readonly WidePhrase[] {
  const counts = new Map<string, number>();
  for (const phrase of turnedAway.flatMap(({ phrases }) => [...new Set(phrases)])) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  const [widest] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (widest === undefined) return [];
  const [phrase] = widest;
  const questions = turnedAway.filter(({ phrases }) => phrases.includes(phrase)).map(({ question }) => question);
  return [{ phrase, questions }, ...byPhrase(turnedAway.filter(({ phrases }) => !phrases.includes(phrase)))];
}
