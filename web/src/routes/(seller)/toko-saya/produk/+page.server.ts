import { redirect } from '@sveltejs/kit';
import { orTyped, readCount } from '#src/kernel/numbers.ts';
import { isIn, LIST_STATES } from '#lib/goods/words.ts';
import { failWith, stop } from '#lib/server/problem.ts';
import { shopAtWork } from '#lib/server/seller.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, cookies }) => {
  const shopId = shopAtWork(locals, url, cookies);
  const list = await locals.app.goods.listMyProducts(locals.ctx, shopId);
  if (!list.ok) stop(list.refusal);
  const asked = url.searchParams.get('keadaan');
  const state = LIST_STATES.find((it) => it === asked) ?? 'semua';
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, 80);
  const named = list.value.filter((it) => it.name.toLowerCase().includes(q.toLowerCase()));
  const removed = url.searchParams.get('dihapus');
  return {
    state,
    q,
    none: list.value.length === 0,
    counts: LIST_STATES.map((it) => ({ state: it, n: named.filter((product) => isIn(it, product)).length })),
    products: named.filter((it) => isIn(state, it)),
    saved: list.value.find((it) => it.id === url.searchParams.get('tersimpan')) ?? null,
    removed: removed ? { id: removed, was: url.searchParams.get('dari') ?? 'draft' } : null,
  };
};

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');
/** Back to the list as it was narrowed, without what was said before. */
const back = (url: URL): string => {
  const kept = ['q', 'keadaan'].flatMap((name) => {
    const value = url.searchParams.get(name);
    return value ? [[name, value]] : [];
  });
  return `/toko-saya/produk?${new URLSearchParams(kept)}`;
};

export const actions: Actions = {
  stock: async ({ request, locals, url }) => {
    const form = await request.formData();
    const seen = Number(text(form, 'seen') || NaN);
    const step = Number(text(form, 'step') || 0);
    const stock = step === 0 ? orTyped(readCount, text(form, 'stock')) : Math.max(0, seen + step);
    const variantId = text(form, 'variantId');
    const done = await locals.app.goods.setStock(locals.ctx, { variantId, seen, stock });
    if (!done.ok) return failWith(done.refusal, { about: variantId });
    redirect(303, back(url));
  },

  move: async ({ request, locals, url }) => {
    const form = await request.formData();
    const [productId, move] = [text(form, 'productId'), text(form, 'move')];
    const done = await locals.app.goods.moveProduct(locals.ctx, { productId, move });
    if (!done.ok) return failWith(done.refusal, { about: productId });
    const undo = new URLSearchParams({ dihapus: productId, dari: text(form, 'was') });
    redirect(303, move === 'remove' ? `/toko-saya/produk?${undo}` : back(url));
  },

  undo: async ({ request, locals }) => {
    const form = await request.formData();
    const [productId, to] = [text(form, 'productId'), text(form, 'was')];
    const done = await locals.app.goods.restoreProduct(locals.ctx, { productId, to });
    if (!done.ok) return failWith(done.refusal, { about: productId });
    redirect(303, `/toko-saya/produk?tersimpan=${productId}`);
  },

  duplicate: async ({ request, locals }) => {
    const productId = text(await request.formData(), 'productId');
    const done = await locals.app.goods.duplicateProduct(locals.ctx, { productId });
    if (!done.ok) return failWith(done.refusal, { about: productId });
    redirect(303, `/toko-saya/produk/${done.value.productId}`);
  },
};
