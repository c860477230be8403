import type { Module } from '../../hub/module.ts';
import { checkPaper } from './check-paper.ts';
import { readLogHead } from './read-log-head.ts';
import { publicLog } from './transparency.routes.ts';

const manifest = {
  name: 'transparency',
  title: { id: 'Catatan umum', en: 'Public log' },
  everywhere: true,
  switchOn: async () => [],
  uses: { checkPaper, readLogHead },
  links: [{ label: 'transparency_nav', path: '/transparansi', area: 'open', about: 'transparency_nav_about' }],
  routes: { api: [publicLog] },
  uploads: [{ path: /^\/transparansi$/, size: 'picture', open: true }],
} as const satisfies Module;

/** The public log as people see it: about the whole region, in no village's hands. */
export const transparencyModule: Omit<Module, keyof typeof manifest> & typeof manifest = manifest;
