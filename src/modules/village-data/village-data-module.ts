import type { Module } from '../../hub/module.ts';
import { dataImports } from './import/index.ts';
import { MODULE_NAME } from './module-name.ts';
import { belongs, potentialPath, villageFigures } from './potential/index.ts';
import { startListings } from './releases/index.ts';
import { villageDataUses } from './uses.ts';

const manifest = {
  name: MODULE_NAME,
  title: { id: 'Data desa', en: 'Village data' },
  uses: villageDataUses,
  /** Who says yes to what is published. */
  needs: ['secretary'],
  switchOn: startListings,
  panels: [{ label: 'village_data_panel', more: 'village_data_panel_more', path: ({ slug }) => potentialPath(slug) }],
  figures: villageFigures,
  belongs,
  uploads: [
    { path: /^\/kantor\/data\/impor(\/kesalahan)?$/, size: 'file' },
    { path: /^\/api\/v1\/villages\/[^/]+\/datasets\/[^/]+\/import(-check)?s$/, size: 'file' },
  ],
  routes: { api: [dataImports] },
  publicPages: { '/desa/[slug]/potensi': [] },
  publicTables: ['dataset_headlines', 'dataset_releases'],
  seed: () => new URL('./seed/index.ts', import.meta.url),
} as const satisfies Module;

/** What a village has, spends, plans and becomes, as figures that it publishes: data of the office, for everybody. */
export const villageDataModule: Omit<Module, keyof typeof manifest> & typeof manifest = manifest;
