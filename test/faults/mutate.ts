/** Values that clients, other channels and attackers put where something else is expected. */
const odd: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER + 2, '', ' ', '\u0000', '\ud83d', 'null', '[]', '{}', '__proto__', 'constructor'],
  ...[[], [[]], [null], {}, { length: 1e9 }, { toString: null }, { then: true }, { id: { id: {} } }, [{}, { id: 1 }], { '': '' }],
  ...['å'.repeat(5_000), '<at>'.repeat(500), '&nbsp;'.repeat(500), '../../../etc/passwd', 'javascript:alert(1)', '${jndi:ldap://x}', '%00%0a%0d', '\u202e\ufeff', '2026-99-99T99:99:99Z'],
  ...['112', 'anslut ABCDEFGH12345678', 'mina ärenden', 'checklista', 'kniv', "'; DROP TABLE entry; --"],
];

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Changes one to four places of a value at random; the value itself stays as it was. Where `mayTouch` says no, nothing is changed. */
export function mutate<T extends object>(value: T, random: () => number, mayTouch: (path: string) => boolean): T {
  let changed = structuredClone(value);
  for (let count = 1 + Math.floor(random() * 4); count > 0; count -= 1) {
    const places = placesOf(changed).filter(({ path }) => mayTouch(path));
    const place = places[Math.floor(random() * places.length)];
    if (place !== undefined) changed = change(changed, place, random);
  }
  return changed;
}

interface Place {
  readonly path: string;
  readonly owner: Record<string, unknown>;
  readonly key: string;
}

function placesOf(value: object, path = ''): readonly Place[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => [
    { path: `${path}/${key}`, owner: value as Record<string, unknown>, key },
    ...(typeof inner === 'object' && inner !== null ? placesOf(inner, `${path}/${key}`) : []),
  ]);
}

function change<T extends object>(whole: T, { owner, key }: Place, random: () => number): T {
  const pick = <V>(values: readonly V[]): V | undefined => values[Math.floor(random() * values.length)];
  const others = placesOf(whole);
  switch (Math.floor(random() * 6)) {
    case 0:
      delete owner[key];
      break;
    case 1:
      owner[`${key}${String(pick(['', ' ', 'X', '.id', '\u0000']))}`] = structuredClone(pick(odd));
      break;
    case 2: {
      const other = pick(others);
      owner[key] = structuredClone(other?.owner[other.key]);
      break;
    }
    case 3:
      owner[key] = Array.from({ length: Math.floor(random() * 50) }, () => structuredClone(pick(odd)));
      break;
    case 4: {
      let deep: unknown = owner[key];
      for (let depth = Math.floor(random() * 60); depth > 0; depth -= 1) deep = { [key]: deep };
      owner[key] = deep;
      break;
    }
    default:
      owner[key] = structuredClone(pick(odd));
  }
  return whole;
}

/** Changes the bytes of a text: cuts it, doubles a part, puts something in, or swaps signs. */
export function mutateText(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const length = Math.floor(random() * 20);
  const inserted = ['{', '}', '[', ']', '"', '\\', ',', ':', '\u0000', '\ud83d', '1e999', '{"__proto__":{"a":1}}', '"text":1,'];
  switch (Math.floor(random() * 4)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(at, at + length).repeat(3) + text.slice(at);
    case 2:
      return text.slice(0, at) + (inserted[Math.floor(random() * inserted.length)] ?? '') + text.slice(at);
    default:
      return text.slice(0, at) + text.slice(at + length);
  }
}
