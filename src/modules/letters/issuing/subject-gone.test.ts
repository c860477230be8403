import { beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '../../../kernel/ctx.ts';
import type { Result } from '../../../kernel/result.ts';
import { commit, raw, readOne } from '../../../platform/libsql/index.ts';
import { givenRegion, givenResident, testDeps, type Person, type TestDeps } from '../../../../tests/support/index.ts';
import { withSigner } from '../../../../tests/support/letter-signer.ts';
import { givenLetterOffice, type LetterOffice } from '../../../../tests/support/letters.ts';
import { givenHead } from '../../../../tests/support/signed-letter.ts';
import { givenCatalogueType, givenRequestToSign } from '../../../../tests/support/signing-desk.ts';
import { forwardRequest } from './forward-request.ts';
import { rejectRequest } from '../requests/reject-request.ts';
import { issueLetter } from './issue-letter.ts';

let deps: TestDeps;
let siti: Person;
let office: LetterOffice;
let head: Ctx;

beforeEach(async () => {
  deps = await withSigner(testDeps());
  await givenRegion(deps);
  siti = await givenResident(deps, 'Siti Aminah');
  office = await givenLetterOffice(deps);
  head = await givenHead(deps, 'Ibu Kades');
});

const requestIn = async (state: string) => {
  const type = await givenCatalogueType(deps, 'usaha');
  const { code } = await givenRequestToSign(deps, siti, type);
  await commit(deps.db, [raw('UPDATE letter_requests SET state = ? WHERE code = ?', [state, code])]);
  return code;
};
const becomes = (status: string) =>
  commit(deps.db, [raw('UPDATE residents SET status = ? WHERE id = ?', [status, siti.residentId])]);
const why = (done: Result<unknown>) => (done.ok ? 'done' : done.refusal.code);
const GONE = 'letters.subject_gone_meanwhile';
const stateOf = async (code: string) =>
  (await readOne<{ state: string }>(deps.db, { sql: 'SELECT state FROM letter_requests WHERE code = ?', args: [code] }))
    ?.state;
const count = async (table: string) =>
  (await readOne<{ n: number }>(deps.db, { sql: `SELECT count(*) AS n FROM ${table}` }))?.n;

describe('a letter about somebody who died or moved after it was asked for', () => {
  it.each(['deceased', 'moved'])('is not passed on by operator or secretary, nor signed: %s', async (status) => {
    const code = await requestIn('in_review');
    await becomes(status);
    expect(why(await forwardRequest(deps, office.operator, code))).toBe(GONE);
    await commit(deps.db, [raw(`UPDATE letter_requests SET state = 'awaiting_secretary' WHERE code = ?`, [code])]);
    expect(why(await forwardRequest(deps, office.secretary, code))).toBe(GONE);
    await commit(deps.db, [raw(`UPDATE letter_requests SET state = 'awaiting_signature' WHERE code = ?`, [code])]);
    expect(why(await issueLetter(deps, head, code))).toBe(GONE);
    expect(await stateOf(code)).toBe('awaiting_signature');
    expect([await count('letters'), await count('letter_numbers')]).toEqual([0, 0]);
  });

  it('can still be refused with a reason', async () => {
    const code = await requestIn('awaiting_signature');
    await becomes('deceased');
    const reason = 'Menurut catatan desa yang bersangkutan sudah meninggal';
    expect(why(await rejectRequest(deps, head, code, { code: 'data_mismatch', reason }))).toBe('done');
  });

  it('goes on once the record is corrected, and for somebody who lives here for a time', async () => {
    const code = await requestIn('in_review');
    await becomes('moved');
    expect(why(await forwardRequest(deps, office.operator, code))).toBe(GONE);
    await becomes('temporary');
    expect(why(await forwardRequest(deps, office.operator, code))).toBe('done');
  });

  it('is not issued when the death is entered while the kades is signing, and its file is thrown away', async () => {
    const code = await requestIn('awaiting_signature');
    const files: string[] = [];
    const blobs: TestDeps['blobs'] = Object.create(deps.blobs, {
      put: {
        value: async (...args: Parameters<TestDeps['blobs']['put']>) => {
          files.push(args[0]);
          await becomes('deceased');
          return deps.blobs.put(...args);
        },
      },
    });
    expect(why(await issueLetter({ ...deps, blobs }, head, code))).toBe(GONE);
    expect(await count('letters')).toBe(0);
    expect(files).toHaveLength(1);
    expect(await deps.blobs.get(files[0] ?? '')).toBeNull();
  });
});
