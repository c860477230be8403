import type { Ctx } from '../../kernel/ctx.ts';
import { readOne } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { unlock } from './lock.ts';

/** A kept answer; null when its day is over, or for a browser that has another secret. One round trip. */
export async function readAnswer(
  deps: Pick<Deps, 'db' | 'clock'>,
  _ctx: Ctx,
  { secret, id }: { secret: string; id: string },
): Promise<string | null> {
  const row = await readOne<{ locked: string }>(deps.db, {
    sql: 'SELECT locked FROM kept_answers WHERE id = ? AND expires_at > ?',
    args: [id, deps.clock.now()],
  });
  return row ? unlock(row.locked, id, secret) : null;
}
