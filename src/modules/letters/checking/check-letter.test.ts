import { describe, expect, it } from 'vitest';
import { signingCast } from '../../../../tests/support/letter-casts.ts';
import {
  givenOfficer,
  givenResident,
  guestCtx,
  roundTripsOf,
  SIDODADI,
  stage,
} from '../../../../tests/support/index.ts';
import { givenHead, givenLetter } from '../../../../tests/support/signed-letter.ts';
import { givenCatalogueType } from '../../../../tests/support/signing-desk.ts';
import { fromWib, HOUR, MINUTE } from '../../../kernel/clock.ts';
import { commit, raw, readOne, type Row } from '../../../platform/libsql/index.ts';
import { issueLetter } from '../issuing/issue-letter.ts';
import { revokeLetter } from '../issuing/revoke-letter.ts';
import { forwardRequest } from '../issuing/forward-request.ts';
import { checkByNumber } from './check-by-number.ts';
import { checkLetter } from './check-letter.ts';
import { matchNik } from './match-nik.ts';

const here = stage(async () => {
  const it = await signingCast({ siti: "Siti Nur'aini" });
  return { ...it, letter: await givenLetter(it.deps, it.head, it.siti, it.type) };
});

const check = async (token = here.letter.token, ctx = guestCtx) => {
  const found = await checkLetter(here.deps, ctx, token);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
};
/** The same length and alphabet, one character changed. */
const neighbour = (i: number) => {
  const at = i % here.letter.token.length;
  const next = String.fromCharCode(
    97 + ((here.letter.token.charCodeAt(at) + 1 + Math.floor(i / here.letter.token.length)) % 26),
  );
  const token = here.letter.token.slice(0, at) + next + here.letter.token.slice(at + 1);
  return token === here.letter.token ? `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}` : token;
};

describe('checking a letter by its QR code', () => {
  it('says that it is genuine, by whom, since when, and about whom only masked', async () => {
    expect(await check()).toMatchObject({
      status: 'valid',
      title: 'Surat Keterangan Usaha',
      numberText: '500.2.2.4/001/HNR/XI/2026',
      issuedOn: '2026-11-02',
      validUntil: '2027-05-01',
      signer: { title: 'Kepala Desa' },
      office: { village: 'Hanura', district: 'Teluk Pandan', region: 'Pesawaran' },
      maskedName: 'S*** N*******',
      revokedOn: null,
      replacement: null,
    });
    expect(JSON.stringify(await check())).not.toMatch(new RegExp(`${here.siti.nik}|Siti|Dapur`));
  });

  it('takes one round trip', async () => expect(await roundTripsOf(here.deps.db, check)).toBe(1));

  it('stays valid through its last day in WIB and is genuine but expired after it', async () => {
    here.deps.clock.set(fromWib(2027, 5, 1, 23, 59));
    expect((await check()).status).toBe('valid');
    here.deps.clock.set(fromWib(2027, 5, 2, 0, 1));
    expect(await check()).toMatchObject({ status: 'expired', numberText: here.letter.numberText, revokedOn: null });
  });

  it('says REVOKED, and names the replacement once it is issued', async () => {
    const revoked = await revokeLetter(here.deps, here.head, here.letter.code, {
      reason: 'Nama usaha keliru',
      replace: true,
    });
    if (!revoked.ok) throw new Error(revoked.refusal.code);
    expect(await check()).toMatchObject({ status: 'revoked', revokedOn: '2026-11-02', replacement: null });
    expect(JSON.stringify(await check())).not.toContain('keliru');

    const code = revoked.value.replacementCode ?? '';
    const operator = await givenOfficer(here.deps, 'operator', 'Op');
    const secretary = await givenOfficer(here.deps, 'secretary', 'Sek');
    for (const ctx of [operator, secretary]) expect((await forwardRequest(here.deps, ctx, code)).ok).toBe(true);
    const issued = await issueLetter(here.deps, here.head, code);
    expect(issued).toMatchObject({ ok: true, value: { numberText: '500.2.2.4/002/HNR/XI/2026' } });
    expect(await check()).toMatchObject({
      status: 'revoked',
      replacement: { numberText: '500.2.2.4/002/HNR/XI/2026', issuedOn: '2026-11-02', status: 'valid' },
    });
  });

  it('gives 1,000 guesses one character away the same answer, then tells the device to wait, and never a name', async () => {
    const seen = new Set<string>();
    for (let i = 0; i < 1_000; i += 1) seen.add(JSON.stringify(await checkLetter(here.deps, guestCtx, neighbour(i))));
    const codes = [...seen].map((answer) => JSON.parse(answer).refusal.code as string);
    expect(codes).toEqual(['letters.no_such_letter', 'letters.too_many_checks']);
    expect([...seen].join()).not.toMatch(/S\*|Siti|HNR/);
    expect((await check()).status).toBe('valid');
    const another = await checkLetter(here.deps, { ...guestCtx, device: 'device-2' }, neighbour(0));
    expect(another).toMatchObject({ refusal: { code: 'letters.no_such_letter' } });
  }, 60_000);

  it.each(['', 'x', '../../etc', "' OR 1=1 --", '\u0000', 'a'.repeat(10_000), 'Zb3vKq9XrT1mC7dLw2hYpA8nQ4'])(
    'says of %j that it cannot be read, which is no verdict on any letter',
    async (token) => {
      expect(await checkLetter(here.deps, guestCtx, token)).toMatchObject({
        refusal: { kind: 'invalid', code: 'letters.token_unreadable' },
      });
    },
  );

  it('keeps only a hash of the token, so the table does not open the door', async () => {
    const row = await readOne<Row>(here.deps.db, { sql: 'SELECT * FROM letters' });
    expect(JSON.stringify(row)).not.toContain(here.letter.token);
    expect(await checkLetter(here.deps, guestCtx, String(row?.['token_hash']).slice(0, 27))).toMatchObject({
      ok: false,
    });
  });
});

describe('matching the last four digits of a NIK', () => {
  const match = (last4: unknown, ctx = guestCtx) => matchNik(here.deps, ctx, here.letter.token, { last4 });

  it('says yes or no, nothing else', async () => {
    expect(await match(here.siti.nik.slice(-4))).toEqual({ ok: true, value: { matches: true } });
    expect(await match('0000')).toEqual({ ok: true, value: { matches: false } });
  });

  it('allows five tries an hour per letter, from however many devices, and a right answer too late is not given', async () => {
    for (let i = 0; i < 5; i += 1) await match('0000', { ...guestCtx, device: `device-${i}` });
    const sixth = await match(here.siti.nik.slice(-4), { ...guestCtx, device: 'device-9' });
    expect(sixth).toMatchObject({ ok: false, refusal: { kind: 'limited', code: 'letters.too_many_matches' } });
    here.deps.clock.advance(HOUR);
    expect(await match(here.siti.nik.slice(-4))).toMatchObject({ value: { matches: true } });
  });

  it.each(['', '12', '12345', 'abcd', 1234, null])('refuses %j as four digits', async (last4) => {
    expect(await match(last4)).toMatchObject({ refusal: { kind: 'invalid' } });
  });

  it('knows no unknown token', async () => {
    expect(await matchNik(here.deps, guestCtx, neighbour(3), { last4: '0000' })).toMatchObject({
      refusal: { code: 'letters.no_such_letter' },
    });
  });
});

describe('checking a letter by number and date', () => {
  const byNumber = (number: string, date: string, ctx = guestCtx) => checkByNumber(here.deps, ctx, { number, date });

  it('finds it as people type it, and says nothing about the person, since numbers can be counted up', async () => {
    const found = await byNumber(' 500.2.2.4 / 001 / hnr / xi / 2026 ', '2026-11-02');
    expect(found).toMatchObject({ ok: true, value: { status: 'valid', maskedName: null } });
    expect(JSON.stringify(found)).not.toContain('S***');
  });

  it.each([
    'Nomor: 500.2.2.4/001/HNR/XI/2026',
    'NOMOR : 500.2.2.4 / 1 / HNR / XI / 2026.',
    'No. 500.2.2.4/01/hnr/xi/2026',
    '500.2.2.4\u2044001\u2215HNR\uff0fXI\\2026',
    '\u202a500.2.2.4/001/HNR/XI/2026\u202c',
    '500.2.2.4/\u200b001/HNR/\u00a0XI/2026\ufeff',
    '500.2.2.4/0001/HNR/XI/2026',
    '５００.２.２.４/００１/HNR/XI/２０２６',
  ])('finds it pasted or typed as %j', async (typed) => {
    expect(await byNumber(typed, '2026-11-02')).toMatchObject({
      ok: true,
      value: { numberText: here.letter.numberText },
    });
  });

  it.each(['500.2.2.4/010/HNR/XI/2026', '500.2.2.4/100/HNR/XI/2026', '500.2.2.4/11/HNR/XI/2026'])(
    'takes no other number for it: %s',
    async (typed) => {
      expect(await byNumber(typed, '2026-11-02')).toMatchObject({ refusal: { code: 'letters.no_such_letter' } });
    },
  );

  it.each(['surat usaha', 'HNR/XI', '???', '5002240', '王/001'])(
    'says of %j that it cannot be read as a number, and not that there is no such letter',
    async (typed) => {
      expect(await byNumber(typed, '2026-11-02')).toMatchObject({
        refusal: { kind: 'invalid', fields: { number: 'not_a_letter_number' } },
      });
    },
  );

  it('finds that of each of two villages which gave the same number on the same day', async () => {
    const type = await givenCatalogueType(here.deps, 'usaha', SIDODADI);
    const person = await givenResident(here.deps, 'Budi', { villageId: SIDODADI });
    const { numberText } = await givenLetter(here.deps, await givenHead(here.deps, 'Kades', SIDODADI), person, type);
    expect(numberText).toBe('500.2.2.4/001/SDD/XI/2026');
    expect(await byNumber(numberText, '2026-11-02')).toMatchObject({ value: { office: { village: 'Sidodadi' } } });
    expect(await byNumber('500.2.2.4/001/HNR/XI/2026', '2026-11-02')).toMatchObject({
      value: { office: { village: 'Hanura' } },
    });
  });

  it.each([
    [`number_code = 'HNR'`, /UNIQUE/],
    [`number_code = 'hnr'`, /villages_number_code/],
    [`number_code = ''`, /villages_number_code/],
    [`number_format = '{number:3}/{roman-month}/{year}'`, /villages_number_format/],
  ])('no village can be set up so that its numbers are another’s: %s', async (set, refused) => {
    const change = commit(here.deps.db, [raw(`UPDATE villages SET ${set} WHERE id = ?`, [SIDODADI])]);
    await expect(change).rejects.toThrow(refused);
  });

  it('finds nothing with another date or number', async () => {
    for (const [number, date] of [
      ['500.2.2.4/001/HNR/XI/2026', '2026-11-03'],
      ['500.2.2.4/002/HNR/XI/2026', '2026-11-02'],
    ] as const)
      expect(await byNumber(number, date)).toMatchObject({ refusal: { code: 'letters.no_such_letter' } });
  });

  it('lets a device ask 30 times in ten minutes', async () => {
    for (let i = 0; i < 30; i += 1) await byNumber(`500.2.2.4/${i}/HNR/XI/2026`, '2026-11-02');
    expect(await byNumber('500.2.2.4/001/HNR/XI/2026', '2026-11-02')).toMatchObject({
      refusal: { code: 'letters.too_many_checks' },
    });
    here.deps.clock.advance(10 * MINUTE);
    expect(await byNumber('500.2.2.4/001/HNR/XI/2026', '2026-11-02')).toMatchObject({ ok: true });
  });

  it('refuses what is no date', async () => {
    for (const date of ['31-12-2026', '2026-02-30', '2026-13-01', '-00-00'])
      expect(await byNumber(here.letter.numberText, date)).toMatchObject({
        refusal: { fields: { date: 'not_a_date' } },
      });
  });
});
