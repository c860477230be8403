import * as v from 'valibot';
import type { Deps } from '../../../foundation/deps.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { moveSteps } from './move-request.ts';
import { openToMove } from './open-request.ts';
import { digits, line } from '../../../kernel/fields.ts';

export const EndorseSchema = v.object({
  /** Number of the RT, `003`. */
  rt: digits(1, 3, 'not_a_number'),
  /** The chair of the RT who endorsed, as the office knows them. */
  name: line(2, 80),
});

/**
 * An operator records that the RT stands behind the request (by letter, by telephone, in person). Followers read which RT;
 * the name stays in the request.
 */
export async function endorseRequest(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  code: string,
  input: unknown,
): Promise<Result<null>> {
  const move = await openToMove(deps, ctx, code, 'endorse');
  if (!move.ok) return move;
  const parsed = parse(EndorseSchema, input, 'letters.endorsement_invalid');
  if (!parsed.ok) return parsed;
  const rt = `RT ${parsed.value.rt.padStart(3, '0')}`;
  const done = await commit(
    deps.db,
    moveSteps(deps, ctx, move.value, {
      endorsedBy: `${rt}, ${parsed.value.name}`,
      endorsedAt: deps.clock.now(),
      note: rt,
    }),
  );
  return done.ok ? ok(null) : done;
}
