import * as v from 'valibot';
import { entryOf, readOpening } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { countUse } from '../../foundation/identity/index.ts';
import { MINUTE, type Instant } from '../../kernel/clock.ts';
import { countedAs, type Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import type { CheckedFile, Witnessed } from '../../kernel/ports.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { commit } from '../../platform/libsql/index.ts';
import { letterByFile, type LetterCheck } from '../letters/index.ts';

const MOST = 20_000;

/** A receipt or a head as text, or the fingerprint of a PDF: SHA-256, lower-case hex. */
export const CheckPaperSchema = v.union([
  v.object({ text: v.pipe(v.string(), v.maxLength(MOST, 'too_long')) }),
  v.object({ sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not_a_fingerprint')) }),
]);

/** What a paper that somebody brought is. `no_letter`: a file that no office here signed. All others as of {@link CheckedFile}. */
export type CheckedPaper =
  | {
      readonly is: 'receipt';
      readonly index: number;
      readonly size: number;
      readonly action: string;
      readonly at: Instant;
      readonly village: string | null;
      /** Who signed the head that it stands under. */
      readonly witnessed: Witnessed;
    }
  | { readonly is: 'head'; readonly size: number }
  | { readonly is: 'letter'; readonly letter: LetterCheck }
  | { readonly is: 'no_letter' | Exclude<CheckedFile['is'], 'receipt' | 'head'> };

/**
 * Checks a receipt, a head or a letter's PDF that anybody brings, as the public log stands now. Nothing is kept of it. Refusals:
 * `transparency.no_paper`; `transparency.too_many_checks`: a device may bring 60 in ten minutes.
 */
export async function checkPaper(
  deps: Pick<Deps, 'db' | 'clock' | 'log'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<CheckedPaper>> {
  const parsed = parse(CheckPaperSchema, input, 'transparency.no_paper');
  if (!parsed.ok) return parsed;
  const limit = {
    key: `paper:${countedAs(ctx)}`,
    most: 60,
    within: 10 * MINUTE,
    code: 'transparency.too_many_checks',
  } as const;
  const counted = await commit(deps.db, countUse(limit, deps.clock.now()));
  if (!counted.ok) return counted;
  if ('sha256' in parsed.value) {
    const letter = await letterByFile(deps, parsed.value.sha256);
    return ok(letter ? { is: 'letter', letter } : { is: 'no_letter' });
  }
  const checked = await deps.log.check(parsed.value.text, entryOf);
  if (checked.is !== 'receipt') return ok(checked);
  const opening = readOpening(checked.opening);
  if (!opening) return ok({ is: 'unreadable' });
  const { action, at, village } = opening;
  const { index, size, witnessed } = checked;
  return ok({ is: 'receipt', index, size, action, at, village, witnessed });
}
