import type { Ctx } from '../../src/kernel/ctx.ts';
import { issueLetter } from '../../src/modules/letters/issuing/issue-letter.ts';
import { readOne } from '../../src/platform/libsql/index.ts';
import { ctxOf } from './ctx.ts';
import type { TestDeps } from './deps-on.ts';
import { givenRequestToSign } from './signing-desk.ts';
import { givenOffice, givenResident, HANURA, type Person } from './world.ts';

/** A head of village who has just proved who they are. */
export const givenHead = async (deps: TestDeps, name = 'Kades', villageId = HANURA): Promise<Ctx> =>
  ctxOf(await givenOffice(deps, await givenResident(deps, name, { villageId }), 'head', deps.clock.now()));

/** An issued letter of a person, with the secret token of its QR code. */
export async function givenLetter(
  deps: TestDeps,
  head: Ctx,
  person: Person,
  typeId: string,
  answers?: Record<string, string>,
): Promise<{ code: string; id: string; token: string; numberText: string }> {
  const { code, id: requestId } = await givenRequestToSign(deps, person, typeId, answers ? { answers } : {});
  const issued = await issueLetter(deps, head, code);
  if (!issued.ok) throw new Error(issued.refusal.code);
  const row = await readOne<{ id: string; token_sealed: string }>(deps.db, {
    sql: 'SELECT id, token_sealed FROM letters WHERE request_id = ?',
    args: [requestId],
  });
  const token = await deps.vault.open(row?.token_sealed ?? '', 'letters.token');
  return { code, id: row?.id ?? '', token, numberText: issued.value.numberText };
}
