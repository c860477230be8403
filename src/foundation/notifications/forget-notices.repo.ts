import { eq } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import type { Statement } from '../../platform/libsql/index.ts';
import { notifications } from './notifications.table.ts';

/** Lets go of every message to an account that is closed. */
export const forgetNotices = ({ db }: Pick<Deps, 'db'>, accountId: string): Statement =>
  db.delete(notifications).where(eq(notifications.accountId, accountId));
