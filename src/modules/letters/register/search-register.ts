import * as v from 'valibot';
import type { Deps } from '../../../foundation/deps.ts';
import { shortName } from '../../../kernel/names.ts';
import { lookAt, readNik } from '../../../foundation/residents/index.ts';
import { wib } from '../../../kernel/clock.ts';
import { holdsOffice, type Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { lettersOnIn } from '../types/index.ts';
import { registerRows, registerYears, type RegisterRow } from './register.repo.ts';
import { line } from '../../../kernel/fields.ts';
import { digitsIn } from '../../../kernel/identifier.ts';

export const RegisterSchema = v.object({
  villageId: v.string(),
  /** By WIB; left out: this year. */
  year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1945), v.maxValue(9999))),
  slug: v.optional(v.pipe(v.string(), v.maxLength(80))),
  /** A NIK, a part of a letter number or of a name. Sent in a body or a form, never in an address. */
  query: v.optional(line(0, 100), ''),
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)), 1),
});

export type RegisterLine = Pick<
  RegisterRow,
  'code' | 'number_text' | 'title' | 'issued_on' | 'valid_until' | 'state' | 'signer_name' | 'name'
>;

export interface Register {
  readonly year: number;
  readonly years: readonly number[];
  readonly lines: readonly RegisterLine[];
  readonly more: boolean;
}

const PER_PAGE = 50;

/**
 * The register of a village for its officers. Leafing through it shows masked names; who searches sees the names found, and each
 * of these residents can read that.
 */
export async function searchRegister(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'handed'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<Register>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(RegisterSchema, input, 'letters.search_invalid');
  if (!parsed.ok) return parsed;
  const { villageId, slug, query, page } = parsed.value;
  if (!holdsOffice(ctx.actor, villageId, 'operator', 'secretary', 'head') || !(await lettersOnIn(deps.db, villageId)))
    return refuse('not_found', 'letters.no_such_desk');
  const year = parsed.value.year ?? wib(deps.clock.now()).year;
  const digits = digitsIn(query);
  const what = readNik(digits) ? { nikIndex: await deps.vault.blind('nik', digits) } : { text: query || undefined };
  const [rows, years] = await Promise.all([
    registerRows(deps.db, villageId, { year, slug, ...what }, PER_PAGE + 1, (page - 1) * PER_PAGE),
    registerYears(deps.db, villageId),
  ]);
  const shown = rows.slice(0, PER_PAGE);
  if (query) await writeLooks(deps, ctx, villageId, shown, 'Agenda surat: pencarian');
  return ok({
    year,
    years,
    more: rows.length > PER_PAGE,
    lines: shown.map((row) => lineOf(row, query ? row.name : shortName(row.name))),
  });
}

/** Each resident whose name is shown is told so, once. */
export async function writeLooks(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'handed'>,
  ctx: Ctx,
  villageId: string,
  rows: readonly RegisterRow[],
  purpose: string,
): Promise<void> {
  const residents = [...new Set(rows.map((r) => r.resident_id))];
  const looks = residents.map((residentId) => lookAt(deps, ctx, { villageId, residentId, purpose, extent: 'found' }));
  if (looks.length) await commit(deps.db, looks);
}

const lineOf = (row: RegisterRow, name: string): RegisterLine => ({
  code: row.code,
  number_text: row.number_text,
  title: row.title,
  issued_on: row.issued_on,
  valid_until: row.valid_until,
  state: row.state,
  signer_name: row.signer_name,
  name,
});
