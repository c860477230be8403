import { describe, expect, it } from 'vitest';
import { signingCast } from '../../../../tests/support/letter-casts.ts';
import { ctxOf, givenOfficer, givenResident, SIDODADI, stage } from '../../../../tests/support/index.ts';
import { liesOpen } from '../../../../tests/support/opened.ts';
import { givenHead, givenLetter } from '../../../../tests/support/signed-letter.ts';
import { givenRequestToSign } from '../../../../tests/support/signing-desk.ts';
import { HOUR } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { read, readRows, readOne } from '../../../platform/libsql/index.ts';
import { followRequest } from '../requests/read-request.ts';
import { readLetterFile } from './read-letter-file.ts';
import { revokeLetter } from './revoke-letter.ts';

const at = stage(async () => {
  const it = await signingCast();
  return { ...it, letter: await givenLetter(it.deps, it.head, it.siti, it.type) };
});

const REASON = { reason: 'Nama usaha keliru' };
const states = async () => {
  const sql = `SELECT l.state AS letter, n.status AS number, r.state AS request FROM letters l
    JOIN letter_numbers n ON n.request_id = l.request_id JOIN letter_requests r ON r.id = l.request_id WHERE l.id = ?`;
  return readOne(at.deps.db, { sql, args: [at.letter.id] });
};

describe('revoking a letter', () => {
  it('changes letter, number and request together, with the reason on the timeline and the author in the audit', async () => {
    expect(await revokeLetter(at.deps, at.head, at.letter.code, REASON)).toEqual({
      ok: true,
      value: { numberText: at.letter.numberText, replacementCode: null },
    });
    expect(await states()).toEqual({ letter: 'revoked', number: 'revoked', request: 'revoked' });
    const { notes, audits } = await read<{ notes: { note: string }; audits: { action: string; actor: string } }>(
      at.deps.db,
      {
        notes: {
          sql: `SELECT note FROM timeline_entries WHERE state = 'revoked'`,
          opens: { note: 'timeline_entries.note' },
        },
        audits: { sql: `SELECT action, actor FROM audit_events WHERE action = 'letter.revoked'` },
      },
    );
    expect(notes).toEqual([{ note: REASON.reason }]);
    expect(await liesOpen(at.deps.db, REASON.reason)).toEqual([]);
    expect(audits).toHaveLength(1);
  });

  it('never frees the number: the next letter has the next one', async () => {
    await revokeLetter(at.deps, at.head, at.letter.code, REASON);
    const next = await givenLetter(at.deps, at.head, await givenResident(at.deps, 'Ani'), at.type);
    expect(next.numberText).toBe('500.2.2.4/002/HNR/XI/2026');
  });

  it('is refused without a reason, without a recent proof, to other offices and villages, and a second time', async () => {
    const refusedWith = async (ctx: Ctx, input: unknown, code: string) =>
      expect(await revokeLetter(at.deps, ctx, at.letter.code, input)).toMatchObject({ ok: false, refusal: { code } });
    await refusedWith(at.head, { reason: ' ' }, 'letters.reason_invalid');
    const proved = at.head.actor.kind === 'account' ? at.head.actor : expect.fail('The head is logged in');
    await refusedWith(ctxOf({ ...proved, provedAt: at.deps.clock.now() - HOUR }), REASON, 'identity.proof_needed');
    const operator = await givenOfficer(at.deps, 'operator', 'Op', {}, at.deps.clock.now());
    await refusedWith(operator, REASON, 'letters.not_your_step');
    await refusedWith(ctxOf(at.siti.actor), REASON, 'letters.not_your_step');
    await refusedWith(await givenHead(at.deps, 'Kades lain', SIDODADI), REASON, 'letters.no_such_request');
    expect(await states()).toMatchObject({ letter: 'valid' });
    const [first, second] = await Promise.all([1, 2].map(() => revokeLetter(at.deps, at.head, at.letter.code, REASON)));
    expect([first?.ok, second?.ok].filter(Boolean)).toHaveLength(1);
    await refusedWith(at.head, REASON, 'letters.not_in_this_state');
    at.deps.clock.advance(HOUR);
    const again = await givenRequestToSign(at.deps, await givenResident(at.deps, 'Budi'), at.type);
    expect(await revokeLetter(at.deps, at.head, again.code, REASON)).toMatchObject({ ok: false });
  });

  it('with a replacement opens one request for it, followed like any other', async () => {
    const done = await revokeLetter(at.deps, at.head, at.letter.code, { ...REASON, replace: true });
    const sql = `SELECT r.state, r.replaces_letter_id, c.holder, c.subject_resident_id FROM letter_requests r
      JOIN cases c ON c.id = r.id WHERE r.code = ?`;
    const code = done.ok ? done.value.replacementCode : null;
    expect(await readOne(at.deps.db, { sql, args: [code] })).toEqual({
      state: 'in_review',
      replaces_letter_id: at.letter.id,
      holder: 'operator',
      subject_resident_id: at.siti.residentId,
    });
    expect(await followRequest(at.deps, ctxOf(at.siti.actor), at.letter.code)).toMatchObject({
      value: { reason: REASON.reason, letter: { state: 'revoked', replaced_by: code } },
    });
  });

  it('with a replacement changes nothing while the person has another request for the same letter open', async () => {
    await givenRequestToSign(at.deps, at.siti, at.type);
    const refused = await revokeLetter(at.deps, at.head, at.letter.code, { ...REASON, replace: true });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'letters.already_open' } });
    expect(await states()).toEqual({ letter: 'valid', number: 'issued', request: 'issued' });
  });
});

describe('the file of a letter', () => {
  const bytesOf = async (ctx: Ctx) => {
    const file = await readLetterFile(at.deps, ctx, at.letter.code);
    return file.ok ? new Uint8Array(await new Response(file.value.body).arrayBuffer()) : file.refusal.code;
  };

  it('is the same signed PDF for its owner before and after it is revoked, named without personal data', async () => {
    const before = await bytesOf(ctxOf(at.siti.actor));
    expect(new TextDecoder('latin1').decode((before as Uint8Array).slice(0, 5))).toBe('%PDF-');
    await revokeLetter(at.deps, at.head, at.letter.code, REASON);
    expect(await bytesOf(ctxOf(at.siti.actor))).toEqual(before);
    const file = await readLetterFile(at.deps, ctxOf(at.siti.actor), at.letter.code);
    expect(file.ok && file.value.name).toBe('surat-500.2.2.4-001-HNR-XI-2026.pdf');
  });

  it('is not there for another resident or another village', async () => {
    expect(await bytesOf(ctxOf((await givenResident(at.deps, 'Tetangga')).actor))).toBe('letters.no_such_request');
    expect(await bytesOf(await givenHead(at.deps, 'Kades lain', SIDODADI))).toBe('letters.no_such_request');
  });

  it('tells its owner which officer looked at it', async () => {
    await bytesOf(at.head);
    await bytesOf(ctxOf(at.siti.actor));
    const looks = await readRows<{ purpose: string }>(at.deps.db, {
      sql: 'SELECT purpose FROM record_looks WHERE resident_id = ?',
      args: [at.siti.residentId],
      opens: { purpose: 'record_looks.purpose' },
    });
    expect(looks).toEqual([{ purpose: 'Surat Keterangan Usaha' }]);
  });
});
