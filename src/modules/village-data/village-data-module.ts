import type { Module } from '../../hub/module.ts';
import { WORDS } from '../../hub/public-pages.ts';
import { openData } from './catalogue/open-data.routes.ts';
import { ckanApi } from './ckan/ckan.routes.ts';
import { PHOTO_FOLDER } from './datasets/index.ts';
import { files, letGoFiles } from './files/index.ts';
import { dataImports } from './import/index.ts';
import { keepProjections, keptRoutes } from './kept/index.ts';
import { countMarket } from './market/index.ts';
import { MODULE_NAME } from './module-name.ts';
import { projects } from './projects/index.ts';
import { projections } from './reading/index.ts';
import { workOnDrafts } from './counting/index.ts';
import { belongs, potentialPath, villageFigures } from './potential/index.ts';
import { DRAFTS_DESK, startListings } from './releases/index.ts';
import { villageDataUses } from './uses.ts';
import { villageData } from './village-data.routes.ts';

const OFFICE = ['operator', 'secretary', 'head'] as const;

const manifest = {
  name: MODULE_NAME,
  title: { id: 'Data desa', en: 'Village data' },
  uses: villageDataUses,
  /** Who says yes to what is published. */
  needs: ['secretary'],
  switchOn: startListings,
  links: [
    { label: 'data_nav', path: '/data', area: 'open', about: 'data_nav_about' },
    { label: 'village_data_nav_office', path: '/kantor/data', area: 'office', roles: OFFICE },
    { label: 'village_data_nav_import', path: '/kantor/data/impor', area: 'office', roles: OFFICE },
    { label: 'events_nav', path: '/kantor/peristiwa', area: 'office', roles: OFFICE },
    { label: 'village_data_nav_office', path: '/kabupaten/data', area: 'region', roles: ['region'] },
  ],
  routes: { api: [villageData, projections, dataImports, files, projects, keptRoutes], open: [openData, ckanApi] },
  publicPages: {
    '/data': {},
    '/data/[dataset]': {},
    '/desa/[slug]/data': { q: WORDS, tahun: { says: /^\d{4}$/ }, topik: { says: /^[a-z]{1,20}$/ } },
    '/desa/[slug]/data/[dataset]': { rilis: { says: /^[1-9]\d{0,5}$/, isFree: true } },
    '/desa/[slug]/potensi': {},
    '/desa/[slug]/rencana/[kegiatan]': {},
    '/embed/[village]/[dataset]': {},
  },
  /** A plot on somebody else's page. */
  embedded: [/^\/embed\//],
  // Of all that is here, only what everybody may have anyway, and only for machines.
  crossOrigin: [
    /^\/data\/catalog(?:\.jsonld|\.ttl)?$/,
    /^\/data\/[^/]+\/[^/]+\/[^/]+\.(?:csv|json|pdf)$/,
    /^\/api\/(?:3\/)?action\//,
  ],
  panels: [{ label: 'village_data_panel', more: 'village_data_panel_more', path: ({ slug }) => potentialPath(slug) }],
  figures: villageFigures,
  belongs,
  uploads: [
    { path: /^\/kantor\/data\/impor(\/kesalahan)?$/, size: 'file' },
    { path: /^\/api\/v1\/villages\/[^/]+\/datasets\/[^/]+\/import(-check)?s$/, size: 'file' },
    { path: /^\/api\/v1\/villages\/[^/]+\/datasets\/[^/]+\/documents$/, size: 'file' },
    { path: /^\/kantor\/data\/laporan$/, size: 'form' },
    { path: /^\/kantor\/data\/[^/]+$/, size: 'picture' },
  ],
  desks: [DRAFTS_DESK],
  jobs: [
    { name: 'count residents', run: (deps) => workOnDrafts(deps) },
    { name: 'count market', run: (deps) => countMarket(deps) },
    { name: 'keep projections', run: keepProjections },
    { name: 'let go files', run: letGoFiles },
  ],
  publicTables: ['dataset_files', 'dataset_headlines', 'dataset_releases', 'kept_projections'],
  publicFolders: [PHOTO_FOLDER],
  seed: () => new URL('./seed/index.ts', import.meta.url),
} as const satisfies Module;

/** What a village has, spends, plans and becomes, as figures that it publishes: data of the office, for everybody. */
export const villageDataModule: Omit<Module, keyof typeof manifest> & typeof manifest = manifest;
