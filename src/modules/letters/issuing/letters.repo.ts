import { and, eq } from 'drizzle-orm';
import type { Db, Statement } from '../../../platform/libsql/index.ts';
import { letters } from '../letters.table.ts';

export type LetterRow = typeof letters.$inferSelect;

/** The issued letters of one village. What may still change about them is in its triggers (migrations/0007): revocation, nothing else. */
export const lettersRepo = (db: Db, villageId: string) => ({
  async ofRequest(requestId: string): Promise<LetterRow | null> {
    const [row] = await db
      .select()
      .from(letters)
      .where(and(eq(letters.villageId, villageId), eq(letters.requestId, requestId)))
      .limit(1);
    return row ?? null;
  },

  insert: (letter: Omit<typeof letters.$inferInsert, 'villageId'>): Statement =>
    db.insert(letters).values({ ...letter, villageId }),

  /** Compare-and-set: changes nothing when it is revoked already. */
  revoke: (id: string, reason: string, at: number): Statement =>
    db
      .update(letters)
      .set({ state: 'revoked', revokedReason: reason, revokedAt: at })
      .where(and(eq(letters.villageId, villageId), eq(letters.id, id), eq(letters.state, 'valid'))),

  replace: (id: string, replacedBy: string): Statement =>
    db
      .update(letters)
      .set({ replacedBy })
      .where(and(eq(letters.villageId, villageId), eq(letters.id, id), eq(letters.state, 'revoked'))),
});
