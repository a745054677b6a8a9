import { compareFindings, type Finding } from '../knowledge/finding.ts';
import { type CheckInput, createCheckContext } from './check-context.ts';
import type { Rule } from './rule.ts';
import { frontMatter } from './rules/front-matter.ts';
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

/** Front matter that cannot be read may itself follow from what else spoils its file, such as two versions at its top. */
function withoutSpoilt(findings: readonly Finding[]): readonly Finding[] {
  const alone = new Set(rules.filter((rule) => rule.alone).map(({ id }) => id));
  const spoilt = Map.groupBy(findings.filter(({ rule }) => alone.has(rule)), ({ file }) => file);
  return findings.filter(({ file, rule }) => {
    const spoiling = spoilt.get(file);
    return spoiling === undefined || (rule === frontMatter.id ? spoiling.every((other) => other.rule === rule) : alone.has(rule));
  });
}

function complete(finding: ReturnType<Rule['check']>[number], { id, severity, mend }: Rule): Finding {
  const { file, line, column, what } = finding;
  return { file, line, column, severity, rule: id, what, mend: finding.mend ?? mend };
}
