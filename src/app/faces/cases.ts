import type { Deps } from '../../foundation/deps.ts';
import { inboxOf } from '../../hub/inbox/index.ts';
import { followedCases } from '../../hub/timeline/index.ts';
import { bind } from '../bind.ts';

/** What people and counters follow, whichever feature is behind it. */
export const casesFace = (deps: Pick<Deps, 'db'>) => ({
  ...bind(deps, { followedCases }),
  ...bind(deps.db, { inboxOf }),
});
