import type { Context } from 'hono';
import type { Refusal, Result } from '../kernel/result.ts';
import { statusOf } from './status.ts';

/** A refusal as JSON. The body holds codes only; the sentence for people is made where it is shown. */
export function problem(c: Context, refusal: Refusal) {
  const { kind, code, fields, data } = refusal;
  return c.json({ error: { kind, code, ...(fields && { fields }), ...(data && { data }) } }, statusOf(kind));
}

/** The outcome of a use-case as the answer of an API call. */
export function answer<T>(c: Context, result: Result<T>, status: 200 | 201 | 202 = 200) {
  return result.ok ? c.json(result.value ?? null, status) : problem(c, result.refusal);
}
