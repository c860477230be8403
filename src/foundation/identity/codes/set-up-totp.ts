import * as v from 'valibot';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { commit, raw } from '../../../platform/libsql/index.ts';
import { audit } from '../../audit/index.ts';
import type { Deps } from '../../deps.ts';
import { CodeSchema, wrongCode } from './check-code.ts';
import { requireOfficeProof } from '../secrets/index.ts';
import { expectLoggedIn } from '../sessions/index.ts';
import { newTotpSeed, totpAddress, totpStep } from './totp.ts';

/** Shown once, to be scanned or typed into an authenticator app. */
export interface TotpOffer {
  readonly address: string;
  readonly seed: string;
  /** The seed, sealed for this account: the form gives it back with the first code. */
  readonly offer: string;
}

const contextOf = (accountId: string) => `credentials.totp_offer.${accountId}`;

/**
 * Offers a new authenticator, an officer's second factor; nothing changes before {@link confirmTotp}. Only who has just come in as
 * one, by password or the app before, may set it.
 */
export async function offerTotp(deps: Pick<Deps, 'clock' | 'vault'>, ctx: Ctx): Promise<Result<TotpOffer>> {
  const me = requireOfficeProof(deps, ctx);
  if (!me.ok) return me;
  const seed = newTotpSeed();
  return ok(offerOf(seed, await deps.vault.seal(seed, contextOf(me.value.accountId))));
}

const offerOf = (seed: string, offer: string): TotpOffer => ({
  address: totpAddress(seed, 'Kantor desa'),
  seed,
  offer,
});

/** An offer made before, to be shown again after a wrong code; null when it is none of this account's. */
export async function reopenTotpOffer(
  deps: Pick<Deps, 'vault'>,
  { actor }: Ctx,
  offer: string,
): Promise<TotpOffer | null> {
  if (actor.kind !== 'account') return null;
  const seed = await deps.vault.open(offer, contextOf(actor.accountId)).catch(() => null);
  return seed === null ? null : offerOf(seed, offer);
}

export const ConfirmTotpSchema = v.object({ offer: v.pipe(v.string(), v.maxLength(400)), code: CodeSchema });

/** The app shows the right code: from now on it is the second factor, instead of an earlier app or the phone. */
export async function confirmTotp(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<null>> {
  const me = requireOfficeProof(deps, ctx);
  if (!me.ok) return me;
  const parsed = parse(ConfirmTotpSchema, input, 'identity.code_invalid');
  if (!parsed.ok) return parsed;
  const { accountId } = me.value;
  const seed = await deps.vault.open(parsed.value.offer, contextOf(accountId)).catch(() => null);
  const step = seed && totpStep(seed, parsed.value.code, deps.clock.now());
  if (!seed || step === null) return wrongCode();
  const sealed = await deps.vault.seal(seed, 'credentials.secret');
  const done = await commit(deps.db, [
    expectLoggedIn(me.value),
    raw(
      `INSERT INTO credentials (id, account_id, kind, secret_sealed, created_at) VALUES (?1, ?2, 'totp', ?3, ?4)
       ON CONFLICT (account_id, kind) WHERE kind <> 'passkey' DO UPDATE SET secret_sealed = ?3, created_at = ?4, used_at = NULL`,
      [deps.ids.next(), accountId, sealed, deps.clock.now()],
    ),
    audit(deps, ctx, {
      villageId: null,
      action: 'identity.totp_set',
      log: 'never',
      subject: { kind: 'account', id: accountId },
    }),
  ]);
  return done.ok ? ok(null) : done;
}
