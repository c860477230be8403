import { audit } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { emit } from '../../foundation/notifications/index.ts';
import { wibDate } from '../../kernel/clock.ts';
import { systemCtx } from '../../kernel/ctx.ts';
import { refusal } from '../../kernel/result.ts';
import { commit, expectChange, raw, readRows } from '../../platform/libsql/index.ts';
import { shopListingSteps } from '../listings/index.ts';

type Due = { id: string; village_id: string };

/** Opens the shops whose holiday is over by today in WIB; for the timer. A shop opened meanwhile is left alone. */
export async function reopenShops(deps: Pick<Deps, 'db' | 'clock' | 'ids'>): Promise<void> {
  const today = wibDate(deps.clock.now());
  const due = await readRows<Due>(deps.db, {
    sql: `SELECT id, village_id FROM shops WHERE reopens_on IS NOT NULL AND reopens_on <= ? ORDER BY id LIMIT 100`,
    args: [today],
  });
  for (const { id, village_id: villageId } of due)
    await commit(deps.db, [
      raw(
        `UPDATE shops SET status = 'open', reopens_on = NULL, holiday_note = '', version = version + 1, updated_at = ?2
         WHERE id = ?1 AND reopens_on <= ?3`,
        [id, deps.clock.now(), today],
      ),
      expectChange(refusal('conflict', 'shops.wrong_state')),
      ...shopListingSteps(id),
      audit(deps, systemCtx('reopen shops'), {
        villageId,
        action: 'shop.holiday_ended',
        subject: { kind: 'shop', id },
      }),
      emit(deps, { villageId, topic: 'shop.holiday_ended', payload: { shopId: id, version: null } }),
    ]);
}
