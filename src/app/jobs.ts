import { enforceDeadlines } from '../flows/order/end/enforce-deadlines.ts';
import { reopenShops } from '../hub/shops/index.ts';
import type { Job } from './background.ts';
import { housekeeping } from './housekeeping.ts';
import { modules } from './modules.ts';

/** Orders whose time is over end or complete, whoever sleeps. */
const orderDeadlines: Job = { name: 'order deadlines', run: enforceDeadlines };

/** Shops whose holiday is over open by themselves. */
const reopening: Job = { name: 'reopen shops', run: reopenShops };

/** Everything the timer does each minute: the market's own work, then the modules'. */
export const jobs: readonly Job[] = [
  orderDeadlines,
  reopening,
  housekeeping,
  ...modules.flatMap((module) => module.jobs),
];
