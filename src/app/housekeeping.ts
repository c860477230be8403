import { DAY } from '../kernel/clock.ts';
import type { Deps } from '../foundation/deps.ts';
import { forgetDevices, forgetSessions, forgetUses } from '../foundation/identity/index.ts';
import { commit } from '../platform/libsql/index.ts';

/** Sessions, counters and known devices are kept a while after their last use, for who looks into an incident; then they go. */
export const housekeeping = {
  name: 'housekeeping',
  async run(deps: Deps): Promise<void> {
    const now = deps.clock.now();
    await commit(deps.db, [forgetSessions(now - 90 * DAY), forgetUses(now - 2 * DAY), forgetDevices(now)]);
  },
};
