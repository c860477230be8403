import type { Ctx } from '../../src/kernel/ctx.ts';
import type { Result } from '../../src/kernel/result.ts';
import { forwardRequest } from '../../src/modules/letters/issuing/forward-request.ts';
import { issueLetter } from '../../src/modules/letters/issuing/issue-letter.ts';
import { submitRequest } from '../../src/modules/letters/requests/submit-request.ts';
import { takeRequest } from '../../src/modules/letters/requests/take-request.ts';
import { commit, raw } from '../../src/platform/libsql/index.ts';
import { withSigner } from './letter-signer.ts';
import { givenLetterOffice, type LetterOffice } from './letters.ts';
import { residentCast, type ResidentCast } from './resident-stage.ts';
import { givenHead } from './signed-letter.ts';
import { stage } from './stage.ts';
import { testDeps } from './test-deps.ts';
import { givenResident, type Person } from './world.ts';

/** Siti and her husband Budi on one card, the desks of Hanura's office, and the head who signs. */
interface Cast extends ResidentCast {
  budi: Person;
  office: LetterOffice;
  head: Ctx;
}

async function cast(): Promise<Cast> {
  const { deps, siti } = await residentCast('Siti Aminah', await withSigner(testDeps()));
  const budi = await givenResident(deps, 'Budi', {
    sex: 'L',
    householdId: siti.householdId,
    relationship: 'spouse',
  });
  return { deps, siti, budi, office: await givenLetterOffice(deps), head: await givenHead(deps, 'Ibu Kades') };
}

/** Wrong answers by their question. */
export const wrongIn = (done: Result<unknown>) => (done.ok ? {} : (done.refusal.fields ?? {}));

/** The conditions that do not hold. */
export const failedIn = (done: Result<unknown>) =>
  done.ok ? [] : ((done.refusal.data?.['unmet'] ?? []) as { kind: string }[]).map((c) => c.kind);

export const WITNESSED = {
  witness_1: { name: 'Sukardi', nik: '1809100507600001' },
  witness_2: { name: 'Suharti', nik: '1809104507620002' },
};

/** The stage for tests of letters of the catalogue, from asking to signing; set anew before each test. */
export function letterStage() {
  const at = stage(cast);
  let asked = 0;

  const ask = async (by: Ctx, slug: string, about: Person, answers: Record<string, unknown>, more = {}) => {
    asked += 1;
    const body = { slug, residentId: about.residentId, answers, idempotencyKey: `key-${asked}-0000`, ...more };
    return submitRequest(at.deps, by, body);
  };

  const becomes = (about: Person, what: string) =>
    commit(at.deps.db, [raw(`UPDATE residents SET ${what} WHERE id = ?`, [about.residentId])]);

  /** Through every desk, signed. */
  async function issued(done: Result<{ readonly code: string }>): Promise<string> {
    if (!done.ok) throw new Error(done.refusal.code);
    const { code } = done.value;
    const { deps, office, head } = at;
    for (const step of [
      await takeRequest(deps, office.operator, code, {}),
      await forwardRequest(deps, office.operator, code),
      await forwardRequest(deps, office.secretary, code),
      await issueLetter(deps, head, code),
    ])
      if (!step.ok) throw new Error(step.refusal.code);
    return code;
  }

  return { at, ask, becomes, issued };
}
