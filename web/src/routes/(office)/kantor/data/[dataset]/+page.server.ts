import { redirect } from '@sveltejs/kit';
import { orTyped, readDecimal } from '#src/kernel/numbers.ts';
import { ok, refuse, type Result } from '#src/kernel/result.ts';
import { dateIn } from '#lib/ui/date-boxes.ts';
import type { Dataset, Line, NamedFile } from '#src/modules/village-data/index.ts';
import { officeOf, villageOrNone } from '#lib/server/office.ts';
import { fileOf, textsOf } from '#lib/server/login-form.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

/** As many lines are offered one by one: a longer dataset is corrected by a file. */
const SHOWN = 300;

export const load: PageServerLoad = async ({ locals, url, params }) => {
  const { village, roles } = await officeOf(locals, url);
  const read = await locals.app['village-data'].readRelease(village.slug, params.dataset);
  if (!read.ok) stop(read.refusal);
  const { dataset, release, lines, releases, files } = read.value;
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
    withdrawn: url.searchParams.has('ditarik'),
    files: roles.some((role) => role !== 'operator') ? filesIn(dataset, lines, files) : [],
    byHand: dataset.from === 'office' && dataset.disclosure === 'public',
    counted: dataset.from === 'derived' && !dataset.releasedByItself,
    /** The day from which it may be counted again; null: today. */
    countedUntil: release && locals.app['village-data'].mayCountFrom(release.asOf),
    publicPath: `/desa/${village.slug}/data/${dataset.slug}`,
  };
};

/** What a release has named and is still there, as its lines call it. */
function filesIn(dataset: Dataset, lines: readonly Line[], files: readonly NamedFile[]) {
  const told = (name: string) =>
    lines.find((line) => dataset.remarks.some(({ file }) => file && (line.remarks[file.beside] ?? '') === name)) ??
    lines.find((line) => Object.values(line.remarks).some((text) => text.includes(name)));
  return files
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ id, name, kind, publishedAt }) => ({
      id,
      kind,
      of: told(name)?.codes.join(' · ') ?? name.slice(0, 12),
      publishedAt,
    }));
}

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

/** Keeps the files that were chosen; each by the remark that names it, with its address. */
async function keptFiles(
  locals: App.Locals,
  villageId: string,
  dataset: string,
  form: FormData,
): Promise<Result<[string, string][]>> {
  const kept: [string, string][] = [];
  const columns = locals.app['village-data'].listDatasets().find(({ slug }) => slug === dataset)?.remarks ?? [];
  for (const { name, file } of columns) {
    const bytes = file ? await fileOf(form, `f.${name}`) : new Uint8Array();
    if (!file || bytes.length === 0) continue;
    const done = await locals.app['village-data'].keepFile(locals.ctx, { villageId, dataset, kind: file.kind, bytes });
    if (!done.ok) return refuse(done.refusal.kind, done.refusal.code, { fields: { [file.kind]: 'check' } });
    kept.push([name, done.value.address]);
  }
  return ok(kept);
}

export const actions: Actions = {
  correct: async ({ request, locals, url, params }) => {
    const villageId = await villageOrNone(locals, url);
    const form = await request.formData();
    const kept = await keptFiles(locals, villageId, params['dataset'], form);
    if (!kept.ok) return failWith(kept.refusal, { typed: textsOf(form) });
    const codes = under(form, 'd.').map(([, code]) => code);
    const dates = [...new Set([...form.keys()].flatMap((name) => /^r\.(\w+)\.day$/.exec(name)?.[1] ?? []))];
    const remarks = Object.fromEntries([
      ...under(form, 'r.').filter(([name]) => !name.includes('.')),
      ...dates.map((name) => [name, dateIn(form, `r.${name}`)]),
      ...kept.value,
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
      // A file that was chosen is kept by now: its address stands in its field.
      return failWith(done.refusal, {
        typed: { ...textsOf(form), ...Object.fromEntries(kept.value.map(([name, at]) => [`r.${name}`, at])) },
      });
    redirect(303, `/kantor/data/rancangan/${done.value.id}`);
  },
  withdraw: async ({ request, locals, url, params }) => {
    const villageId = await villageOrNone(locals, url);
    const form = await request.formData();
    const input = { villageId, file: String(form.get('file') ?? ''), reason: String(form.get('reason') ?? '') };
    const done = await locals.app['village-data'].withdrawFile(locals.ctx, input);
    if (!done.ok) return failWith(done.refusal, { typed: textsOf(form) });
    redirect(303, `/kantor/data/${params['dataset']}?ditarik`);
  },
  count: async ({ request, locals, url, params }) => {
    const reason = String((await request.formData()).get('reason') ?? '');
    const villageId = await villageOrNone(locals, url);
    const asked = { villageId, dataset: params['dataset'], reason };
    const done = await locals.app['village-data'].countAnew(locals.ctx, asked);
    if (!done.ok) return failWith(done.refusal, { typed: { reason } });
    redirect(303, `/kantor/data/rancangan/${done.value.id}`);
  },
};
