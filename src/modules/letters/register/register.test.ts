import { describe, expect, test } from 'vitest';
import { requestCast } from '../../../../tests/support/letter-casts.ts';
import { auditEvents } from '../../../foundation/audit/audit.table.ts';
import { recordLooks } from '../../../foundation/residents/residents.table.ts';
import { asPerson, givenLetterOffice } from '../../../../tests/support/letters.ts';
import { givenResident, HANURA, SIDODADI, stage } from '../../../../tests/support/index.ts';
import { opened } from '../../../../tests/support/opened.ts';
import { givenHead, givenLetter } from '../../../../tests/support/signed-letter.ts';
import { commit, raw } from '../../../platform/libsql/index.ts';
import { reserveNumbers } from '../numbering/reserve-numbers.ts';
import { exportRegister } from './export-register.ts';
import { searchRegister } from './search-register.ts';

const at = stage(async () => {
  const it = await requestCast({ signs: true });
  const head = await givenHead(it.deps);
  await givenLetter(it.deps, head, it.siti, it.type);
  await givenLetter(it.deps, head, await givenResident(it.deps, '=Budi, "Jo"'), it.type);
  return it;
});

const found = async (input: object) => {
  const register = await searchRegister(at.deps, at.office.operator, { villageId: HANURA, ...input });
  return register.ok ? register.value.lines.map((l) => [l.number_text, l.name]) : register.refusal.code;
};
const looks = async () =>
  (await opened(at.deps, await at.deps.db.select().from(recordLooks), { purpose: 'record_looks.purpose' })).filter(
    (l) => l.purpose.startsWith('Agenda'),
  );

describe('the register', () => {
  test('lists the letters of the year, newest first, with masked names, and that is no look', async () => {
    expect((await found({})).at(-1)).toEqual(['500.2.2.4/001/HNR/XI/2026', 'Siti A.']);
    expect(await looks()).toHaveLength(0);
  });

  test('is searched by number, name and NIK; whoever was found can read that', async () => {
    expect(await found({ query: 'amin' })).toEqual([['500.2.2.4/001/HNR/XI/2026', 'Siti Aminah']]);
    expect(await found({ query: 'Hj. Siti’ Aminah, S.Pd' })).toHaveLength(1);
    expect(await found({ query: '/001/' })).toHaveLength(1);
    expect(await found({ query: at.siti.nik })).toHaveLength(1);
    expect(await found({ query: `NIK: ${at.siti.nik}\u200b` })).toHaveLength(1);
    expect(new Set((await looks()).map((l) => l.residentId))).toEqual(new Set([at.siti.residentId]));
  });

  test('bears any text as a search', async () => {
    for (const query of ['%', '_', "'; DROP TABLE letters; --", '\\', '"kopi* OR (', '😀'])
      expect(await found({ query })).toBeInstanceOf(Array);
    expect(await found({ query: '%' })).toHaveLength(0);
    expect(await found({ query: 'x'.repeat(500) })).toBe('letters.search_invalid');
  });

  test('is another village’s own, and not for residents', async () => {
    const elsewhere = (await givenLetterOffice(at.deps, SIDODADI)).operator;
    for (const ctx of [elsewhere, asPerson(at.siti)]) {
      expect(await searchRegister(at.deps, ctx, { villageId: HANURA })).toMatchObject({
        refusal: { kind: 'not_found' },
      });
      expect(await exportRegister(at.deps, ctx, { villageId: HANURA, year: 2026 })).toMatchObject({
        refusal: { kind: 'not_found' },
      });
    }
  });

  test('goes out as a file on the record, in order and without formulas', async () => {
    const done = await exportRegister(at.deps, at.office.operator, { villageId: HANURA, year: 2026 });
    const lines = done.ok ? done.value.csv.split('\r\n') : [];
    expect(lines[1]).toContain('500.2.2.4/001/HNR/XI/2026;2026-11-02;Surat Keterangan Usaha;Siti Aminah');
    expect(lines[2]).toContain(`"'=Budi, ""Jo"""`);
    expect((await at.deps.db.select().from(auditEvents)).at(-1)).toMatchObject({ action: 'letter_register.exported' });
    expect(await looks()).toHaveLength(2);
  });

  test('goes out with every number in its place, also those that no letter bears', async () => {
    const done = await reserveNumbers(at.deps, at.office.operator, HANURA, { count: 1, note: 'Undangan musyawarah' });
    expect(done.ok).toBe(true);
    const number = (n: number, status: string, note: string | null) =>
      raw(
        `INSERT INTO letter_numbers (village_id, year, series, number, status, note, at) VALUES (?, 2026, 'umum', ?, ?, ?, ?)`,
        [HANURA, n, status, note, at.deps.clock.now()],
      );
    await commit(at.deps.db, [number(4, 'void', 'year_over'), number(5, 'free', 'released')]);
    await givenLetter(at.deps, await givenHead(at.deps, 'Kades lain'), at.siti, at.type);
    await commit(at.deps.db, [number(6, 'void', 'year_over')]);
    const file = await exportRegister(at.deps, at.office.operator, { villageId: HANURA, year: 2026 });
    const lines = file.ok ? file.value.csv.split('\r\n').slice(3, -1) : [];
    expect(lines[0]).toBe('"\t003";2026-11-02;Undangan musyawarah;;;;disisihkan;');
    expect(lines[1]).toBe('"\t004";2026-11-02;;;;;TIDAK DIPAKAI: tahun berakhir sebelum ada surat yang memakainya;');
    expect(lines[2]).toContain('500.2.2.4/005/HNR/XI/2026;2026-11-02;Surat Keterangan Usaha;Siti Aminah');
    expect(lines[3]).toContain('006";2026-11-02;;;;;TIDAK DIPAKAI');
  });
});
