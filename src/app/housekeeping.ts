import { DAY } from '../kernel/clock.ts';
import type { Deps } from '../foundation/deps.ts';
import { forgetSessions, forgetUses } from '../foundation/identity/index.ts';
import { commit } from '../platform/libsql/index.ts';

/** Sessions and counters are kept a while after they ended, for who looks into an incident; then they go. */
export const housekeeping = {
  name: 'housekeeping',
  async run(deps: Deps): Promise<void> {
    const now = deps.clock.now();
    await commit(deps.db, [forgetSessions(now - 90 * DAY), forgetUses(now - 2 * DAY)]);
  },
};
