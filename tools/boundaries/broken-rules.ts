import { cruise, type ICruiseResult, type IViolation } from 'dependency-cruiser';
import config from '../../boundaries.config.ts';

export interface BrokenRule {
  readonly rule: string;
  /** Why the rule is there, when its name does not say it. */
  readonly comment: string | null;
  /** The import that breaks it, or the circle of imports. */
  readonly imports: string;
}

export interface Looked {
  readonly files: number;
  readonly broken: readonly BrokenRule[];
}

/** Reads the imports of the folders below `baseDir` and holds them against `boundaries.config.ts`. */
export async function brokenRules(baseDir: string, folders: readonly string[]): Promise<Looked> {
  const { options, ...rules } = config;
  const { output } = await cruise([...folders], { ...options, ruleSet: rules, validate: true, baseDir });
  const { violations, totalCruised } = (output as ICruiseResult).summary;
  return { files: totalCruised, broken: violations.map(told) };
}

const comments = new Map(config.forbidden.map((rule) => [rule.name, rule.comment]));

function told({ rule, from, to, cycle }: IViolation): BrokenRule {
  const way = cycle ? [from, ...cycle.map(({ name }) => name)] : [from, to];
  return { rule: rule.name, comment: comments.get(rule.name) ?? null, imports: way.join(' → ') };
}
