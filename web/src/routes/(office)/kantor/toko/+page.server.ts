import { redirect } from '@sveltejs/kit';
import { officeOf } from '#lib/server/office.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { village } = await officeOf(locals, url);
  const list = await locals.app.shops.listApplications(locals.ctx, village.id);
  if (!list.ok) stop(list.refusal);
  const done = url.searchParams.get('selesai');
  return {
    applications: list.value,
    now: locals.app.deps.clock.now(),
    done:
      done === 'dibuka' || done === 'ditolak'
        ? { how: done, name: (url.searchParams.get('toko') ?? '').slice(0, 60) }
        : null,
  };
};

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');
const decided = (how: string, form: FormData): never =>
  redirect(303, `/kantor/toko?${new URLSearchParams({ selesai: how, toko: text(form, 'name') })}`);

export const actions: Actions = {
  approve: async ({ request, locals }) => {
    const form = await request.formData();
    const [shopId, version] = [text(form, 'shopId'), Number(form.get('version'))];
    const done = await locals.app.shops.approveApplication(locals.ctx, { shopId, version });
    return done.ok ? decided('dibuka', form) : failWith(done.refusal, { shopId, reason: '' });
  },

  decline: async ({ request, locals }) => {
    const form = await request.formData();
    const [shopId, version, reason] = [text(form, 'shopId'), Number(form.get('version')), text(form, 'reason')];
    const done = await locals.app.shops.declineApplication(locals.ctx, { shopId, version, reason });
    return done.ok ? decided('ditolak', form) : failWith(done.refusal, { shopId, reason });
  },
};
