import * as v from 'valibot';
import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { wib, wibDate } from '../../../kernel/clock.ts';
import { csv } from '../../../kernel/csv.ts';
import { holdsOffice, type Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { lettersOnIn } from '../types/index.ts';
import { bareNumbers, registerRows, type BareNumber, type RegisterRow } from './register.repo.ts';
import { RegisterSchema, writeLooks } from './search-register.ts';

const MOST = 20_000;

/**
 * The register of a year as CSV for the office's own archive: every number in order, also those that no letter
 * bears, with the reason. That it was taken out is on the record.
 */
export async function exportRegister(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'handed'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ readonly year: number; readonly csv: string }>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const parsed = parse(v.pick(RegisterSchema, ['villageId', 'year']), input, 'letters.search_invalid');
  if (!parsed.ok) return parsed;
  const { villageId, year = wib(deps.clock.now()).year } = parsed.value;
  if (!holdsOffice(ctx.actor, villageId, 'operator', 'secretary', 'head') || !(await lettersOnIn(deps.db, villageId)))
    return refuse('not_found', 'letters.no_such_desk');
  const [rows, bare] = await Promise.all([
    registerRows(deps.db, villageId, { year }, MOST, 0),
    bareNumbers(deps.db, villageId, year),
  ]);
  await writeLooks(deps, ctx, villageId, rows, `Agenda surat ${year}: diunduh`);
  const subject = { kind: 'village', id: villageId };
  await commit(deps.db, [audit(deps, ctx, { villageId, action: 'letter_register.exported', subject, data: { year } })]);
  const lines = [...rows.map(letterLine), ...bare.map(bareLine)].toSorted((a, b) => a.number - b.number);
  return ok({ year, csv: csv([HEAD, ...lines.map(({ cells }) => cells)]) });
}

const HEAD = ['nomor', 'tanggal', 'jenis', 'nama', 'penanda_tangan', 'berlaku_sampai', 'keadaan', 'permohonan'];
const letterLine = (r: RegisterRow) => ({
  number: r.number,
  cells: [
    r.number_text,
    r.issued_on,
    r.title,
    r.name,
    r.signer_name,
    r.valid_until ?? '',
    LETTER_STATES[r.state],
    r.code,
  ],
});
const bareLine = (n: BareNumber) => ({
  number: n.number,
  cells: [
    String(n.number).padStart(3, '0'),
    wibDate(n.at),
    n.status === 'reserved' ? (n.note ?? '') : '',
    '',
    '',
    '',
    BARE_STATES[n.status],
    n.code ?? '',
  ],
});

const BARE_STATES = {
  allocated: 'sedang ditandatangani',
  free: 'dipakai surat berikutnya',
  reserved: 'disisihkan',
  void: 'TIDAK DIPAKAI: tahun berakhir sebelum ada surat yang memakainya',
} as const;
const LETTER_STATES = { valid: 'berlaku', revoked: 'DICABUT' } as const;
