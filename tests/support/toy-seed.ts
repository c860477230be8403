import { openCase } from '../../src/hub/timeline/index.ts';
import { commit } from '../../src/platform/libsql/index.ts';
import type { ModuleSeed } from '../../tools/seed/history.ts';
import { guestCtx } from './ctx.ts';
import { HANURA } from './world.ts';

/** The toy's story: a buffalo has been lost, and waits at the operator's desk. */
export const seed: ModuleSeed = async (deps, people) => {
  const buffalo = {
    kind: 'lost',
    id: 'buffalo',
    villageId: HANURA,
    code: 'H-KERB-0001',
    title: 'Kerbau hitam',
    picture: null,
    amount: 0,
    ownerPhoneIndex: null,
    subjectResidentId: null,
    shopId: null,
    ownerAccountId: people.get('owner')?.accountId ?? null,
  };
  const step = { state: 'lost', role: 'owner', holder: 'operator', dueAt: null, closed: false };
  await commit(deps.db, openCase(deps, guestCtx, buffalo, step));
};
