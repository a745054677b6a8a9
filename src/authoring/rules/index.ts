import type { Rule } from '../rule.ts';
import { badFileName } from './bad-file-name.ts';
import { bannedClaim } from './banned-claim.ts';
import { brokenContact } from './broken-contact.ts';
import { brokenMark } from './broken-mark.ts';
import { cardTooBig } from './card-too-big.ts';
import { dateInFuture } from './date-in-future.ts';
import { deadLink } from './dead-link.ts';
import { deadRelated } from './dead-related.ts';
import { doubleHeading } from './double-heading.ts';
import { emailByHand } from './email-by-hand.ts';
import { emptySection } from './empty-section.ts';
import { exampleContact } from './example-contact.ts';
import { frontMatter } from './front-matter.ts';
import { headingLevel } from './heading-level.ts';
import { headingOrder } from './heading-order.ts';
import { html } from './html.ts';
import { imageWithoutAlt } from './image-without-alt.ts';
import { joinedKeywords } from './joined-keywords.ts';
import { lead } from './lead.ts';
import { lixPage } from './lix-page.ts';
import { lixSteps } from './lix-steps.ts';
import { lonelySynonym } from './lonely-synonym.ts';
import { localPage } from './local-page.ts';
import { longSentence } from './long-sentence.ts';
import { looseLink } from './loose-link.ts';
import { missingFile } from './missing-file.ts';
import { missingHeading } from './missing-heading.ts';
import { missingTranslation } from './missing-translation.ts';
import { misspeltContact } from './misspelt-contact.ts';
import { noSource } from './no-source.ts';
import { noText } from './no-text.ts';
import { notFirst } from './not-first.ts';
import { oldTranslation } from './old-translation.ts';
import { openCheck } from './open-check.ts';
import { ownerIsPerson } from './owner-is-person.ts';
import { passageTooLong } from './passage-too-long.ts';
import { pastedRemains } from './pasted-remains.ts';
import { personnummer } from './personnummer.ts';
import { phoneByHand } from './phone-by-hand.ts';
import { placeholder } from './placeholder.ts';
import { privateName } from './private-name.ts';
import { reviewDateLongPassed } from './review-date-long-passed.ts';
import { reviewDatePassed } from './review-date-passed.ts';
import { routinePhases } from './routine-phases.ts';
import { sameAskedAs } from './same-asked-as.ts';
import { schema } from './schema.ts';
import { stepCount } from './step-count.ts';
import { stepWithoutVerb } from './step-without-verb.ts';
import { strayFile } from './stray-file.ts';
import { textAfterHash } from './text-after-hash.ts';
import { tooFewAskedAs } from './too-few-asked-as.ts';
import { trackedAddress } from './tracked-address.ts';
import { translationDiffers } from './translation-differs.ts';
import { triagePhrase } from './triage-phrase.ts';
import { unknownContact } from './unknown-contact.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownPage } from './unknown-page.ts';
import { unmergedChange } from './unmerged-change.ts';
import { unshownContact } from './unshown-contact.ts';
import { unshownMarkup } from './unshown-markup.ts';
import { uselessSilence } from './useless-silence.ts';
import { widePhrase } from './wide-phrase.ts';
import { wideRefusal } from './wide-refusal.ts';
import { wrongEncoding } from './wrong-encoding.ts';
import { yaml } from './yaml.ts';

/** Every rule, in the order of knowledge/README.md. The last one looks at what the others have found. */
export const rules: readonly Rule[] = [
  yaml,
  schema,
  frontMatter,
  noText,
  localPage,
  triagePhrase,
  wrongEncoding,
  unmergedChange,
  missingFile,
  unknownKey,
  textAfterHash,
  placeholder,
  badFileName,
  strayFile,
  ownerIsPerson,
  dateInFuture,
  reviewDatePassed,
  reviewDateLongPassed,
  openCheck,
  noSource,
  trackedAddress,
  deadRelated,
  tooFewAskedAs,
  sameAskedAs,
  joinedKeywords,
  notFirst,
  lead,
  missingHeading,
  headingOrder,
  headingLevel,
  doubleHeading,
  emptySection,
  passageTooLong,
  brokenMark,
  pastedRemains,
  stepCount,
  stepWithoutVerb,
  routinePhases,
  lixSteps,
  lixPage,
  longSentence,
  bannedClaim,
  personnummer,
  privateName,
  phoneByHand,
  emailByHand,
  looseLink,
  deadLink,
  unknownContact,
  brokenContact,
  misspeltContact,
  unshownContact,
  imageWithoutAlt,
  unshownMarkup,
  html,
  cardTooBig,
  missingTranslation,
  oldTranslation,
  translationDiffers,
  exampleContact,
  lonelySynonym,
  unknownPage,
  widePhrase,
  wideRefusal,
  uselessSilence,
];
