import { DAY } from '../kernel/clock.ts';
import { forgetDevices, forgetLocks, forgetSessions, forgetUses } from '../foundation/identity/index.ts';
import { forgetAnswers } from '../foundation/kept-answers/index.ts';
import { bareKeptPaths } from '../foundation/notifications/index.ts';
import type { Module } from '../hub/module.ts';
import { keepOlderEntries } from '../money/ledger/index.ts';
import { commit } from '../platform/libsql/index.ts';
import type { Job } from './background.ts';

/**
 * Sessions, counters and known devices are kept a while after their last use, for who looks into an incident; then they go.
 * Keys that an earlier version kept in messages go at once, and what it posted comes into the balances. Modules say for themselves
 * how long they keep what.
 */
export const housekeeping = (modules: readonly Pick<Module, 'retention'>[]): Job => ({
  name: 'housekeeping',
  async run(deps) {
    const now = deps.clock.now();
    await commit(deps.db, [
      forgetSessions(now - 90 * DAY),
      forgetUses(now - 2 * DAY),
      forgetDevices(now),
      forgetLocks(now),
      forgetAnswers(now),
      bareKeptPaths(),
      keepOlderEntries(),
      ...modules.flatMap((module) => module.retention?.(now) ?? []),
    ]);
  },
});
