import { redirect } from '@sveltejs/kit';
import { loggedIn } from '#lib/server/guards.ts';
import { moduleNamed, titleOf } from '#lib/server/module-words.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  loggedIn(locals, url);
  const console = await locals.app.region.readRegionConsole(locals.ctx);
  if (!console.ok) stop(console.refusal);
  const wanted = (url.searchParams.get('q') ?? '').trim().toLowerCase().slice(0, 60);
  const { villages, changes } = console.value;
  return {
    wanted,
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
    villages: villages.filter((v) => `${v.name} ${v.districtName} ${v.id}`.toLowerCase().includes(wanted)),
    modules: locals.app.modules.map((module) => ({
      name: module.name,
      title: titleOf(module),
      needs: module.needs ?? [],
    })),
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

type Countable = 'shops' | 'products' | 'open' | 'overdue' | 'owedBack' | 'owedAmount';
const sum = (rows: readonly Record<Countable, number>[], key: Countable) =>
  rows.reduce((all, row) => all + row[key], 0);
