import { redirect } from '@sveltejs/kit';
import { orTyped, readDecimal } from '#src/kernel/numbers.ts';
import { dateIn } from '#lib/ui/date-boxes.ts';
import { officeOf, villageOrNone } from '#lib/server/office.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

/** As many lines are offered one by one: a longer dataset is corrected by a file. */
const SHOWN = 300;

export const load: PageServerLoad = async ({ locals, url, params }) => {
  const { village } = await officeOf(locals, url);
  const read = await locals.app['village-data'].readRelease(village.slug, params.dataset);
  if (!read.ok) stop(read.refusal);
  const { dataset, release, lines, releases } = read.value;
  const at = url.searchParams.get('baris');
  const line = at === null ? null : (lines[Number(at)] ?? null);
  return {
    dataset,
    release,
    lines: lines.slice(0, SHOWN),
    all: lines.length,
    releases,
    line,
    isNew: at === 'baru',
    byHand: dataset.from === 'office' && dataset.disclosure === 'public',
    counted: dataset.from === 'derived' && !dataset.releasedByItself,
    /** The day from which it may be counted again; null: today. */
    countedUntil: release && locals.app['village-data'].mayCountFrom(release.asOf),
    publicPath: `/desa/${village.slug}/data/${dataset.slug}`,
  };
};

/** Fields are named after what they hold: `d.0`, `m.tons`, `r.source`. */
const under = (form: FormData, kind: string): [string, string][] =>
  [...form]
    .filter(([name, value]) => name.startsWith(kind) && typeof value === 'string')
    .map(([name, value]) => [name.slice(kind.length), String(value).trim()]);

/** The codes of the line that was opened, as its form carries them; what is no list of them is refused further on. */
function codesIn(carried: string): unknown {
  try {
    return JSON.parse(carried);
  } catch {
    return carried;
  }
}

export const actions: Actions = {
  correct: async ({ request, locals, url, params }) => {
    const villageId = await villageOrNone(locals, url);
    const form = await request.formData();
    const codes = under(form, 'd.').map(([, code]) => code);
    const dates = [...new Set([...form.keys()].flatMap((name) => /^r\.(\w+)\.day$/.exec(name)?.[1] ?? []))];
    const remarks = Object.fromEntries([
      ...under(form, 'r.').filter(([name]) => !name.includes('.')),
      ...dates.map((name) => [name, dateIn(form, `r.${name}`)]),
    ]);
    const values = Object.fromEntries(
      under(form, 'm.').map(([name, typed]) => [name, typed === '' ? null : orTyped(readDecimal, typed)]),
    );
    const asOf = dateIn(form, 'asOf');
    const reason = String(form.get('reason') ?? '');
    const was = String(form.get('was') ?? '');
    const line = { codes, values, remarks, status: String(form.get('status') ?? 'shown') };
    const away = form.has('away');
    const input = {
      villageId,
      dataset: params['dataset'],
      reason,
      ...(asOf && { asOf }),
      lines: away ? [] : [line],
      // A line whose codes stay keeps its place.
      without: was && (away || was !== JSON.stringify(codes)) ? [codesIn(was)] : [],
    };
    const done = await locals.app['village-data'].correctRelease(locals.ctx, input);
    if (!done.ok)
      return failWith(done.refusal, { typed: Object.fromEntries([...form].map(([k, v]) => [k, String(v)])) });
    redirect(303, `/kantor/data/rancangan/${done.value.id}`);
  },
  count: async ({ request, locals, url, params }) => {
    await request.formData();
    const villageId = await villageOrNone(locals, url);
    const done = await locals.app['village-data'].countAnew(locals.ctx, { villageId, dataset: params['dataset'] });
    if (!done.ok) return failWith(done.refusal, { typed: {} });
    redirect(303, `/kantor/data/rancangan/${done.value.id}`);
  },
};
