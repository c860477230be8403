import { enforceDeadlines } from '../flows/enforce-deadlines.ts';
import type { Job } from './background.ts';
import { housekeeping } from './housekeeping.ts';
import { modules } from './modules.ts';

/** Orders whose time is over end or complete, whoever sleeps. */
const orderDeadlines: Job = { name: 'order deadlines', run: enforceDeadlines };

/** Everything the timer does each minute: the market's own work, then the modules'. */
export const jobs: readonly Job[] = [orderDeadlines, housekeeping, ...modules.flatMap((module) => module.jobs)];
