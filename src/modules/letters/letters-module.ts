import type { Module } from '../../hub/module.ts';
import { LETTER_CASE } from './letter-case.ts';
import { closeYear } from './numbering/index.ts';
import {
  expireRequests,
  both,
  tellDesk,
  tellNextDesk,
  tellOwners,
  tellOwnersOfOffice,
  tellRegion,
} from './requests/index.ts';
import { MODULE_NAME, startCatalogue } from './types/index.ts';

const OFFICE = ['operator', 'secretary', 'head'] as const;

/** Letters (surat) as a module of the office: what the hub and the composition know of it. */
export const lettersModule: Module = {
  name: MODULE_NAME,
  caseKinds: [LETTER_CASE],
  links: [
    { label: 'letters_nav_services', path: '/layanan', area: 'open' },
    { label: 'check_nav', path: '/cek', area: 'open' },
    { label: 'letters_nav_services', path: '/layanan', area: 'resident' },
    { label: 'letters_nav_counter', path: '/kantor/loket', area: 'office', roles: ['operator'] },
    { label: 'letters_nav_register', path: '/kantor/agenda', area: 'office', roles: OFFICE },
    { label: 'rt_heads_nav', path: '/kantor/ketua-rt', area: 'office', roles: OFFICE },
    { label: 'letters_nav_types', path: '/kantor/jenis-surat', area: 'office', roles: OFFICE },
    { label: 'letters_nav_fees', path: '/kabupaten/pungutan', area: 'region', roles: ['region'] },
  ],
  switchOn: (deps, village) => startCatalogue(deps, village.id),
  subscriptions: {
    'letter_request.submitted': both(tellOwners('letter_submitted'), tellDesk('desk_arrived')),
    'letter_request.corrected': tellDesk('desk_corrected'),
    'letter_request.returned': tellDesk('desk_returned'),
    'letter_request.forwarded': tellNextDesk,
    'letter_request.sent_back': tellOwners('letter_needs_correction'),
    'letter_request.rejected': tellOwners('letter_rejected'),
    'letter_request.cancelled': tellOwnersOfOffice('letter_cancelled'),
    'letter_request.expired': tellOwners('letter_expired'),
    'letter_request.issued': tellOwners('letter_issued'),
    'letter_request.revoked': tellOwners('letter_revoked'),
    'letter_fee.reported': tellRegion,
  },
  jobs: [
    { name: 'expire-requests', run: expireRequests },
    { name: 'close-number-year', run: closeYear },
  ],
};
