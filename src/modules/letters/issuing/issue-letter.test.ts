import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { givenHead } from '../../../../tests/support/signed-letter.ts';
import { signingCast } from '../../../../tests/support/letter-casts.ts';
import { ctxOf, givenOfficer, givenResident, SIDODADI, stage, type TestDeps } from '../../../../tests/support/index.ts';
import { givenCatalogueType, givenRequestToSign } from '../../../../tests/support/signing-desk.ts';
import { fromWib, HOUR } from '../../../kernel/clock.ts';
import { refuse } from '../../../kernel/result.ts';
import { commit, raw, read, readRows, readOne } from '../../../platform/libsql/index.ts';
import type { LetterSnapshot } from '../document/letter-snapshot.ts';
import { issueLetter } from './issue-letter.ts';

const at = stage(() => signingCast({ siti: "Siti Nur'aini", head: 'Ma’ruf' }));

const count = async (sql: string, ...args: string[]) => (await readOne<{ n: number }>(at.deps.db, { sql, args }))?.n;
const lettersCount = () => count('SELECT count(*) AS n FROM letters');
const register = async () => {
  const rows = await readRows<{ year: number; number: number; status: string }>(at.deps.db, {
    sql: 'SELECT year, number, status FROM letter_numbers ORDER BY year, number',
  });
  return rows.map((r) => `${r.year}/${r.number} ${r.status}`);
};
const snapshotOf = async (numberText: string): Promise<LetterSnapshot> => {
  const row = await readOne<{ snapshot_sealed: string }>(at.deps.db, {
    sql: 'SELECT snapshot_sealed FROM letters WHERE number_text = ?',
    args: [numberText],
  });
  return JSON.parse(await at.deps.vault.open(row?.snapshot_sealed ?? '', 'letters.snapshot')) as LetterSnapshot;
};

describe('signing a letter', () => {
  it('issues it with number, snapshot, signed PDF and hash, and moves the request on, in one commit', async () => {
    const { code, id } = await givenRequestToSign(at.deps, at.siti, at.type);
    const issued = await issueLetter(at.deps, at.head, code);
    expect(issued).toEqual({
      ok: true,
      value: {
        code,
        title: 'Surat Keterangan Usaha',
        numberText: '500.2.2.4/001/HNR/XI/2026',
        issuedOn: '2026-11-02',
        validUntil: '2027-05-01',
      },
    });
    const letter = await readOne<{ pdf_key: string; pdf_sha256: string }>(at.deps.db, { sql: 'SELECT * FROM letters' });
    const file = await at.deps.blobs.get(letter?.pdf_key ?? '');
    const bytes = new Uint8Array(await new Response(file?.body).arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(letter?.pdf_sha256);
    expect(new TextDecoder('latin1').decode(bytes)).toContain('/ETSI.CAdES.detached');
    expect(
      await readOne(at.deps.db, { sql: 'SELECT state, issued_at FROM letter_requests WHERE id = ?', args: [id] }),
    ).toEqual({
      state: 'issued',
      issued_at: at.deps.clock.now(),
    });
    expect(await readOne(at.deps.db, { sql: 'SELECT state, holder FROM cases WHERE id = ?', args: [id] })).toEqual({
      state: 'issued',
      holder: 'owner',
    });
    expect(await count(`SELECT count(*) AS n FROM timeline_entries WHERE case_id = ? AND state = 'issued'`, id)).toBe(
      1,
    );
    expect(await count(`SELECT count(*) AS n FROM audit_events WHERE action = 'letter.issued'`)).toBe(1);
    expect(await count(`SELECT count(*) AS n FROM outbox WHERE topic = 'letter_request.issued'`)).toBe(1);
    expect(await register()).toEqual(['2026/1 issued']);
  });

  it('prints and keeps what the registry, the answers and the office say today', async () => {
    const mother = await givenResident(at.deps, 'Aminah');
    const child = await givenResident(at.deps, 'Budi', {
      householdId: mother.householdId,
      relationship: 'child',
      sex: 'L',
    });
    await issueLetter(
      at.deps,
      at.head,
      (await givenRequestToSign(at.deps, child, at.type, { applicant: mother })).code,
    );
    const snapshot = await snapshotOf('500.2.2.4/001/HNR/XI/2026');
    expect(snapshot.subject).toMatchObject({ name: 'Budi', nik: child.nik, address: 'Jalan Way Ratai 12', rt: '003' });
    expect(snapshot.applicant).toMatchObject({ name: 'Aminah' });
    expect(snapshot.answers['business_name']).toEqual({ kind: 'text', value: 'Dapur Siti' });
    expect(snapshot.office).toMatchObject({ village: 'Hanura', district: 'Teluk Pandan', region: 'Pesawaran' });
    expect(snapshot.check.url).toMatch(/^https:\/\/balai\.test\/cek\/[A-Za-z0-9_-]{27}$/);
  });

  it('holds no personal data outside the seals', async () => {
    await issueLetter(at.deps, at.head, (await givenRequestToSign(at.deps, at.siti, at.type)).code);
    const letter = await readOne(at.deps.db, { sql: 'SELECT * FROM letters' });
    const rest = await read(at.deps.db, {
      audits: { sql: 'SELECT * FROM audit_events' },
      events: { sql: 'SELECT * FROM outbox' },
    });
    const open = JSON.stringify([letter, rest]);
    for (const secret of [at.siti.nik, "Nur'aini", 'Dapur Siti']) expect(open).not.toContain(secret);
  });

  it('is for the head of that village alone, who proved themself a moment ago', async () => {
    const { code } = await givenRequestToSign(at.deps, at.siti, at.type);
    const operator = await givenOfficer(at.deps, 'operator', 'Op', {}, at.deps.clock.now());
    expect(await issueLetter(at.deps, operator, code)).toMatchObject({ refusal: { code: 'letters.not_your_step' } });
    expect(await issueLetter(at.deps, ctxOf(at.siti.actor), code)).toMatchObject({ ok: false });
    const neighbour = await givenHead(at.deps, 'Kades Sidodadi', SIDODADI);
    expect(await issueLetter(at.deps, neighbour, code)).toMatchObject({ refusal: { kind: 'not_found' } });
    at.deps.clock.advance(HOUR);
    expect(await issueLetter(at.deps, at.head, code)).toMatchObject({ refusal: { code: 'identity.proof_needed' } });
    expect([await lettersCount(), await register()]).toEqual([0, []]);
  });

  it('is refused to a head whose term has ended', async () => {
    const { code } = await givenRequestToSign(at.deps, at.siti, at.type);
    await commit(at.deps.db, [raw(`UPDATE officers SET until_at = ? WHERE role = 'head'`, [at.deps.clock.now()])]);
    expect(await issueLetter(at.deps, at.head, code)).toMatchObject({ refusal: { code: 'letters.cannot_be_made' } });
    expect(await lettersCount()).toBe(0);
  });

  it('is refused for a name that cannot be printed, naming the character, and never prints a question mark', async () => {
    const wayan = await givenResident(at.deps, 'Wayan ᬯ');
    const { code } = await givenRequestToSign(at.deps, wayan, at.type);
    expect(await issueLetter(at.deps, at.head, code)).toMatchObject({
      refusal: { code: 'letters.cannot_print', data: { character: 'ᬯ' } },
    });
    expect(await lettersCount()).toBe(0);
  });

  it('tapped twice at once makes one letter and one number', async () => {
    const { code } = await givenRequestToSign(at.deps, at.siti, at.type);
    const both = await Promise.all([issueLetter(at.deps, at.head, code), issueLetter(at.deps, at.head, code)]);
    expect(both.filter((r) => r.ok)).toHaveLength(1);
    expect(await lettersCount()).toBe(1);
    expect(await register()).toEqual(['2026/1 issued']);
    expect(await count('SELECT count(*) AS n FROM signers')).toBe(1);
    expect(at.deps.blobs.keys()).toHaveLength(1);
  });

  it('that fails on the way leaves no half letter, and the next try takes the same number', async () => {
    const { code } = await givenRequestToSign(at.deps, at.siti, at.type);
    const down: TestDeps = { ...at.deps, signer: { sign: async () => refuse('unavailable', 'signing.no_key') } };
    expect(await issueLetter(down, at.head, code)).toMatchObject({ refusal: { kind: 'unavailable' } });
    const lost: TestDeps = {
      ...at.deps,
      blobs: { ...at.deps.blobs, put: () => Promise.reject(new Error('storage is down')) },
    };
    await expect(issueLetter(lost, at.head, code)).rejects.toThrow('storage is down');
    expect([await lettersCount(), await register()]).toEqual([0, ['2026/1 allocated']]);
    expect(await issueLetter(at.deps, at.head, code)).toMatchObject({
      ok: true,
      value: { numberText: '500.2.2.4/001/HNR/XI/2026' },
    });
  });

  it('of 50 requests by several officers at the same moment gives 50 distinct numbers without a gap', async () => {
    const heads = [at.head, await givenHead(at.deps, 'Plh. satu'), await givenHead(at.deps, 'Plh. dua')];
    const requests = [];
    for (let i = 0; i < 50; i += 1)
      requests.push(await givenRequestToSign(at.deps, await givenResident(at.deps, `Warga ${i}`), at.type));
    const issued = await Promise.all(
      requests.map(({ code }, i) => issueLetter(at.deps, heads[i % 3] ?? at.head, code)),
    );
    const numbers = issued.map((r) => (r.ok ? Number(r.value.numberText.split('/')[1]) : r.refusal.code));
    expect(numbers.toSorted((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    expect(await count(`SELECT count(DISTINCT number) AS n FROM letters`)).toBe(50);
    expect(await count(`SELECT count(*) AS n FROM letter_numbers WHERE status = 'issued'`)).toBe(50);
  }, 60_000);

  it('at 31 December 23.59 and 1 January 00.01 WIB falls into the right years and begins again at 001', async () => {
    const [old, young] = [
      await givenRequestToSign(at.deps, at.siti, at.type),
      await givenRequestToSign(at.deps, await givenResident(at.deps, 'Ani'), at.type),
    ];
    at.deps.clock.set(fromWib(2026, 12, 31, 23, 59));
    const last = await issueLetter(at.deps, await givenHead(at.deps, 'Kades malam'), old.code);
    at.deps.clock.set(fromWib(2027, 1, 1, 0, 1));
    const first = await issueLetter(at.deps, await givenHead(at.deps, 'Kades pagi'), young.code);
    expect(last).toMatchObject({
      ok: true,
      value: { numberText: '500.2.2.4/001/HNR/XII/2026', issuedOn: '2026-12-31' },
    });
    expect(first).toMatchObject({
      ok: true,
      value: { numberText: '500.2.2.4/001/HNR/I/2027', issuedOn: '2027-01-01' },
    });
  });

  it('keeps showing the old signer after the kades is replaced', async () => {
    await issueLetter(at.deps, at.head, (await givenRequestToSign(at.deps, at.siti, at.type)).code);
    const before = await readOne(at.deps.db, { sql: 'SELECT * FROM letters' });
    await commit(at.deps.db, [
      raw(`UPDATE officers SET until_at = ?, name = 'Bekas' WHERE role = 'head'`, [at.deps.clock.now()]),
    ]);
    await givenHead(at.deps, 'Kades Baru');
    expect(await readOne(at.deps.db, { sql: 'SELECT * FROM letters' })).toEqual(before);
    expect((await snapshotOf('500.2.2.4/001/HNR/XI/2026')).signer.name).not.toBe('Bekas');
    const change = raw(`UPDATE letters SET signer_name = 'Kades Baru'`);
    await expect(commit(at.deps.db, [change])).rejects.toThrow(/never changes/);
  });

  it('ends on the day its own answer names', async () => {
    const trip = await givenCatalogueType(at.deps, 'bepergian');
    const answers = {
      destination: 'Bandung',
      leave_date: '2026-11-05',
      return_date: '2026-11-09',
      purpose: 'menengok anak',
    };
    const issued = await issueLetter(
      at.deps,
      at.head,
      (await givenRequestToSign(at.deps, at.siti, trip, { answers })).code,
    );
    expect(issued).toMatchObject({ ok: true, value: { validUntil: '2026-11-09' } });
  });
});
