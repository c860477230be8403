import type { Deps } from '../../foundation/deps.ts';
import { inboxOf } from '../../hub/inbox/index.ts';
import { ORDER_CASE } from '../../hub/orders/index.ts';
import { followedCases } from '../../hub/timeline/index.ts';
import { bind } from '../bind.ts';
import { modules } from '../modules.ts';

/** What people and counters follow, whichever feature is behind it. */
export const casesFace = (deps: Pick<Deps, 'db'>) => ({
  ...bind(deps, { followedCases }),
  ...bind(deps.db, { inboxOf }),
  /** Every kind of case: the market's orders, then the modules'. */
  kinds: [ORDER_CASE, ...modules.flatMap((module) => module.caseKinds)],
});
