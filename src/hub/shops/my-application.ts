import type { Deps } from '../../foundation/deps.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { readRows } from '../../platform/libsql/index.ts';
import { ownApplication, type ApplicationRow } from './shop-applications.repo.ts';

/** What an account asked for, while it is waiting or was declined. */
export interface MyApplication {
  readonly villageId: string;
  readonly name: string;
  readonly trade: string;
  readonly story: string;
  readonly place: string;
  /** Digits with the country. */
  readonly whatsapp: string | null;
  readonly waiting: boolean;
  /** Why it was declined. */
  readonly reason: string | null;
  readonly since: number;
}

/** The account's newest application that is waiting or was declined; null when there is none. */
export async function myApplication(deps: Pick<Deps, 'db' | 'vault'>, ctx: Ctx): Promise<Result<MyApplication | null>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const [row] = await readRows<ApplicationRow>(deps.db, ownApplication(ctx.actor.accountId));
  if (!row) return ok(null);
  return ok({
    villageId: row.village_id,
    name: row.name,
    trade: row.trade,
    story: row.story,
    place: row.place,
    whatsapp: row.whatsapp_sealed && (await deps.vault.open(row.whatsapp_sealed, 'shops.whatsapp')),
    waiting: row.status === 'applied',
    reason: row.status_reason,
    since: row.updated_at,
  });
}
