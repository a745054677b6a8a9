import { describe, expect, it } from 'vitest';
import { sizeClassOf } from '../../src/insight/size-class.ts';
import type { Organisation, OrganisationSize } from '../../src/knowledge/contact.ts';

const organisation = (key: string, size?: OrganisationSize): Organisation => ({ key, name: { sv: key, en: key }, contacts: new Map(), ...(size && { size }) });
const three = [organisation('a', 'small'), organisation('b', 'small'), organisation('c', 'small'), organisation('d', 'large'), organisation('e', 'large'), organisation('f')];

describe('sizeClassOf', () => {
  it.each([
    ['the class that three organisations share', 'a', 'small'],
    ['unknown where two share it, for it would name one of two', 'd', 'unknown'],
    ['unknown where nobody has given a size', 'f', 'unknown'],
    ['unknown of an organisation that is not there', 'x', 'unknown'],
    ['unknown of whoever has chosen none', undefined, 'unknown'],
  ])('is %s', (_reason, key, size) => {
    expect(sizeClassOf(key, three)).toBe(size);
  });
});
