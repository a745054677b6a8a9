import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Sentence } from './sentences.ts';

/** A given name and a surname, each with a capital; double given names and surnames, and "von" and "af" between. */
const twoNames =
  /(?<![\p{L}\p{N}-])(?=(?<whole>(?<given>\p{Lu}\p{Ll}+)(?:-\p{Lu}\p{Ll}+)?(?:[ ]\p{Lu}\p{Ll}+)?(?:[ ](?:von|af|de|al|el))?[ ](?<last>\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}-]))(?<after>[ ]\p{Ll}+)?)/gu;

/** Words after a name that make it a place: "Olof Palmes gata". */
const placeWord = /^[ ](?:gata|gatan|väg|vägen|plats|torg|gränd|park|backe|sjukhus|skola|gymnasium|kyrka|församling)$/;
const institution =
  /^(?:Ungdom|Sjukhus|Skola|Skolan|Gymnasiet|Beroendecentrum|Församling|Kyrka|Stiftelse|Stiftelsen|Torg|Plan|Hospital|School|Church|Magdalena)$/;

/** Finds people's names in a text: one of the common given names that the editors list, followed by a surname. */
export function findNames(text: string, base: KnowledgeBase): readonly Sentence[] {
  const given = base.triageData.refusals?.given_names ?? [];
  return [...text.matchAll(twoNames)].flatMap(({ index, groups }) => {
    const isGiven = given.includes(groups?.['given']?.toLowerCase() ?? '');
    const last = groups?.['last'] ?? '';
    const isPlace = institution.test(last) || placeWord.test(groups?.['after'] ?? '');
    return isGiven && !isPlace ? [{ text: groups?.['whole'] ?? '', at: index }] : [];
  });
}
