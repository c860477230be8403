import { audit } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import {
  AppointOfficerSchema,
  closeRunOut,
  endOffice,
  expectRegionServed,
  giveOffice,
  shutOffice,
  termOf,
  type OfficeInput,
} from '../../foundation/identity/index.ts';
import { revokeSigner } from '../../foundation/signers/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { commit, read } from '../../platform/libsql/index.ts';
import { mayChangeOffices, mayProveOffices } from './may-change-offices.ts';

export interface AppointedOfficer {
  readonly officerId: string;
  /** Of the first login, told once; null for who has a password already. */
  readonly firstPassword: string | null;
}

/**
 * Gives somebody an office of a village or the kabupaten, at once or from a day on, and ends the one that is handed over
 * (`replaces`) in the same moment, with its logins and its certificate. Whoever has an account with this e-mail and phone keeps it.
 * Only the kabupaten, freshly proved, and the command line. Refusals: `identity.officer_invalid`, `region.no_such_village`,
 * `identity.two_people`, `.other_contact`, `.office_held`, `.office_over`.
 */
export async function appointOfficer(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<AppointedOfficer>> {
  const may = mayChangeOffices(ctx);
  if (!may.ok) return may;
  const parsed = parse(AppointOfficerSchema, input, 'identity.officer_invalid');
  if (!parsed.ok) return parsed;
  const now = deps.clock.now();
  const term = termOf(parsed.value, now);
  if (!term.ok) return term;
  const proved = mayProveOffices(deps, ctx);
  if (!proved.ok) return proved;
  const found = await look(deps, parsed.value);
  if (!found.ok) return found;

  const { holder, isNew, villageId, before } = found.value;
  const [officerId, password] = [deps.ids.next(), deps.ids.token(96)];
  const it = { ...parsed.value, ...term.value, villageId };
  const { fromAt } = term.value;
  const done = await commit(deps.db, [
    closeRunOut(villageId, now),
    ...(before ? [...endOffice(before.id, fromAt, now), revokeSigner(before.id, fromAt)] : []),
    ...(await giveOffice(deps, it, { ...holder, officerId, password })),
    ...(before ? shutOffice(before.account_id, now) : []),
    ...(before?.role === 'region' ? [expectRegionServed(now)] : []),
    audit(deps, ctx, {
      villageId,
      action: before ? 'identity.office_handed_over' : 'identity.officer_appointed',
      log: 'open',
      subject: { kind: 'officer', id: officerId },
      data: { role: it.role, capacity: it.capacity, until: it.until || null, from: before?.id ?? null },
    }),
  ]);
  return done.ok ? ok({ officerId, firstPassword: isNew ? password : null }) : done;
}

interface AccountRow extends Record<string, unknown> {
  id: string;
  email_index: string | null;
  phone_index: string | null;
  has_password: number;
}

/** Whom, where and instead of whom. */
async function look(deps: Pick<Deps, 'db' | 'ids' | 'vault'>, it: OfficeInput) {
  const [emailIndex, phoneIndex] = await Promise.all([
    deps.vault.blind('email', it.email),
    deps.vault.blind('phone', it.phone),
  ]);
  const {
    known,
    villages: [village],
    offices: [before = null],
  } = await read<{
    known: AccountRow;
    villages: { id: string };
    offices: { id: string; account_id: string; role: string };
  }>(deps.db, {
    known: {
      sql: `SELECT id, email_index, phone_index,
              EXISTS (SELECT 1 FROM credentials c WHERE c.account_id = a.id AND c.kind = 'password') AS has_password
            FROM accounts a WHERE email_index = ?1 OR phone_index = ?2`,
      args: [emailIndex, phoneIndex],
    },
    villages: {
      // The kabupaten's own offices hang on its pilot village, so that one is one.
      sql: `SELECT id FROM villages
            WHERE id = CASE WHEN ?2 THEN coalesce((SELECT pilot_village_id FROM regions LIMIT 1), ?1) ELSE ?1 END`,
      args: [it.villageId, it.role === 'region' ? 1 : 0],
    },
    offices: {
      sql: `SELECT id, account_id, role FROM officers
            WHERE id = ?1 AND role = ?2 AND (role = 'region' OR village_id = ?3)`,
      args: [it.replaces, it.role, it.villageId],
    },
  });
  if (!village) return refuse('not_found', 'region.no_such_village');
  if (it.replaces && !before) return refuse('not_found', 'identity.no_such_office');
  if (known.length > 1) return refuse('conflict', 'identity.two_people');
  const [account] = known;
  if (account?.phone_index && account.phone_index !== phoneIndex) return otherContact('phone');
  if (account?.email_index && account.email_index !== emailIndex) return otherContact('email');
  const holder = { accountId: account?.id ?? deps.ids.next(), emailIndex, phoneIndex };
  return ok({ holder, isNew: !account?.has_password, villageId: village.id, before });
}

/** An appointment must not lead somebody's codes elsewhere. */
const otherContact = (field: string) =>
  refuse('conflict', 'identity.other_contact', { fields: { [field]: 'other_on_record' } });
