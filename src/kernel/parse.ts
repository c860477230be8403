import * as v from 'valibot';
import { ok, refuse, type Result } from './result.ts';

/**
 * Parses outside input at the edge. A failure names each wrong field by its dotted path and a reason code
 * (the schema's message when it looks like a code, else the kind of check) and never echoes the input.
 */
export function parse<const S extends v.GenericSchema>(
  schema: S,
  input: unknown,
  code: `${string}.${string}` = 'input.invalid',
): Result<v.InferOutput<S>> {
  const parsed = v.safeParse(schema, input, { abortPipeEarly: true });
  if (parsed.success) return ok(parsed.output);
  return refuse('invalid', code, { fields: fieldsOf(parsed.issues) });
}

/** Valibot's issues as dotted path → reason code. */
export function fieldsOf(issues: readonly v.BaseIssue<unknown>[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of issues) {
    const path = v.getDotPath(issue) ?? '_';
    fields[path] ??= /^[a-z0-9_]+$/.test(issue.message)
      ? issue.message
      : issue.received === 'undefined'
        ? 'required'
        : issue.type;
  }
  return fields;
}
