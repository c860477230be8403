import type { Module } from '../../hub/module.ts';
import { VILLAGE } from '../../hub/public-pages.ts';
import { boardFigures, countWindows } from './board/index.ts';
import { releaseEvidence } from './evidence/index.ts';
import { promises } from './promises.routes.ts';
import { promisesUses } from './uses.ts';

const manifest = {
  name: 'promises',
  title: { id: 'Papan janji', en: 'Board of promises' },
  everywhere: true,
  switchOn: async () => [],
  uses: promisesUses,
  links: [
    { label: 'boards_nav', path: '/janji', area: 'open', about: 'boards_nav_about' },
    { label: 'boards_nav_evidence', path: '/antikorupsi', area: 'open' },
    { label: 'boards_nav_evidence_office', path: '/kantor/antikorupsi', area: 'office', roles: ['secretary', 'head'] },
  ],
  jobs: [
    { name: 'count-promises', run: countWindows },
    { name: 'release-evidence', run: releaseEvidence },
  ],
  routes: { api: [promises] },
  panels: [{ label: 'boards_panel', more: 'boards_panel_more', path: (village) => `/janji?desa=${village.slug}` }],
  figures: boardFigures,
  publicTables: ['evidence_documents', 'levy_years', 'promise_windows'],
  publicPages: { '/antikorupsi': { desa: VILLAGE }, '/janji': { desa: VILLAGE } },
} as const satisfies Module;

/** What office and market promised and kept, month by month: about every village, and in none's hands. */
export const promisesModule: Omit<Module, keyof typeof manifest> & typeof manifest = manifest;
