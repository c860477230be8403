import { and, eq, sql } from 'drizzle-orm';
import { openText, type Db, type Statement } from '../../../platform/libsql/index.ts';
import { letterRequests, letterTypes } from '../letters.table.ts';
import { lettersAreOn, type LetterTypeRow } from '../types/index.ts';
import { isOpenInOffice, type Flow, type RequestState } from '../request.ts';

export type RequestRow = typeof letterRequests.$inferSelect;

/** A request with the letter type it asks for, as the village has it now. */
export type LetterRequest = RequestRow & { readonly type: LetterTypeRow };

/** What a use-case may write besides the state, which only a move changes. */
export type RequestChange = Partial<Omit<RequestRow, 'id' | 'code' | 'villageId' | 'state' | 'version' | 'typeId'>>;

export const flowOf = (type: LetterTypeRow): Flow => ({
  rtEndorsement: type.rtEndorsement === 1,
  secretaryStep: type.secretaryStep === 1,
});

/**
 * By its public code, in whatever village: a code names its village. The named exception to "a repo is built for one
 * village"; only `openRequest` calls it, and checks the actor before anything is done with it.
 */
export async function requestByCode(db: Db, code: string): Promise<(LetterRequest & { lettersOn: boolean }) | null> {
  const [row] = await db
    .select({
      request: letterRequests,
      type: letterTypes,
      on: sql<number>`${lettersAreOn(db, letterTypes.villageId)}`,
    })
    .from(letterRequests)
    .innerJoin(letterTypes, eq(letterTypes.id, letterRequests.typeId))
    .where(eq(letterRequests.code, code))
    .limit(1);
  return row ? { ...(await opened(db, row.request)), type: row.type, lettersOn: row.on === 1 } : null;
}

/** The row with its words opened. */
async function opened({ vault }: Db, row: RequestRow): Promise<RequestRow> {
  if (row.reason === null || !vault) return row;
  return { ...row, reason: await openText(vault, row.reason, 'letter_requests.reason') };
}

/** The letter requests of one village. */
export const requestsRepo = (db: Db, villageId: string) => ({
  insert: (row: Omit<typeof letterRequests.$inferInsert, 'villageId'>): Statement =>
    db.insert(letterRequests).values({ ...row, villageId }),

  /** Compare-and-set: changes nothing when the request has moved on or was changed since it was read. */
  update: (
    was: { id: string; state: RequestState; version: number },
    change: RequestChange & { state: RequestState; updatedAt: number },
  ): Statement =>
    db
      .update(letterRequests)
      .set({ ...change, version: was.version + 1 })
      .where(
        and(
          eq(letterRequests.id, was.id),
          eq(letterRequests.villageId, villageId),
          eq(letterRequests.state, was.state),
          eq(letterRequests.version, was.version),
        ),
      ),

  deleteDraft: (id: string): Statement =>
    db
      .delete(letterRequests)
      .where(
        and(eq(letterRequests.id, id), eq(letterRequests.villageId, villageId), eq(letterRequests.state, 'draft')),
      ),

  /** What an idempotency key has already made, also when its letter is no longer offered. */
  async byKey(applicantAccountId: string, idempotencyKey: string): Promise<LetterRequest | null> {
    const [row] = await db
      .select({ request: letterRequests, type: letterTypes })
      .from(letterRequests)
      .innerJoin(letterTypes, eq(letterTypes.id, letterRequests.typeId))
      .where(
        and(
          eq(letterRequests.villageId, villageId),
          eq(letterRequests.applicantAccountId, applicantAccountId),
          eq(letterRequests.idempotencyKey, idempotencyKey),
        ),
      )
      .limit(1);
    return row ? { ...(await opened(db, row.request)), type: row.type } : null;
  },

  /** The request of this type for this person that is still open, or the applicant's own draft of one. */
  async openOrDraft(
    typeId: string,
    subjectResidentId: string,
    applicantAccountId: string,
  ): Promise<{ open: RequestRow | null; draft: RequestRow | null }> {
    const rows = await db
      .select()
      .from(letterRequests)
      .where(
        and(
          eq(letterRequests.villageId, villageId),
          eq(letterRequests.typeId, typeId),
          eq(letterRequests.subjectResidentId, subjectResidentId),
        ),
      );
    return {
      open: rows.find((r) => isOpenInOffice(r.state)) ?? null,
      draft: rows.find((r) => r.state === 'draft' && r.applicantAccountId === applicantAccountId) ?? null,
    };
  },
});
