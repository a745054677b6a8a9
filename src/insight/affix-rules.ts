/** A way of making a form of a stem, as in "the stem without `strip` and with `add`, where it ends like that". */
export interface AffixRule {
  readonly kind: 'prefix' | 'suffix';
  readonly flag: string;
  readonly strip: string;
  readonly add: string;
  readonly fits: RegExp;
  /** Whether a prefix and a suffix may meet on one stem. */
  readonly crosses: boolean;
}

/** What a Hunspell affix file says of forms. Compounds are left out: what is not in the list as one word is not counted. */
export interface Affixes {
  readonly rules: readonly AffixRule[];
  /** Flags of entries that are no words: forbidden ones, and parts of compounds. */
  readonly noWord: readonly string[];
  /** Flag of stems that are no words without an affix. */
  readonly needsAffix: string;
}

/** Reads a Hunspell affix file (hunspell(5)) with flags of one sign. Rules that lead to further rules make parts of compounds in our lists, and are left out. */
export function readAffixes(text: string): Affixes {
  const crossing = new Map<string, boolean>();
  const rules: AffixRule[] = [];
  const noWord: string[] = [];
  let needsAffix = '';
  for (const line of text.split(/\r?\n/)) {
    const [name, flag = '', first = '', added, fits] = line.trim().split(/\s+/);
    if (name === 'FORBIDDENWORD' || name === 'ONLYINCOMPOUND') noWord.push(flag);
    if (name === 'NEEDAFFIX') needsAffix = flag;
    if (name !== 'PFX' && name !== 'SFX') continue;
    if (fits === undefined) {
      crossing.set(`${name}${flag}`, first === 'Y');
      continue;
    }
    if (added === undefined || added.includes('/')) continue;
    const kind = name === 'PFX' ? 'prefix' : 'suffix';
    rules.push({ kind, flag, strip: orNothing(first), add: orNothing(added), fits: new RegExp(kind === 'prefix' ? `^(?:${fits})` : `(?:${fits})$`, 'u'), crosses: crossing.get(`${name}${flag}`) ?? false });
  }
  return { rules, noWord, needsAffix };
}

function orNothing(text: string): string {
  return text === '0' ? '' : text;
}

/** A stem that a word may be a form of, and the flags that the stem must then have in the list. */
export interface PossibleStem {
  readonly stem: string;
  readonly flags: readonly string[];
}

/** Every stem that the rules can lead back to; the word itself is the first. */
export function possibleStems(word: string, { rules }: Affixes): readonly PossibleStem[] {
  const found: PossibleStem[] = [{ stem: word, flags: [] }];
  const suffixes = rules.filter(({ kind }) => kind === 'suffix');
  for (const rule of rules) {
    const stem = withoutAffix(word, rule);
    if (stem === undefined) continue;
    if (rule.fits.test(stem)) found.push({ stem, flags: [rule.flag] });
    if (rule.kind === 'suffix' || !rule.crosses) continue;
    for (const suffix of suffixes) {
      const both = suffix.crosses ? withoutAffix(stem, suffix) : undefined;
      if (both !== undefined && suffix.fits.test(both) && rule.fits.test(both)) found.push({ stem: both, flags: [rule.flag, suffix.flag] });
    }
  }
  return found;
}

function withoutAffix(word: string, { kind, strip, add }: AffixRule): string | undefined {
  if (kind === 'prefix') return word.startsWith(add) && word.length > add.length ? strip + word.slice(add.length) : undefined;
  if (!word.endsWith(add)) return undefined;
  const stem = word.slice(0, word.length - add.length) + strip;
  return stem === '' ? undefined : stem;
}
