import { officeOf, villageOrNone } from '#lib/server/office.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { village } = await officeOf(locals, url);
  const [register, types] = await Promise.all([
    locals.app.letters.searchRegister(locals.ctx, { villageId: village.id, ...filterOf(url) }),
    locals.app.letters.readLetterTypes(locals.ctx, village.id),
  ]);
  if (!register.ok) stop(register.refusal);
  if (!types.ok) stop(types.refusal);
  return {
    register: register.value,
    slug: url.searchParams.get('surat') ?? '',
    page: filterOf(url).page,
    types: types.value.map(({ slug, title }) => ({ slug, title })),
  };
};

export const actions: Actions = {
  /** A search names people: it goes in a form, never in an address. */
  search: async ({ request, locals, url }) => {
    const villageId = await villageOrNone(locals, url);
    const query = String((await request.formData()).get('query') ?? '');
    const found = await locals.app.letters.searchRegister(locals.ctx, {
      villageId,
      ...filterOf(url),
      page: 1,
      query,
    });
    if (!found.ok) return failWith(found.refusal, { query, found: null });
    return { problem: undefined, query, found: found.value };
  },
};

/** Year, letter and page from the address; what is not a number counts as left out. */
function filterOf(url: URL) {
  const number = (name: string) => {
    const value = Number(url.searchParams.get(name));
    return Number.isSafeInteger(value) && value > 0 ? value : undefined;
  };
  const [year, page, slug] = [number('tahun'), number('hal'), url.searchParams.get('surat')];
  return { ...(year && { year }), page: Math.min(page ?? 1, 10_000), ...(slug && { slug: slug.slice(0, 80) }) };
}
