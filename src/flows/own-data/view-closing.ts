import type { Deps } from '../../foundation/deps.ts';
import type { Module } from '../../hub/module.ts';
import type { Ctx, Locale } from '../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { readOne } from '../../platform/libsql/index.ts';
import { underWayQuery, type UnderWay } from './under-way.ts';

export interface Closing {
  /** What must be over first. */
  readonly underWay: UnderWay;
  readonly shops: number;
  /** What the modules keep all the same, and by which law, in the words of each. */
  readonly keeps: readonly Readonly<Record<Locale, string>>[];
}

/** What closing the own account would meet and leave behind. Refused for guests. */
export async function viewClosing(
  deps: Pick<Deps, 'db' | 'clock'> & { readonly modules: readonly Pick<Module, 'leaving'>[] },
  ctx: Ctx,
): Promise<Result<Closing>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const row = await readOne<UnderWay & Record<string, unknown>>(deps.db, underWayQuery(ctx.actor, deps.clock.now()));
  const { mine = 0, sales = 0, refunds = 0, offices = 0 } = row ?? {};
  return ok({
    underWay: { mine, sales, refunds, offices },
    shops: ctx.actor.shops.length,
    keeps: deps.modules.flatMap(({ leaving }) => (leaving ? [leaving.keeps] : [])),
  });
}
