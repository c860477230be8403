import type { Module } from '../../src/hub/module.ts';

/** What the budget of the ground is of, beside the market. */
const GROUND = new Set(['letters', 'transparency']);

/** `web/messages/<area>.json`, as compiled. */
const words = (...areas: readonly string[]) => `paraglide/(?:${areas.join('|')})\\.`;

/**
 * What a module weighs outside its folder in `src/modules` and the pages that its manifest names: its words, its parts of pages,
 * and what below the modules nobody else needs. A module that is not named here has none of these yet.
 */
const BROUGHT: Readonly<Record<string, readonly string[]>> = {
  promises: ['lib/boards/', words('boards')],
  'village-data': [
    'foundation/(?:suppression|residents/events)/',
    'hub/figures/',
    '-figures\\.repo',
    'node_modules/csv-parse/',
    'lib/data/',
    'lib/server/(?:belongings|import-form)',
    words('came', 'data', 'data-office', 'events', 'import', 'market-told', 'potential', 'projects', 'village-data'),
  ],
};

/** Where the code of the modules comes from that the ground stands without: all but those it was measured with. */
export function besideTheGround(modules: readonly Module[]): RegExp {
  const brought = modules
    .filter(({ name }) => !GROUND.has(name))
    .flatMap(({ name, links = [], publicPages = {} }) => [
      `modules/${name}/`,
      ...[...links.map(({ path }) => path), ...Object.keys(publicPages)].map(folderOf),
      ...(BROUGHT[name] ?? []),
    ]);
  return new RegExp(brought.join('|'));
}

/** `/desa/[slug]/data` → its folder of pages, whichever group it lies in, as a source map writes it. */
const folderOf = (route: string): string =>
  `routes/(?:%28\\w+%29/)?${route.split('/').filter(Boolean).map(encodeURIComponent).map(RegExp.escape).join('/')}/`;
