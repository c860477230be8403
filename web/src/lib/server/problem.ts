import { error, fail, type ActionFailure } from '@sveltejs/kit';
import type { Refusal } from '#src/kernel/result.ts';
import { statusOf } from '#src/http/status.ts';
import * as messages from '#lib/paraglide/messages.js';

type Sentence = (facts: Readonly<Record<string, unknown>>) => string;

const sentences = messages as unknown as Readonly<Record<string, Sentence | undefined>>;

/** The message key of a refusal code: `orders.stock_short` → `problem_orders_stock_short`. */
export const messageKey = (code: string): string => `problem_${code.replaceAll(/[.-]/g, '_')}`;

/** What a refusal means to the person in front of the screen, and what to do now. Falls back to a sentence per kind. */
export function sentenceOf(refusal: Refusal): string {
  const sentence = sentences[messageKey(refusal.code)] ?? sentences[`problem_${refusal.kind}`];
  return sentence ? sentence(refusal.data ?? {}) : messages.problem_defect();
}

/** Wrong fields → what to write instead. `field_<reason>` is the wording; an unknown reason says "please check". */
export function fieldSentences(refusal: Refusal): Record<string, string> {
  const entries = Object.entries(refusal.fields ?? {});
  return Object.fromEntries(
    entries.map(([path, reason]) => [path, (sentences[`field_${reason}`] ?? messages.field_check)({})]),
  );
}

export interface Problem {
  readonly code: string;
  readonly message: string;
  /** Form field path → sentence. */
  readonly fields: Readonly<Record<string, string>>;
}

export const problemOf = (refusal: Refusal): Problem => ({
  code: refusal.code,
  message: sentenceOf(refusal),
  fields: fieldSentences(refusal),
});

/** A form action's answer to a refusal: the right status, the sentence, and what was typed (never secrets). */
export function failWith<T extends Record<string, unknown>>(
  refusal: Refusal,
  kept: T,
): ActionFailure<{ problem: Problem } & T> {
  return fail(statusOf(refusal.kind), { problem: problemOf(refusal), ...kept });
}

/** A page that cannot be shown: the error page with the right status and sentence. */
export function stop(refusal: Refusal): never {
  error(statusOf(refusal.kind), sentenceOf(refusal));
}
