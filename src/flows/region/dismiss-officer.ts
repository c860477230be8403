import * as v from 'valibot';
import { audit } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { endOffice, expectRegionServed, shutOffice } from '../../foundation/identity/index.ts';
import { revokeSigner } from '../../foundation/signers/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { commit, readOne } from '../../platform/libsql/index.ts';
import { mayChangeOffices, mayProveOffices } from './may-change-offices.ts';

export const DismissOfficerSchema = v.object({
  officerId: v.string(),
  why: v.picklist(['term_over', 'moved', 'resigned', 'died', 'misconduct', 'mistake'], 'required'),
});

interface OfficeRow extends Record<string, unknown> {
  account_id: string;
  village_id: string;
  role: string;
}

/**
 * Ends an office at once: in every session, and with the certificate that signed in it. What was signed before stays as it is.
 * Only the kabupaten, freshly proved, and the command line. Refusals: `identity.no_such_office`, `.office_over`, `.last_of_region`,
 * `.not_yourself`: nobody of the kabupaten shuts the door on themself.
 */
export async function dismissOfficer(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<null>> {
  const may = mayChangeOffices(ctx);
  if (!may.ok) return may;
  const parsed = parse(DismissOfficerSchema, input, 'identity.dismissal_invalid');
  if (!parsed.ok) return parsed;
  const proved = mayProveOffices(deps, ctx);
  if (!proved.ok) return proved;
  const { officerId, why } = parsed.value;
  const office = await readOne<OfficeRow>(deps.db, {
    sql: 'SELECT account_id, village_id, role FROM officers WHERE id = ?',
    args: [officerId],
  });
  if (!office) return refuse('not_found', 'identity.no_such_office');
  const ofRegion = office.role === 'region';
  if (ofRegion && ctx.actor.kind === 'account' && ctx.actor.accountId === office.account_id)
    return refuse('forbidden', 'identity.not_yourself');

  const now = deps.clock.now();
  const done = await commit(deps.db, [
    ...endOffice(officerId, now, now),
    ...(ofRegion ? [expectRegionServed(now)] : []),
    revokeSigner(officerId, now),
    ...shutOffice(office.account_id, now),
    audit(deps, ctx, {
      villageId: office.village_id,
      action: 'identity.officer_dismissed',
      log: 'open',
      subject: { kind: 'officer', id: officerId },
      data: { role: office.role, why },
    }),
  ]);
  return done.ok ? ok(null) : done;
}
