import * as v from 'valibot';
import { refuse } from '../kernel/result.ts';
import { readOne } from '../platform/libsql/index.ts';
import { about, answer, routes } from './route.ts';

const Health = v.object({ status: v.picklist(['ok']), now: v.pipe(v.number(), v.integer()) });

/** For monitors: the Worker answers and the database behind it too. */
export const health = routes().get(
  '/health',
  about({
    tag: 'Service',
    summary: 'Tells that the service and its database answer.',
    gives: Health,
    refuses: ['unavailable'],
  }),
  async (c) => {
    const { db, clock } = c.var.deps;
    try {
      await readOne(db, { sql: 'SELECT 1' });
    } catch (error) {
      const isToken = error instanceof Error && /HTTP status 40[13]/.test(error.message);
      return answer(c, refuse('unavailable', isToken ? 'service.database_refuses_token' : 'service.database_silent'));
    }
    return c.json({ status: 'ok' as const, now: clock.now() });
  },
);
