import { and, eq } from 'drizzle-orm';
import type { Db, Statement } from '../../platform/libsql/index.ts';
import { villageModules, villages } from './villages.table.ts';

/** The module switches of one village, and what it takes of sales. */
export function villageModulesRepo(db: Db, villageId: string) {
  return {
    on: (module: string, now: number): Statement =>
      db.insert(villageModules).values({ villageId, module, enabledAt: now }).onConflictDoNothing(),
    off: (module: string): Statement =>
      db.delete(villageModules).where(and(eq(villageModules.villageId, villageId), eq(villageModules.module, module))),
    takes: (feeBps: number): Statement => db.update(villages).set({ feeBps }).where(eq(villages.id, villageId)),
    activate: (): Statement => db.update(villages).set({ status: 'active' }).where(eq(villages.id, villageId)),
  };
}
