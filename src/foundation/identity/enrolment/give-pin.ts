import type { Ctx } from '../../../kernel/ctx.ts';
import { refusal } from '../../../kernel/result.ts';
import { asking, expectChange, on, raw, type Asking, type Step } from '../../../platform/libsql/index.ts';
import { audit } from '../../audit/index.ts';
import type { Deps } from '../../deps.ts';
import { accounts } from '../identity.table.ts';
import { forgive, unlock, type LockSubject, hashSecret } from '../secrets/index.ts';
import { endSessionsOf, openSession, type LoginPlace, type NewSession } from '../sessions/index.ts';

/** A resident who proved who they are, and the logins that are or may become theirs. */
export interface EnrollingRow {
  resident_id: string;
  village_id: string;
  name: string;
  birth_date: string;
  /** The account they have already. */
  account_id: string | null;
  /** A login without a resident that they call their own. */
  open_account_id: string | null;
}

/** Reads an {@link EnrollingRow} by the NIK's index; `own` is what they ask to be made theirs. */
export const enrollingQuery = (
  nikIndex: string,
  own: { phoneIndex?: string | null; accountId?: string | null },
): Asking<EnrollingRow> =>
  asking(
    // The plus keeps the plan from going through every account that has no resident.
    `SELECT r.id AS resident_id, r.village_id, r.name, r.birth_date, a.id AS account_id, (
       SELECT o.id FROM accounts o WHERE +o.resident_id IS NULL AND o.status = 'active'
         AND (o.phone_index = ?2 OR o.id = ?3) LIMIT 1) AS open_account_id
     FROM residents r LEFT JOIN accounts a ON a.resident_id = r.id
     WHERE r.nik_index = ?1 AND r.status <> 'deceased'`,
    [nikIndex, own.phoneIndex ?? null, own.accountId ?? null],
  );

const CHANGED = refusal('conflict', 'identity.changed_meanwhile');

/**
 * Steps that give a resident a PIN: the account they have, the open one that becomes theirs, or a new one. Every other login
 * of it ends, locks fall, and they are logged in.
 */
export async function givePin(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  who: { row: EnrollingRow; nikIndex: string; lock: LockSubject; by: 'slip' | 'code' },
  pin: string,
  place: LoginPlace,
): Promise<{ session: NewSession; steps: Step[] }> {
  const { row } = who;
  const accountId = row.account_id ?? row.open_account_id ?? deps.ids.next();
  const now = deps.clock.now();
  const { session, steps } = openSession(deps, ctx, { accountId, scope: 'resident', provedBy: 'enrolment', place });
  const secret = await hashSecret(deps, pin);
  return {
    session,
    steps: [
      ...ownAccount(deps, row, accountId),
      raw(
        `INSERT INTO credentials (id, account_id, kind, secret, created_at) VALUES (?1, ?2, 'pin', ?3, ?4)
         ON CONFLICT (account_id, kind) WHERE kind <> 'passkey' DO UPDATE SET secret = ?3, created_at = ?4`,
        [deps.ids.next(), accountId, secret, now],
      ),
      endSessionsOf(deps, accountId),
      ...steps,
      ...forgive(ctx, who.lock),
      unlock(`nik:${who.nikIndex}`),
      unlock(`account:${accountId}`),
      audit(deps, ctx, {
        villageId: row.village_id,
        action: 'identity.pin_set',
        log: 'never',
        subject: { kind: 'account', id: accountId },
        data: { by: who.by },
      }),
    ],
  };
}

function ownAccount(deps: Pick<Deps, 'db' | 'clock'>, row: EnrollingRow, accountId: string): Step[] {
  if (row.account_id) return [];
  const { resident_id: residentId, name: displayName } = row;
  if (row.open_account_id)
    return [
      raw(`UPDATE accounts SET resident_id = ?1, display_name = ?2 WHERE id = ?3 AND resident_id IS NULL`, [
        residentId,
        displayName,
        accountId,
      ]),
      expectChange(CHANGED),
    ];
  const account = { id: accountId, displayName, residentId, createdAt: deps.clock.now() };
  return [on(deps.db.insert(accounts).values(account), { unique: CHANGED })];
}
