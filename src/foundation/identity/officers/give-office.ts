import type { Instant } from '../../../kernel/clock.ts';
import { refusal } from '../../../kernel/result.ts';
import { on, raw, type Statement, type Step } from '../../../platform/libsql/index.ts';
import type { Deps } from '../../deps.ts';
import { officers } from '../identity.table.ts';
import { hashSecret } from '../secrets/index.ts';
import type { OfficeInput, Term } from './office-input.ts';

/** Whose office it becomes: the account that is there, or the id of a new one. */
export interface Holder {
  readonly accountId: string;
  readonly emailIndex: string;
  readonly phoneIndex: string;
}

/** Terms that ran out make room for a successor. */
export const closeRunOut = (villageId: string, now: Instant): Statement =>
  raw('UPDATE officers SET ended_at = until_at WHERE village_id = ?1 AND ended_at IS NULL AND until_at <= ?2', [
    villageId,
    now,
  ]);

/**
 * Steps that make the account, as far as it is not there, and the office. `identity.office_held`: this person has it already, or
 * the village has another head; `identity.two_people`: e-mail and phone belong to different accounts.
 */
export async function giveOffice(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  it: OfficeInput & Term,
  holder: Holder & { readonly officerId: string; readonly password: string },
): Promise<Step[]> {
  const { db, ids, vault } = deps;
  const { accountId } = holder;
  const now = deps.clock.now();
  const [emailSealed, phoneSealed, secret] = await Promise.all([
    vault.seal(it.email, 'accounts.email'),
    vault.seal(it.phone, 'accounts.phone'),
    hashSecret(deps, holder.password),
  ]);
  const office = {
    id: holder.officerId,
    accountId,
    villageId: it.villageId,
    role: it.role,
    name: it.name,
    title: it.title,
    capacity: it.capacity,
    nip: it.nip || null,
    fromAt: it.fromAt,
    untilAt: it.untilAt,
  };
  return [
    raw('INSERT INTO accounts (id, display_name, created_at) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO NOTHING', [
      accountId,
      it.name,
      now,
    ]),
    on(
      raw(
        `UPDATE accounts SET email_sealed = coalesce(email_sealed, ?2), email_index = coalesce(email_index, ?3),
           phone_sealed = coalesce(phone_sealed, ?4), phone_index = coalesce(phone_index, ?5) WHERE id = ?1`,
        [accountId, emailSealed, holder.emailIndex, phoneSealed, holder.phoneIndex],
      ),
      { unique: refusal('conflict', 'identity.two_people') },
    ),
    raw(
      `INSERT INTO credentials (id, account_id, kind, secret, created_at) VALUES (?1, ?2, 'password', ?3, ?4)
       ON CONFLICT (account_id, kind) WHERE kind <> 'passkey' DO NOTHING`,
      [ids.next(), accountId, secret, now],
    ),
    on(db.insert(officers).values(office), { unique: refusal('conflict', 'identity.office_held') }),
  ];
}
