import * as v from 'valibot';
import { servesRegion, type Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { commit, on, raw, read } from '../../../platform/libsql/index.ts';
import { audit } from '../../audit/index.ts';
import type { Deps } from '../../deps.ts';
import { officers } from '../identity.table.ts';
import { EmailSchema } from './officer-name.ts';
import { NewPasswordSchema, hashSecret } from '../secrets/index.ts';
import { PhoneSchema } from '../phone.ts';
import { line } from '../../../kernel/fields.ts';

const name = line(1, 120);

export const AppointOfficerSchema = v.object({
  villageId: v.string(),
  role: v.picklist(['operator', 'secretary', 'head', 'region']),
  /** As printed under a letter. */
  name,
  title: name,
  email: EmailSchema,
  /** Gets the code of the second step. */
  phone: PhoneSchema,
  /** For a first login; an account that has a password keeps its own. */
  password: NewPasswordSchema,
});

/**
 * Gives somebody an office in a village, from now on. Whoever has an account with this e-mail or phone keeps it. Only the
 * kabupaten may, and the command that opens a region. `isNew` tells whether the password was taken. Refusals:
 * `identity.officer_invalid`, `region.no_such_village`, `identity.two_people`: e-mail and phone belong to different accounts.
 */
export async function appointOfficer(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ officerId: string; isNew: boolean }>> {
  if (ctx.actor.kind !== 'system' && !servesRegion(ctx.actor)) return refuse('not_found', 'region.not_yours');
  const parsed = parse(AppointOfficerSchema, input, 'identity.officer_invalid');
  if (!parsed.ok) return parsed;
  const { db, ids, vault } = deps;
  const it = parsed.value;
  const [emailIndex, phoneIndex] = await Promise.all([vault.blind('email', it.email), vault.blind('phone', it.phone)]);
  const {
    known,
    villages: [village],
  } = await read<{ known: { id: string; has_password: number }; villages: { id: string } }>(db, {
    known: {
      sql: `SELECT id, EXISTS (SELECT 1 FROM credentials c WHERE c.account_id = a.id AND c.kind = 'password') AS has_password
            FROM accounts a WHERE email_index = ?1 OR phone_index = ?2`,
      args: [emailIndex, phoneIndex],
    },
    villages: { sql: 'SELECT id FROM villages WHERE id = ?', args: [it.villageId] },
  });
  if (!village) return refuse('not_found', 'region.no_such_village');
  if (known.length > 1) return refuse('conflict', 'identity.two_people');
  const accountId = known[0]?.id ?? ids.next();
  const officerId = ids.next();
  const now = deps.clock.now();
  const [emailSealed, phoneSealed, secret] = await Promise.all([
    vault.seal(it.email, 'accounts.email'),
    vault.seal(it.phone, 'accounts.phone'),
    hashSecret(deps, it.password),
  ]);
  const twoPeople = refuse('conflict', 'identity.two_people').refusal;
  const done = await commit(db, [
    raw('INSERT INTO accounts (id, display_name, created_at) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO NOTHING', [
      accountId,
      it.name,
      now,
    ]),
    on(
      raw(
        `UPDATE accounts SET email_sealed = coalesce(email_sealed, ?2), email_index = coalesce(email_index, ?3),
           phone_sealed = coalesce(phone_sealed, ?4), phone_index = coalesce(phone_index, ?5) WHERE id = ?1`,
        [accountId, emailSealed, emailIndex, phoneSealed, phoneIndex],
      ),
      { unique: twoPeople },
    ),
    raw(
      `INSERT INTO credentials (id, account_id, kind, secret, created_at) VALUES (?1, ?2, 'password', ?3, ?4)
       ON CONFLICT (account_id, kind) WHERE kind <> 'passkey' DO NOTHING`,
      [ids.next(), accountId, secret, now],
    ),
    db.insert(officers).values({
      id: officerId,
      accountId,
      villageId: it.villageId,
      role: it.role,
      name: it.name,
      title: it.title,
      fromAt: now,
    }),
    audit(deps, ctx, {
      villageId: it.villageId,
      action: 'identity.officer_appointed',
      subject: { kind: 'officer', id: officerId },
      data: { role: it.role },
    }),
  ]);
  return done.ok ? ok({ officerId, isNew: !known[0]?.has_password }) : done;
}
