import { enforceDeadlines } from '../flows/order/end/enforce-deadlines.ts';
import { enforceRefunds } from '../flows/order/end/enforce-refunds.ts';
import { enterLog } from '../foundation/audit/index.ts';
import type { Module } from '../hub/module.ts';
import { reopenShops } from '../hub/shops/index.ts';
import type { Job } from './background.ts';
import { handedFigures } from './handed-figures.ts';
import { housekeeping } from './housekeeping.ts';

/** Orders whose time is over end or complete, whoever sleeps. */
const orderDeadlines: Job = { name: 'order deadlines', run: enforceDeadlines };

/** Money that is owed too long goes to the operator, silence about what was sent ends. */
const refundDeadlines: Job = { name: 'refund deadlines', run: enforceRefunds };

/** Shops whose holiday is over open by themselves. */
const reopening: Job = { name: 'reopen shops', run: reopenShops };

/** The public log: what waits gets its index, then all that is new comes under the next signed head. */
const publicLog: Job = {
  name: 'public log',
  async run(deps) {
    await enterLog(deps);
    await deps.log.grow();
  },
};

/** Others are shown the head when all else is done: a silent witness delays nothing. */
const witnesses: Job = { name: 'witnesses', asksOthers: true, run: ({ log }) => log.cosign() };

/** Everything the timer does each minute: the market's own work, then the modules'. */
export const jobsOf = (modules: readonly Pick<Module, 'handsOut' | 'jobs' | 'retention'>[]): readonly Job[] => [
  orderDeadlines,
  refundDeadlines,
  reopening,
  housekeeping(modules),
  ...modules.flatMap(({ jobs = [] }) =>
    jobs.map(({ name, run }): Job => ({ name, run: (deps) => run(deps, handedFigures(modules)) })),
  ),
  // Last: what the others wrote is under the same head.
  publicLog,
  witnesses,
];
