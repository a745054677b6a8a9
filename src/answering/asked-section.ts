import type { Passage } from '../knowledge/passage.ts';
import { longestPlain, plainMessage } from './plain-message.ts';
import { type AskedSection, sectionPhrases } from './section-phrases.ts';

const known = new Map(
  Object.entries(sectionPhrases).flatMap(([section, byLanguage]) => Object.values(byLanguage).flatMap((all) => all.map((phrase) => [phrase, section as AskedSection] as const))),
);

/** Where a sentence goes on with another question: "han filmar mig, är det lagligt". */
const joint = /[,.;:!?\n–]+|\s+(?:och|men|and|but)\s+/iu;
/** The words between such a question and what it is about: "är det brottsligt att …". */
const aboutWhat = / (?:om|att|ifall|när|about|to|if|when|for) /gu;
/** "Är det lagligt att filma här" asks what one may do, of which a page often has a section of its own. */
const asksLeave = /lagligt|legal/;

/** The section of a page that a question asks for, by how it begins or by what it ends with. */
export function readAskedSection(question: string): AskedSection | undefined {
  const last = plainMessage(question.slice(-longestPlain).split(joint).findLast((part) => part.trim() !== '') ?? '');
  const plain = plainMessage(question);
  const beginning = Array.from(plain.matchAll(aboutWhat), ({ index }) => plain.slice(0, index)).find((words) => known.has(words) && !asksLeave.test(words));
  return known.get(last) ?? (beginning === undefined ? undefined : known.get(beginning));
}

/** A page's passages that meet a question, the section that it asks for before those that have its words. */
export function askedFirst(met: readonly Passage[], all: readonly Passage[], section: AskedSection | undefined): readonly Passage[] {
  const asked = section && all.find((passage) => passage.section === section);
  return asked === undefined ? met : [asked, ...met.filter(({ id }) => id !== asked.id)];
}
