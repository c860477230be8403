import { redirect } from '@sveltejs/kit';
import { orTyped, readRupiah } from '#src/kernel/numbers.ts';
import { officeOf } from '#lib/server/office.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { village, roles } = await officeOf(locals, url);
  const [list, fees] = await Promise.all([
    locals.app.shops.listApplications(locals.ctx, village.id),
    roles.includes('operator') ? locals.app.sales.listFees(locals.ctx, village.id) : null,
  ]);
  if (!list.ok) stop(list.refusal);
  if (fees && !fees.ok) stop(fees.refusal);
  const done = url.searchParams.get('selesai');
  return {
    applications: list.value,
    fees: fees?.value ?? [],
    feeBps: village.feeBps,
    now: locals.app.deps.clock.now(),
    done:
      done === 'dibuka' || done === 'ditolak' || done === 'disetor'
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

  fee: async ({ request, locals }) => {
    const form = await request.formData();
    const [shopId, amount, receipt] = [text(form, 'shopId'), text(form, 'amount'), text(form, 'receipt')];
    const given = { shopId, amount: orTyped(readRupiah, amount), receipt };
    const done = await locals.app.sales.recordFee(locals.ctx, given);
    return done.ok ? decided('disetor', form) : failWith(done.refusal, { shopId, reason: '', amount, receipt });
  },

  decline: async ({ request, locals }) => {
    const form = await request.formData();
    const [shopId, version, reason] = [text(form, 'shopId'), Number(form.get('version')), text(form, 'reason')];
    const done = await locals.app.shops.declineApplication(locals.ctx, { shopId, version, reason });
    return done.ok ? decided('ditolak', form) : failWith(done.refusal, { shopId, reason });
  },
};
