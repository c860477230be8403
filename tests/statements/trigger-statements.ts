import { readStatement, type Statement } from './read-statement.ts';
import type { Trigger } from './schema.ts';

/**
 * What a trigger asks, as statements that can be planned alone: its condition and each step of its body, with a value for
 * what it is told (NEW, OLD). A plan that is asked for a write does not tell of the triggers behind it.
 */
export function triggerStatements({ name, sql }: Trigger, tables: ReadonlySet<string>): Statement[] {
  const [, condition, body = ''] = /(?:\bWHEN\b([\s\S]*?))?\bBEGIN\b([\s\S]*)\bEND\b/i.exec(sql) ?? [];
  const steps = body.split(';').map((step) => step.trim());
  return [...(condition ? [`SELECT (${condition})`] : []), ...steps.filter(Boolean)].map((step) => {
    const alone = step.replace(/\b(NEW|OLD)\.\w+/g, '?').replace(/\bRAISE\s*\([^)]*\)/gi, '1');
    return { ...readStatement(alone, tables), places: [`trigger ${name}`] };
  });
}
