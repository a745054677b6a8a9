/** Tells whether a text can be a page's slug: a–z, digits and single hyphens. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** What the copies of a file are called by Windows, macOS and cloud folders, in Swedish and English. */
const copyOf = /^(?:kopia av|copy of) +| +[-–] +(?:kopia|copy)(?: *\(\d+\))?$| +(?:kopia|copy)(?: +\d+)?$| *\(\d+\)$/g;

/** The slug that a name was meant to be or is a copy of: `jav` for "Kopia av Jäv". Empty when no letter of it can stand in a slug. */
export function meantSlug(name: string): string {
  const plain = name.toLowerCase().replace(copyOf, '').normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
