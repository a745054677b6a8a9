import { compareFindings, type Finding } from '../knowledge/finding.ts';
import { type CheckInput, createCheckContext } from './check-context.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import { isSilenced } from './silence.ts';

/** Checks a knowledge base against every rule, or those given. Findings come sorted; what a page has silenced with a reason is left out. */
export function checkKnowledge(input: CheckInput, asked: readonly Rule[] = rules): readonly Finding[] {
  const ruleIds = new Map(rules.map(({ id, canBeSilenced = true }) => [id, canBeSilenced ? 'silenceable' as const : 'fixed' as const]));
  const context = createCheckContext(input, ruleIds);
  const unnamed = context.readerFindings.filter(({ rule }) => !ruleIds.has(rule));
  const found = asked.reduce<readonly Finding[]>((earlier, rule) => {
    const findings = rule.check(context, earlier).map((finding) => complete(finding, rule));
    return [...earlier, ...findings];
  }, unnamed);
  return withoutSpoilt(found).filter((finding) => ruleIds.get(finding.rule) === 'fixed' || !isSilenced(finding, context.ownedPages)).toSorted(compareFindings);
}

function withoutSpoilt(findings: readonly Finding[]): readonly Finding[] {
  const alone = new Set(rules.filter((rule) => rule.alone).map(({ id }) => id));
  const spoilt = new Set(findings.filter(({ rule }) => alone.has(rule)).map(({ file }) => file));
  return findings.filter(({ file, rule }) => alone.has(rule) || !spoilt.has(file));
}

function complete(finding: ReturnType<Rule['check']>[number], { id, severity, mend }: Rule): Finding {
  const { file, line, column, what } = finding;
  return { file, line, column, severity, rule: id, what, mend: finding.mend ?? mend };
}
