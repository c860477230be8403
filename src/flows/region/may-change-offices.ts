import type { Deps } from '../../foundation/deps.ts';
import { requireOfficeProof } from '../../foundation/identity/index.ts';
import { servesRegion, type Ctx } from '../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';

/** Who opens and shuts offices: the kabupaten, and the command line of the deployment. Nobody else hears of them. */
export const mayChangeOffices = ({ actor }: Ctx): Result<unknown> =>
  actor.kind === 'system' || servesRegion(actor) ? ok(null) : refuse('not_found', 'region.not_yours');

/** Somebody of the kabupaten has just shown that it is them; the command line has its own secrets. */
export const mayProveOffices = (deps: Pick<Deps, 'clock'>, ctx: Ctx): Result<unknown> =>
  ctx.actor.kind === 'system' ? ok(null) : requireOfficeProof(deps, ctx);
