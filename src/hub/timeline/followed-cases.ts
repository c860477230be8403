import type { Ctx } from '../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Deps } from '../../foundation/deps.ts';
import { followedCasesRepo, type CaseRow } from './read-timeline.repo.ts';

/**
 * "Pesanan & Permohonan Saya": everything this person follows, open ones first, newest first. The account's own cases,
 * letters others asked for about its resident, and orders made as a guest with its phone number; without letters while the
 * session knows no resident (a code to the phone, an office). One round trip.
 * Refusal: `identity.login_needed` for guests.
 */
export async function followedCases(deps: Pick<Deps, 'db'>, ctx: Ctx): Promise<Result<CaseRow[]>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  return ok(await followedCasesRepo(deps.db, ctx.actor.accountId, ctx.actor.resident?.id ?? null));
}
