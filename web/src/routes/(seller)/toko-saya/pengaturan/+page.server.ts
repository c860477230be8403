import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Ctx } from '#src/kernel/ctx.ts';
import type { Result } from '#src/kernel/result.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import { proving } from '#lib/server/proving.ts';
import { shopAtWork, shopOrNone } from '#lib/server/seller.ts';
import { inputs, PARTS, type PartName } from '#lib/shops/settings-form.ts';
import { typedFrom } from '#lib/shops/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, cookies }) => {
  const shopId = shopAtWork(locals, url, cookies);
  const settings = await locals.app.shops.readSettings(locals.ctx, shopId);
  if (!settings.ok) stop(settings.refusal);
  const partIn = (name: string) => PARTS.find((part) => part === url.searchParams.get(name)) ?? null;
  return {
    shop: settings.value,
    saved: partIn('tersimpan'),
  };
};

type Change = (ctx: Ctx, input: unknown) => Promise<Result<unknown>>;

/** An action that saves one part: back to it when it is saved, else with everything that was typed. */
const saves = (part: PartName, change: (app: App.Locals['app']) => Change, inputOf: (form: FormData) => object) =>
  proving(async ({ request, locals, cookies }: RequestEvent) => {
    const shopId = shopOrNone(locals, cookies);
    const form = await request.formData();
    const version = Number(form.get('version'));
    const done = await change(locals.app)(locals.ctx, { shopId, version, ...inputOf(form) });
    if (!done.ok) return failWith(done.refusal, { part, typed: typedFrom(form), checked: null });
    redirect(303, `/toko-saya/pengaturan?tersimpan=${part}#${part}`);
  });

const nothing = () => ({});

export const actions: Actions = {
  profile: saves('profil', (app) => app.shops.editProfile, inputs.profile),
  pickup: saves('ambil', (app) => app.shops.setPickup, inputs.pickup),
  hours: saves('jam', (app) => app.shops.setOpeningHours, inputs.hours),
  holiday: saves('libur', (app) => app.shops.startHoliday, inputs.holiday),
  reopen: saves('libur', (app) => app.shops.endHoliday, nothing),
  cod: saves('cod', (app) => app.shops.setCod, inputs.cod),
  bank: saves('rekening', (app) => app.shops.setBankAccount, inputs.bank),
  clearBank: saves(
    'rekening',
    (app) => app.shops.setBankAccount,
    () => ({ account: null }),
  ),
  qris: saves(
    'qris',
    (app) => app.shops.setQris,
    (form) => ({ payload: String(form.get('payload') ?? '') }),
  ),
  clearQris: saves(
    'qris',
    (app) => app.shops.setQris,
    () => ({ payload: null }),
  ),

  checkQris: async ({ request, locals, cookies }) => {
    const shopId = shopOrNone(locals, cookies);
    const form = await request.formData();
    const typed = typedFrom(form);
    const done = await locals.app.shops.checkQris(locals.ctx, { shopId, payload: String(form.get('payload') ?? '') });
    if (!done.ok) return failWith(done.refusal, { part: 'qris', typed, checked: null });
    return { part: 'qris', typed, checked: done.value, problem: null };
  },
};
