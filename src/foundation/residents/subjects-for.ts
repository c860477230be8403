import type { Instant } from '../../kernel/clock.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { readRows } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { isMinor } from './age.ts';
import { residentOf } from './own-record.ts';
import type { Relationship, ResidentStatus } from './record.ts';

/** Somebody a resident may act for, and the reason that is written on the request. */
export interface Subject {
  readonly residentId: string;
  readonly villageId: string;
  readonly name: string;
  /** Place in the household. */
  readonly relationship: Relationship;
  readonly minor: boolean;
  /** Moved and deceased ones are listed too: a few letters are about them. */
  readonly status: ResidentStatus;
  readonly basis: 'self' | 'parent' | 'same_household';
}

export interface SubjectRow extends Record<string, unknown> {
  id: string;
  village_id: string;
  name: string;
  birth_date: string;
  relationship: Relationship;
  status: ResidentStatus;
}

/**
 * Whom the logged-in resident may act for: themself first, then the other members of the same KK. Father or mother act
 * for minor children; a minor acts for nobody else. Refused for an account that belongs to no resident.
 */
export async function subjectsFor(deps: Pick<Deps, 'db' | 'clock'>, ctx: Ctx): Promise<Result<readonly Subject[]>> {
  const own = residentOf(ctx);
  if (!own.ok) return own;
  const rows = await readRows<SubjectRow>(deps.db, {
    sql: `SELECT r.id, r.village_id, r.name, r.birth_date, r.relationship, r.status
            FROM residents me JOIN residents r ON r.id = me.id
              OR (r.household_id = me.household_id AND +r.village_id = me.village_id)
            WHERE me.id = ?1 AND me.village_id = ?2 ORDER BY r.id <> ?1, r.birth_date`,
    args: [own.value.id, own.value.villageId],
  });
  return ok(subjectsAmong(rows, own.value.id, deps.clock.now()));
}

function subjectsAmong(rows: readonly SubjectRow[], ownId: string, now: Instant): readonly Subject[] {
  const me = rows.find((r) => r.id === ownId);
  if (!me) return [];
  const isParent = me.relationship === 'head' || me.relationship === 'spouse';
  const mayActForOthers = !isMinor(me.birth_date, now);
  return rows
    .filter((r) => r.id === ownId || mayActForOthers)
    .map((r) => {
      const minor = isMinor(r.birth_date, now);
      const child = isParent && minor && r.relationship === 'child';
      const basis = r.id === ownId ? ('self' as const) : child ? ('parent' as const) : ('same_household' as const);
      const { id: residentId, village_id: villageId, name, relationship, status } = r;
      return { residentId, villageId, name, relationship, minor, status, basis };
    });
}
