import * as v from 'valibot';
import { holdsOffice, type Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { commit, readRows, type Query } from '../../platform/libsql/index.ts';
import type { Deps } from '../deps.ts';
import { lookAt } from './looks.repo.ts';
import { maskNik } from './mask.ts';
import type { ResidentStatus } from './record.ts';
import { line } from '../../kernel/fields.ts';
import { digitsIn } from '../../kernel/identifier.ts';
import { foldedColumn, nameWords } from '../../kernel/names.ts';

/** Why an officer looks: shown to the resident word for word. */
export const PurposeSchema = line(5, 200);

export const SearchResidentsSchema = v.object({
  villageId: v.string(),
  /** A NIK, a KK number, or a part of the name (at least three letters). */
  query: line(3, 100),
  purpose: PurposeSchema,
});

export interface FoundResident {
  readonly residentId: string;
  readonly name: string;
  readonly nikMasked: string;
  readonly birthYear: number;
  readonly hamlet: string | null;
  readonly rt: string | null;
  readonly status: ResidentStatus;
  /** True when they can log in by themselves. */
  readonly hasLogin: boolean;
}

interface FoundRow extends Record<string, unknown> {
  id: string;
  name: string;
  nik_sealed: string;
  birth_date: string;
  status: ResidentStatus;
  hamlet: string | null;
  rt: string | null;
  has_login: number;
}

const SHOWN = 20;

/**
 * An officer looks for residents of the own village by NIK, KK number or name; each one found is told so in their list of
 * looks. Refused for everybody else; the kabupaten has no search over people.
 */
export async function searchResidents(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'handed'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<readonly FoundResident[]>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(SearchResidentsSchema, input, 'residents.search_invalid');
  if (!parsed.ok) return parsed;
  const { villageId, query, purpose } = parsed.value;
  if (!holdsOffice(ctx.actor, villageId, 'operator', 'secretary', 'head'))
    return refuse('forbidden', 'residents.not_your_village');
  const rows = await readRows<FoundRow>(deps.db, await queryFor(deps, villageId, query));
  const looks = rows.map((r) => lookAt(deps, ctx, { villageId, residentId: r.id, purpose, extent: 'found' }));
  if (looks.length) await commit(deps.db, looks);
  return ok(
    await Promise.all(
      rows.map(async (r) => ({
        residentId: r.id,
        name: r.name,
        nikMasked: maskNik(await deps.vault.open(r.nik_sealed, 'residents.nik')),
        birthYear: Number(r.birth_date.slice(0, 4)),
        hamlet: r.hamlet,
        rt: r.rt,
        status: r.status,
        hasLogin: r.has_login === 1,
      })),
    ),
  );
}

async function queryFor(
  { vault, handed }: Pick<Deps, 'vault' | 'handed'>,
  villageId: string,
  typed: string,
): Promise<Query> {
  const select = `SELECT r.id, r.name, r.nik_sealed, r.birth_date, r.status, d.name AS hamlet, h.rt,
      ${handed.canLogIn('r.id')} AS has_login
    FROM residents r LEFT JOIN households h ON h.id = r.household_id LEFT JOIN hamlets d ON d.id = h.hamlet_id
    WHERE r.village_id = ?1 AND`;
  const order = `ORDER BY r.status = 'deceased', r.name, r.birth_date LIMIT ${SHOWN}`;
  const digits = digitsIn(typed);
  if (/^\d{16}$/.test(digits)) {
    const [nik, kk] = await Promise.all([vault.blind('nik', digits), vault.blind('kk', digits)]);
    return { sql: `${select} (r.nik_index = ?2 OR h.kk_index = ?3) ${order}`, args: [villageId, nik, kk] };
  }
  const words = nameWords(typed).slice(0, 6);
  const like = words.map((_, i) => `${foldedColumn('r.name')} LIKE ?${i + 2}`).join(' AND ') || 'false';
  return { sql: `${select} ${like} ${order}`, args: [villageId, ...words.map((word) => `%${word}%`)] };
}
