import * as v from 'valibot';
import { readOne } from '../platform/libsql/index.ts';
import { about, routes } from './route.ts';

const Health = v.object({ status: v.picklist(['ok']), now: v.pipe(v.number(), v.integer()) });

/** For monitors: the Worker answers and the database behind it too. */
export const health = routes().get(
  '/health',
  about({ tag: 'Service', summary: 'Tells that the service and its database answer.', gives: Health }),
  async (c) => {
    await readOne(c.var.deps.db, { sql: 'SELECT 1' });
    return c.json({ status: 'ok' as const, now: c.var.deps.clock.now() });
  },
);
