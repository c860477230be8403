import * as v from 'valibot';
import { countUse } from '../../../foundation/identity/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { HOUR } from '../../../kernel/clock.ts';
import { countedAs, type Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { letterByToken, missed } from './check-letter.ts';
import { openSnapshot } from './open-snapshot.ts';
import { digits } from '../../../kernel/fields.ts';

export const MatchNikSchema = v.object({ last4: digits(4, 4, 'four_digits') });

const code = 'letters.too_many_matches';

/**
 * Says whether the last four digits of a NIK belong to the person in the letter: the holder compares paper and KTP-el without
 * either being shown. Five tries an hour per letter, twenty per device, since there are only ten thousand answers.
 */
export async function matchNik(
  deps: Pick<Deps, 'db' | 'clock' | 'vault'>,
  ctx: Ctx,
  token: string,
  input: unknown,
): Promise<Result<{ matches: boolean }>> {
  const parsed = parse(MatchNikSchema, input, 'letters.check_invalid');
  if (!parsed.ok) return parsed;
  const row = await letterByToken(deps, token);
  if (!row) return missed(deps, ctx);
  const now = deps.clock.now();
  const counted = await commit(deps.db, [
    ...countUse({ key: `nik-match:${row.id}`, most: 5, within: HOUR, code }, now),
    ...countUse({ key: `nik-match:${countedAs(ctx)}`, most: 20, within: HOUR, code }, now),
  ]);
  if (!counted.ok) return counted;
  const { subject } = await openSnapshot(deps, row.snapshot_sealed);
  return ok({ matches: subject.nik.endsWith(parsed.value.last4) });
}
