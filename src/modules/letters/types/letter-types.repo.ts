import { and, asc, eq, exists } from 'drizzle-orm';
import { villageModules } from '../../../foundation/villages/villages.table.ts';
import { readOne, type Db, type Statement } from '../../../platform/libsql/index.ts';
import { letterTypes } from '../letters.table.ts';

export type LetterTypeRow = typeof letterTypes.$inferSelect;
export type NewLetterType = Omit<typeof letterTypes.$inferInsert, 'villageId'>;

export const MODULE_NAME = 'letters';

/** Holds while the letters are switched on in this village; where they are off, nothing of them exists. */
export const lettersAreOn = (db: Db, villageId: typeof letterTypes.villageId | typeof villageModules.villageId) =>
  exists(
    db
      .select({ module: villageModules.module })
      .from(villageModules)
      .where(and(eq(villageModules.villageId, villageId), eq(villageModules.module, MODULE_NAME))),
  );

/** The end of the village's address, for links to its services. */
export async function villageSlugOf(db: Db, villageId: string): Promise<string | null> {
  const row = await readOne<{ slug: string }>(db, { sql: 'SELECT slug FROM villages WHERE id = ?', args: [villageId] });
  return row?.slug ?? null;
}

/** Whether the letters are switched on in a village. */
export async function lettersOnIn(db: Db, villageId: string): Promise<boolean> {
  const row = await readOne(db, {
    sql: 'SELECT 1 FROM village_modules WHERE village_id = ?1 AND module = ?2',
    args: [villageId, MODULE_NAME],
  });
  return row !== null;
}

/** One village's own catalogue of letters. */
export const letterTypesRepo = (db: Db, villageId: string) => ({
  /** One that can be asked for now. */
  async active(slug: string): Promise<LetterTypeRow | null> {
    const [row] = await db
      .select()
      .from(letterTypes)
      .where(
        and(
          eq(letterTypes.villageId, villageId),
          eq(letterTypes.slug, slug),
          eq(letterTypes.active, 1),
          lettersAreOn(db, letterTypes.villageId),
        ),
      )
      .limit(1);
    return row ?? null;
  },

  /** For the office: those no longer offered too. */
  async bySlug(slug: string): Promise<LetterTypeRow | null> {
    const [row] = await db
      .select()
      .from(letterTypes)
      .where(
        and(eq(letterTypes.villageId, villageId), eq(letterTypes.slug, slug), lettersAreOn(db, letterTypes.villageId)),
      )
      .limit(1);
    return row ?? null;
  },

  all: (): Promise<LetterTypeRow[]> =>
    db
      .select()
      .from(letterTypes)
      .where(and(eq(letterTypes.villageId, villageId), lettersAreOn(db, letterTypes.villageId)))
      .orderBy(asc(letterTypes.title)),

  /** Whether switched on or not: what the village kept from before. */
  kept: (): Promise<LetterTypeRow[]> => db.select().from(letterTypes).where(eq(letterTypes.villageId, villageId)),

  insert: (type: NewLetterType): Statement => db.insert(letterTypes).values({ ...type, villageId }),

  /** Compare-and-set on the version: changes nothing when somebody else edited it meanwhile. */
  update: (
    was: { slug: string; version: number },
    change: Partial<Omit<LetterTypeRow, 'id' | 'villageId' | 'slug' | 'version'>>,
  ): Statement =>
    db
      .update(letterTypes)
      .set({ ...change, version: was.version + 1 })
      .where(
        and(eq(letterTypes.villageId, villageId), eq(letterTypes.slug, was.slug), eq(letterTypes.version, was.version)),
      ),
});
