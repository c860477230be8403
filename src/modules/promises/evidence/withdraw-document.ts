import * as v from 'valibot';
import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { expectStillHeld } from '../../../foundation/identity/index.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, type Result } from '../../../kernel/result.ts';
import { commit, expectChange, type Step } from '../../../platform/libsql/index.ts';
import { signatoryOf } from './authority.ts';
import { markWithdrawn } from './evidence.repo.ts';

export const WithdrawDocumentSchema = v.object({ villageId: v.string(), id: v.string() });

/**
 * The head or the secretary takes a document back: it is no evidence any more, and the log keeps that it was. Refusals:
 * `promises.no_such_village`, `.head_or_secretary`, `.no_such_document` (another village's, or withdrawn before).
 */
export async function withdrawDocument(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<null>> {
  const parsed = parse(WithdrawDocumentSchema, input, 'promises.document_invalid');
  if (!parsed.ok) return parsed;
  const { villageId, id } = parsed.value;
  const office = signatoryOf(ctx, villageId);
  if (!office.ok) return office;
  const now = deps.clock.now();
  const done = await commit(deps.db, [
    expectStillHeld(office.value.officerId, now),
    ...withdrawalSteps(deps, ctx, { villageId, id }),
  ]);
  return done.ok ? ok(null) : done;
}

/** Steps that take a document back; refused where the village has none such that stands. */
export const withdrawalSteps = (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  { villageId, id }: { readonly villageId: string; readonly id: string },
): readonly Step[] => [
  markWithdrawn(villageId, id, deps.clock.now()),
  expectChange(refusal('not_found', 'promises.no_such_document')),
  audit(deps, ctx, {
    villageId,
    action: 'evidence_document.withdrawn',
    log: 'open',
    subject: { kind: 'evidence_document', id },
  }),
];
