import type { AppPackage, Complaint } from './app-package.ts';

/** Shorter than the schema allows, because Teams cuts what is longer in its menus. */
const longestCommand = 32;
const longestCommandDescription = 128;

/** What people read: texts that fit Teams' menus, each in every language of the package. */
export function breaksOfTexts(app: AppPackage): readonly Complaint[] {
  const own = textsOf(app.manifest);
  const languageFiles = new Map(app.manifest.localizationInfo.additionalLanguages.map(({ languageTag, file }) => [languageTag, file]));
  return [
    ...[...own].flatMap(([path, text]) => judge('manifest.json', path, text)),
    ...doubleCommands(own, 'manifest.json'),
    ...[...app.languages].flatMap(([tag, strings]) => {
      const file = languageFiles.get(tag) ?? tag;
      const translated = new Map(Object.entries(strings).filter(([path]) => path !== '$schema'));
      return [
        ...[...own.keys()].filter((path) => !translated.has(path)).map((path) => ({ where: `${file} ${path}`, what: 'The text is missing in this language.', mend: 'Translate it, under this key.' })),
        ...[...translated.keys()].filter((path) => !own.has(path)).map((path) => ({ where: `${file} ${path}`, what: 'manifest.json has no such text.', mend: 'Take the line out, or correct its key.' })),
        ...[...translated].flatMap(([path, text]) => judge(file, path, text)),
        ...doubleCommands(translated, file),
      ];
    }),
  ];
}

/** Every text that can be translated, under the key that a language file has for it. */
function textsOf({ name, description, bots, composeExtensions }: AppPackage['manifest']): ReadonlyMap<string, string> {
  const entries = (path: string, { title, description: text }: { readonly title: string; readonly description?: string | undefined }): readonly (readonly [string, string])[] => [
    [`${path}.title`, title],
    ...(text === undefined ? [] : ([[`${path}.description`, text]] as const)),
  ];
  return new Map([
    ['name.short', name.short],
    ...(name.full === undefined ? [] : ([['name.full', name.full]] as const)),
    ['description.short', description.short],
    ['description.full', description.full],
    ...bots.flatMap(({ commandLists }, bot) =>
      commandLists.flatMap(({ commands }, list) => commands.flatMap((command, at) => entries(`bots[${bot}].commandLists[${list}].commands[${at}]`, command))),
    ),
    ...composeExtensions.flatMap(({ commands }, extension) =>
      commands.flatMap((command, at) => {
        const path = `composeExtensions[${extension}].commands[${at}]`;
        return [...entries(path, command), ...command.parameters.flatMap((parameter, place) => entries(`${path}.parameters[${place}]`, parameter))];
      }),
    ),
  ]);
}

function judge(file: string, path: string, text: string): readonly Complaint[] {
  const where = `${file} ${path}`;
  const limit = /^bots.*\.title$/.test(path) ? longestCommand : /^bots.*\.description$/.test(path) ? longestCommandDescription : Infinity;
  return [
    ...(text.length > limit ? [{ where, what: `The text has ${text.length} characters, expected at most ${limit}.`, mend: 'Say it in fewer words: Teams cuts the rest.' }] : []),
    ...(text.trim() !== text || text === '' ? [{ where, what: 'The text is empty, or begins or ends with space.', mend: 'Write the text without space around it.' }] : []),
    ...(text.includes('${{') ? [{ where, what: 'The text has a placeholder.', mend: 'Placeholders are filled in manifest.json only; write it out.' }] : []),
  ];
}

function doubleCommands(texts: ReadonlyMap<string, string>, file: string): readonly Complaint[] {
  const lists = Map.groupBy(
    [...texts].filter(([path]) => /^bots.*\.title$/.test(path)),
    ([path]) => path.replace(/\.commands\[\d+\]\.title$/, ''),
  );
  return [...lists].flatMap(([list, titles]) =>
    titles
      .filter(([, title], at) => titles.findIndex(([, other]) => other === title) !== at)
      .map(([, title]) => ({ where: `${file} ${list}`, what: `The command "${title}" is there twice.`, mend: 'Keep one of them.' })),
  );
}
