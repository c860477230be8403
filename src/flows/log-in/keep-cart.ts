import type { Deps } from '../../foundation/deps.ts';
import { resolveSession } from '../../foundation/identity/index.ts';
import { mergeCarts } from '../../hub/cart/index.ts';
import { commit } from '../../platform/libsql/index.ts';

/**
 * After a login: what the browser's guest put into the cart is the account's, beside what it had already. At a kiosk nothing is
 * taken over, since the guest was somebody else. Doing it twice
 * changes nothing more.
 */
export async function keepCart(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'handed'>,
  { session, cartToken }: { readonly session: string; readonly cartToken: string | null },
): Promise<void> {
  if (!cartToken) return;
  const found = await resolveSession(deps, session);
  if (!found || found.kiosk) return;
  await commit(deps.db, await mergeCarts(deps, { cartToken, accountId: found.actor.accountId }));
}
