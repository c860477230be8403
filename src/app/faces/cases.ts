import type { Deps } from '../../foundation/deps.ts';
import { inboxOf } from '../../hub/inbox/index.ts';
import { casesByPhone, myCases } from '../../hub/timeline/index.ts';
import { bind } from '../bind.ts';

/** What people and counters follow, whichever feature is behind it. */
export const casesFace = ({ db }: Pick<Deps, 'db'>) => bind(db, { casesByPhone, inboxOf, myCases });
