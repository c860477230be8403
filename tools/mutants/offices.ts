import type { Mutation } from './mutation.ts';

/** Offices: who gives them, and that they end. */
export const offices: readonly Mutation[] = [
  {
    name: 'a village’s officer appoints officers',
    file: 'src/flows/region/may-change-offices.ts',
    find: "actor.kind === 'system' || servesRegion(actor)",
    replace: "actor.kind !== 'guest'",
    tests: ['src/flows/region/appoint-officer.test.ts'],
  },
  {
    name: 'a dismissed head’s certificate goes on',
    file: 'src/flows/region/dismiss-officer.ts',
    find: '    revokeSigner(officerId, now),\n',
    replace: '',
    tests: ['src/flows/region/dismiss-officer.test.ts'],
  },
  {
    name: 'a dismissed officer stays logged in',
    file: 'src/flows/region/dismiss-officer.ts',
    find: '    ...shutOffice(office.account_id, now),\n',
    replace: '',
    tests: ['src/flows/region/dismiss-officer.test.ts'],
  },
  {
    name: 'the kabupaten locks itself out',
    file: 'src/flows/region/dismiss-officer.ts',
    find: '    ...(ofRegion ? [expectRegionServed(now)] : []),\n',
    replace: '',
    tests: ['src/flows/region/dismiss-officer.test.ts'],
  },
  {
    name: 'a letter is issued by an office that ended meanwhile',
    file: 'src/modules/letters/requests/move-request.ts',
    find: '    ...(office ? [expectStillHeld(office, deps.clock.now())] : []),\n',
    replace: '',
    tests: ['src/flows/region/dismiss-officer.test.ts'],
  },
  {
    name: 'letters are switched on where nobody signs',
    file: 'src/flows/region/switch-module.ts',
    find: 'module.needs ?? []',
    replace: '[] as const',
    tests: ['src/flows/region/switch-module.test.ts'],
  },
];
