import { describe, expect, it } from 'vitest';
import { type Contact, contactInText, telephoneLink } from '../../src/knowledge/contact.ts';
import { parseContacts } from '../../src/knowledge/parse-contacts.ts';

const file = (contact: string) => `---\nname: { sv: Staden, en: The city }\ncontacts:\n  security:\n${contact.replace(/^/gm, '    ')}\n---\nFritext.\n`;
const parse = (contact: string) => parseContacts({ file: 'contacts/city.md', key: 'city', text: file(contact) });
const name = 'name: { sv: Säkerheten, en: Security }';

const aContact = (rest: Partial<Contact>): Contact => ({ key: 'security', name: { sv: 'Säkerheten', en: 'Security' }, example: false, ...rest });

describe('parseContacts', () => {
  it('reads an organisation and its contacts', () => {
    const { organisation, findings } = parse(`${name}\nphone: 08-465 004 10\nemail: a@example.org\nhours: always\nexample: true`);
    expect(findings).toEqual([]);
    expect(organisation).toMatchObject({ key: 'city', name: { sv: 'Staden', en: 'The city' } });
    expect(organisation?.contacts.get('security')).toMatchObject({ key: 'security', phone: '08-465 004 10', hours: 'always', example: true });
  });

  it('reads the size of an organisation, of which there are three', () => {
    const sized = (size: string) => parseContacts({ file: 'contacts/bolag.md', key: 'bolag', text: `---\nname: { sv: Bolaget, en: The company }\nsize: ${size}\ncontacts: {}\n---\n` });
    for (const size of ['small', 'medium', 'large']) expect(sized(size).organisation?.size).toBe(size);
    expect(sized('huge')).toMatchObject({ findings: [{ rule: 'schema', line: 3 }] });
    expect(parse(name).organisation).not.toHaveProperty('size');
  });

  it('reads opening hours, closed on public holidays unless it says otherwise', () => {
    const { organisation } = parse(`${name}\nhours:\n  time_zone: Europe/Stockholm\n  open:\n    - { days: [mon, fri], from: "08:00", to: "17:00" }`);
    expect(organisation?.contacts.get('security')?.hours).toEqual({
      time_zone: 'Europe/Stockholm',
      open: [{ days: ['mon', 'fri'], from: '08:00', to: '17:00' }],
      public_holidays: 'closed',
    });
  });

  const open = (rest: string) => `${name}\nhours: { time_zone: Europe/Stockholm, open: [{ days: [mon], from: "08:00", to: "17:00" }]${rest} }`;
  it.each([
    ['a number has letters', `${name}\nphone: ring oss`, 6],
    ['a number is one digit', `${name}\nphone: "1"`, 6],
    ['an address is none', `${name}\nemail: säkerhet`, 6],
    ['a link is not secure', `${name}\nlink: http://example.org`, 6],
    ['a link is a script', `${name}\nlink: "javascript:alert(1)"`, 6],
    ['the English name is missing', 'name: { sv: Säkerheten }', 5],
    ['a key is unknown', `${name}\ntelefon: "112"`, 5],
    ['a time zone is unknown', `${name}\nhours: { time_zone: Europe/Stokholm, open: [{ days: [mon], from: "08:00", to: "17:00" }] }`, 6],
    ['an hour is none', `${name}\nhours: { time_zone: Europe/Stockholm, open: [{ days: [mon], from: "8", to: "24:00" }] }`, 6],
    ['a weekday is unknown', `${name}\nhours: { time_zone: Europe/Stockholm, open: [{ days: [måndag], from: "08:00", to: "17:00" }] }`, 6],
    ['holidays are neither open nor closed', open(', public_holidays: kanske'), 6],
  ])('leaves the whole file out when %s', (_reason, contact, line) => {
    const { organisation, findings } = parse(contact);
    expect(organisation).toBeUndefined();
    expect(findings.map((finding) => [finding.file, finding.line])).toContainEqual(['contacts/city.md', line]);
  });

  it.each([
    ['a number', `${name}\nphone: 08 – 465 (växeln)`, 'Skriv bara siffror, mellanslag och bindestreck, till exempel 08-465 004 10.'],
    ['hours', `${name}\nhours: 8–17`, 'Skriv always, eller tider som i README.md'],
    ['a name', 'name: Säkerheten', 'Skriv på båda språken: { sv: Kulturförvaltningen, en: Culture administration }.'],
  ])('says how %s is written', (_key, contact, mend) => {
    expect(parse(contact).findings).toMatchObject([{ rule: 'schema', mend: expect.stringContaining(mend) }]);
  });

  it('leaves out a file without front matter', () => {
    expect(parseContacts({ file: 'contacts/x.md', key: 'x', text: 'Bara text.\n' }).organisation).toBeUndefined();
  });
});

describe('contactInText', () => {
  it.each([
    ['name and number', { in_text: { sv: 'säkerheten', en: 'security' }, phone: '08-1' }, 'säkerheten (08-1)'],
    ['the name alone', { in_text: { sv: 'säkerheten', en: 'security' } }, 'säkerheten'],
    ['the number alone', { phone: '112' }, '112'],
    ['the title for want of both', {}, 'Säkerheten'],
  ])('gives %s', (_reason, rest, expected) => {
    expect(contactInText(aContact(rest), 'sv')).toBe(expected);
  });

  it('speaks the language of the reader', () => {
    expect(contactInText(aContact({ in_text: { sv: 'säkerheten', en: 'security' } }), 'en')).toBe('security');
  });
});

describe('telephoneLink', () => {
  it.each([
    ['08-465 004 10', 'tel:0846500410'],
    ['+46 8 465 004 10', 'tel:+46846500410'],
    ['114 14', 'tel:11414'],
  ])('%s is %s', (phone, link) => {
    expect(telephoneLink(phone)).toBe(link);
  });
});
