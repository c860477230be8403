import * as v from 'valibot';
import { inboxOf } from '../../src/hub/inbox/index.ts';
import { putServiceListing } from '../../src/hub/listings/index.ts';
import type { Module } from '../../src/hub/module.ts';
import type { CaseKind } from '../../src/hub/timeline/index.ts';
import { about, answer, routes } from '../../src/http/route.ts';
import { audit } from '../../src/foundation/audit/index.ts';
import type { Deps } from '../../src/foundation/deps.ts';
import type { Ctx } from '../../src/kernel/ctx.ts';
import { ok } from '../../src/kernel/result.ts';
import { commit } from '../../src/platform/libsql/index.ts';

declare global {
  namespace Audit {
    interface LogClasses {
      'lost.found': 'open';
    }
  }
}

const HOME = '/barang-hilang';
const path = (code: string) => `${HOME}/${code}`;
const NAME = 'lost-found';
const lost: CaseKind = { kind: 'lost', module: NAME, codePrefix: 'H', price: 'none', path, counterPath: path };
const listing = { module: NAME, path: HOME, title: 'Lapor barang hilang', summary: 'Dompet, kunci, kerbau.' };
const facts = about({ tag: 'Toy', summary: 'Counts what was found.', gives: v.object({ n: v.number() }) });

/** Lost and found: as small a module as there can be, for the proof that one plugs in without touching a file of others. */
export const toyModule = {
  name: NAME,
  title: { id: 'Barang hilang', en: 'Lost and found' },
  uses: {
    countFound: async () => 3,
    find: async (deps: Deps, ctx: Ctx, villageId: string) =>
      commit(deps.db, [
        audit(deps, ctx, { villageId, action: 'lost.found', log: 'open', subject: { kind: 'lost', id: 'L1' } }),
      ]),
  },
  switchOn: async ({ clock }, { id }) => {
    const more = { picture: null, promisedMinutes: 60, keywords: ['kerbau'], publishedAt: clock.now() };
    return putServiceListing({ ...listing, ...more, refId: `toy-${id}`, villageId: id });
  },
  caseKinds: [lost],
  links: [{ label: 'toy_nav', path: HOME, area: 'open' }],
  subscriptions: { 'toy.found': [async ({ blobs }) => blobs.put('toy/heard', new Uint8Array(), { contentType: '' })] },
  jobs: [{ name: 'toy', run: async ({ blobs }) => blobs.delete('toy/heard') }],
  templates: { toy_found: { category: 'utility', params: ['code'], id: 'Ketemu {code}.', en: 'Found {code}.' } },
  routes: {
    api: [routes().get('/lost', facts, (c) => answer(c, ok({ n: 3 })))],
    beside: routes().get('/barang-hilang.json', (c) => c.json({ n: 3 })),
  },
  desks: [
    {
      name: 'found',
      label: 'toy_desk',
      role: 'operator',
      always: false,
      async list({ db }, _ctx, villageId) {
        const rows = await inboxOf(db, { villageId, kind: 'lost', holder: 'operator' });
        const plain = { about: '', price: 'none', tone: 'act', next: 'look', dueAt: null } as const;
        return ok(rows.map((row) => ({ ...row, ...plain, path: path(row.code), since: row.queued_at })));
      },
    },
  ],
  doors: [
    { label: 'toy_nav', path: HOME },
    {
      label: 'toy_nav',
      path: path('mine'),
      waiting: async (_deps, { actor }) => ok('resident' in actor && actor.resident ? 2 : null),
    },
  ],
  panels: [{ label: 'toy_panel', more: 'toy_more', path: ({ slug }) => `${HOME}?desa=${slug}` }],
  figures: [{ name: 'found', label: 'toy_figure', query: () => ({ sql: 'SELECT 3 AS n, 1 AS example' }) }],
  belongs: ({ name }, { slug }) =>
    name.startsWith('Kunci')
      ? { label: 'toy_belongs', what: { id: 'kunci', en: 'keys' }, path: `${HOME}?desa=${slug}` }
      : null,
  publicFolders: ['toy'],
  secretPaths: ['barang-hilang'],
  uploads: [{ path: /^\/barang-hilang$/, size: 'picture', open: true }],
  embedded: [/^\/barang-hilang\.json$/],
  crossOrigin: [/^\/barang-hilang\.json$/],
  personalData: async () => ({ found: 3 }),
  leaving: { letsGo: () => [], keeps: { id: 'Barang temuan.', en: 'What was found.' } },
  seed: () => new URL('./toy-seed.ts', import.meta.url),
} as const satisfies Module;
