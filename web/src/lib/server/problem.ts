import { error, fail, type ActionFailure } from '@sveltejs/kit';
import type { Refusal } from '#src/kernel/result.ts';
import { statusOf } from '#src/http/status.ts';
import * as m from '#lib/paraglide/messages.js';
import { recordOf } from './record.ts';
import { said } from './said.ts';

/** The message key of a refusal code: `orders.stock_short` → `problem_orders_stock_short`. */
export const messageKey = (code: string): string => `problem_${code.replaceAll(/[.-]/g, '_')}`;

/** What a refusal means to the person in front of the screen, and what to do now. Falls back to a sentence per kind. */
export const sentenceOf = ({ code, kind, data }: Refusal): string =>
  said(messageKey(code), data) ?? said(`problem_${kind}`) ?? m.problem_defect();

/** Wrong fields → what to write instead. `field_<reason>` is the wording; an unknown reason says "please check". */
export const fieldSentences = ({ fields = {} }: Refusal): Record<string, string> =>
  recordOf(Object.entries(fields).map(([path, reason]) => [path, fieldSentence(reason)]));

/** `cannot_print_1f44d` names the character by its code point. */
function fieldSentence(reason: string): string {
  const code = /^cannot_print_([0-9a-f]{1,6})$/.exec(reason)?.[1];
  if (code) return m.field_cannot_print({ character: String.fromCodePoint(Number.parseInt(code, 16)) });
  return said(`field_${reason}`) ?? m.field_check();
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
