import type { Module } from '../../hub/module.ts';
import { VILLAGE, WORDS } from '../../hub/public-pages.ts';
import { letterChecks } from './checking/checks.routes.ts';
import { levyFigure } from './fee-reports/index.ts';
import { promiseFigures } from './promise-figures.ts';
import { issuedLetters } from './issuing/letters.routes.ts';
import { RECORDED_LETTER } from './issuing/index.ts';
import { closeYear } from './numbering/index.ts';
import {
  DESKS,
  DOORS,
  expireRequests,
  forgetEndorsementPhoto,
  leaving,
  personalData,
  retention,
  tellDesk,
  tellDeskOfRt,
  tellNextDesk,
  tellOwners,
  tellOwnersOfOffice,
  tellRegion,
  tellRtOrDesk,
} from './requests/index.ts';
import { letterEndorsements } from './requests/endorsements.routes.ts';
import { letterRequests } from './requests/requests.routes.ts';
import { letterTemplates } from './templates.ts';
import { MODULE_NAME, startCatalogue } from './types/index.ts';
import { letterTypes } from './types/letter-types.routes.ts';
import { letterUses } from './uses.ts';

const OFFICE = ['operator', 'secretary', 'head'] as const;

/** Letters (surat) as a module of the office: all that it brings to the hub and the composition. */
export const lettersModule = {
  name: MODULE_NAME,
  title: { id: 'Surat', en: 'Letters' },
  uses: letterUses,
  /** Who takes requests in, and who signs. */
  needs: ['operator', 'head'],
  switchOn: (deps, village) => startCatalogue(deps, village.id),
  caseKinds: [RECORDED_LETTER],
  links: [
    { label: 'letters_nav_front', path: '/layanan', area: 'front', allServices: true },
    { label: 'check_nav', path: '/cek', area: 'front' },
    { label: 'letters_nav_services', path: '/layanan', area: 'open', allServices: true },
    { label: 'check_nav', path: '/cek', area: 'open' },
    { label: 'letters_nav_counter', path: '/kantor/loket', area: 'office', roles: ['operator'] },
    { label: 'letters_nav_register', path: '/kantor/agenda', area: 'office', roles: OFFICE },
    { label: 'rt_heads_nav', path: '/kantor/ketua-rt', area: 'office', roles: OFFICE },
    { label: 'letters_nav_types', path: '/kantor/jenis-surat', area: 'office', roles: OFFICE },
    { label: 'letters_nav_fees', path: '/kabupaten/pungutan', area: 'region', roles: ['region'] },
  ],
  subscriptions: {
    'letter_request.submitted': [tellOwners('letter_submitted'), tellRtOrDesk],
    'letter_request.endorsed': [tellDeskOfRt],
    'letter_request.corrected': [tellDesk('desk_corrected')],
    'letter_request.returned': [tellDesk('desk_returned')],
    'letter_request.forwarded': [tellNextDesk],
    'letter_request.sent_back': [tellOwners('letter_needs_correction')],
    'letter_request.rejected': [tellOwners('letter_rejected'), forgetEndorsementPhoto],
    'letter_request.cancelled': [tellOwnersOfOffice('letter_cancelled'), forgetEndorsementPhoto],
    'letter_request.expired': [tellOwners('letter_expired'), forgetEndorsementPhoto],
    'letter_request.handed_over': [forgetEndorsementPhoto],
    'letter_request.issued': [tellOwners('letter_issued')],
    'letter_request.revoked': [tellOwners('letter_revoked'), forgetEndorsementPhoto],
    'letter_fee.reported': [tellRegion],
  },
  jobs: [
    { name: 'expire-requests', run: expireRequests },
    { name: 'close-number-year', run: closeYear },
  ],
  templates: letterTemplates,
  routes: { api: [letterRequests, letterEndorsements, letterTypes, issuedLetters, letterChecks] },
  desks: DESKS,
  doors: DOORS,
  panels: [{ label: 'letters_panel', more: 'letters_panel_more', path: (village) => `/layanan?desa=${village.slug}` }],
  handsOut: [promiseFigures, levyFigure],
  publicTables: ['letter_types'],
  publicPages: { '/layanan': { desa: VILLAGE, q: WORDS }, '/layanan/[slug]': { desa: VILLAGE } },
  secretPaths: ['cek', 'letter-checks', 'permohonan', 'letter-requests'],
  uploads: [
    { path: /^\/kantor\/permohonan\/[^/]+$/, size: 'picture' },
    { path: /^\/api\/v1\/letter-requests\/[^/]+\/endorsement-photo$/, size: 'picture' },
  ],
  retention,
  personalData,
  leaving,
  seed: () => new URL('./seed/index.ts', import.meta.url),
} as const satisfies Module;
