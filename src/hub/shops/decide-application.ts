import * as v from 'valibot';
import { audit, denied } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { emit } from '../../foundation/notifications/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { paragraphs } from '../../kernel/fields.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../kernel/result.ts';
import { commit, expectChange, readRows } from '../../platform/libsql/index.ts';
import { documentStep, shopListingSteps } from '../listings/index.ts';
import { mayDecide } from './list-applications.ts';
import { shopSeen } from './settings-input.ts';
import { applicationById, decide, type ApplicationRow } from './shop-applications.repo.ts';

export const ApproveSchema = v.object(shopSeen);
export const DeclineSchema = v.object({
  ...shopSeen,
  /** Read by the applicant. */
  reason: v.pipe(paragraphs(300), v.minLength(3, 'required')),
});

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'waker'>;
export interface Decided {
  readonly status: 'open' | 'declined';
}

const DECIDED_MEANWHILE = refusal('conflict', 'shops.application_changed');

/**
 * Opens a shop that asked for it, as the officer read it. Refused: another village's (not found), one's own, one that was
 * changed or decided meanwhile (`shops.application_changed`).
 */
export async function approveApplication(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<Decided>> {
  const asked = parse(ApproveSchema, input);
  return asked.ok ? decideOn(deps, ctx, asked.value, null) : asked;
}

/** Declines with a reason that the applicant reads; they may ask again. Refused as {@link approveApplication}. */
export async function declineApplication(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<Decided>> {
  const asked = parse(DeclineSchema, input);
  return asked.ok ? decideOn(deps, ctx, asked.value, asked.value.reason) : asked;
}

async function decideOn(
  deps: Needs,
  ctx: Ctx,
  { shopId, version }: v.InferOutput<typeof ApproveSchema>,
  reason: string | null,
): Promise<Result<Decided>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const [row] = await readRows<ApplicationRow>(deps.db, applicationById(shopId));
  if (!row) return refuse('not_found', 'shops.no_such_application');
  const { village_id: villageId } = row;
  const subject = { kind: 'shop', id: shopId };
  if (!mayDecide(ctx, villageId))
    return denied(deps, ctx, 'shops.no_such_application', { villageId, action: 'shop.application_decided', subject });
  if (row.owner_account_id === ctx.actor.accountId) return refuse('forbidden', 'shops.own_application');
  const status = reason === null ? 'open' : 'declined';
  const topic = reason === null ? 'shop.approved' : 'shop.declined';
  const done = await commit(deps.db, [
    decide({ shopId, villageId, version }, { status, reason, now: deps.clock.now() }),
    expectChange(DECIDED_MEANWHILE),
    ...(reason === null ? shownSteps(row) : []),
    audit(deps, ctx, { villageId, action: topic, subject, ...(reason !== null && { reason }) }),
    emit(deps, { villageId, topic, payload: { shopId } }),
  ]);
  if (!done.ok) return done;
  await deps.waker.wake();
  return ok({ status });
}

const shownSteps = ({ id, name, trade, story }: ApplicationRow) => [
  documentStep('shop', id, { title: name, more: [trade], story }),
  ...shopListingSteps(id),
];
