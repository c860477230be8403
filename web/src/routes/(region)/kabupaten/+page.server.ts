import { redirect } from '@sveltejs/kit';
import { loggedIn } from '#lib/server/guards.ts';
import { moduleNamed, titleOf } from '#lib/server/module-words.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  loggedIn(locals, url);
  const [console, watched] = await Promise.all([
    locals.app.region.readRegionConsole(locals.ctx),
    locals.app.identity.watchMessages(locals.ctx),
  ]);
  if (!console.ok) stop(console.refusal);
  const wanted = (url.searchParams.get('q') ?? '').trim().toLowerCase().slice(0, 60);
  const { villages, changes } = console.value;
  return {
    wanted,
    alarms: watched.ok ? watched.value.alarms : [],
    now: locals.app.deps.clock.now(),
    total: villages.length,
    active: villages.filter((v) => v.active).length,
    sums: {
      shops: sum(villages, 'shops'),
      products: sum(villages, 'products'),
      open: sum(villages, 'open'),
      overdue: sum(villages, 'overdue'),
      owedBack: sum(villages, 'owedBack'),
      owedAmount: sum(villages, 'owedAmount'),
    },
    villages: villages.filter((v) =>
      wanted === '' ? !isQuiet(v) : `${v.name} ${v.districtName} ${v.id}`.toLowerCase().includes(wanted),
    ),
    notYet:
      wanted === '' ? villages.filter(isQuiet).map(({ id, name, districtName }) => ({ id, name, districtName })) : [],
    modules: locals.app.modules
      .filter((module) => !module.everywhere)
      .map((module) => ({ name: module.name, title: titleOf(module), needs: module.needs ?? [] })),
    changes: changes.map(({ module, ...change }) => {
      const known = moduleNamed(locals.app, module);
      return { ...change, module: known ? titleOf(known) : module };
    }),
  };
};

export const actions: Actions = {
  switch: async ({ request, locals, url }) => {
    const form = await request.formData();
    const done = await locals.app.region.switchModule(locals.ctx, {
      villageId: form.get('village'),
      module: form.get('module'),
      on: form.get('on') === '1',
    });
    if (!done.ok) return failWith(done.refusal, {});
    redirect(
      303,
      `/kabupaten${url.searchParams.has('q') ? `?q=${encodeURIComponent(url.searchParams.get('q') ?? '')}` : ''}`,
    );
  },
};

/** Nothing is going on there yet, and nobody is in office. */
const isQuiet = (village: {
  readonly active: boolean;
  readonly open: number;
  readonly overdue: number;
  readonly officers: readonly unknown[];
}): boolean => !village.active && village.open === 0 && village.overdue === 0 && village.officers.length === 0;

type Countable = 'shops' | 'products' | 'open' | 'overdue' | 'owedBack' | 'owedAmount';
const sum = (rows: readonly Record<Countable, number>[], key: Countable) =>
  rows.reduce((all, row) => all + row[key], 0);
