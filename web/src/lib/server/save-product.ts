import { redirect, type ActionFailure } from '@sveltejs/kit';
import type { Refusal } from '#src/kernel/result.ts';
import { inputFrom, typedFrom, type TypedPhoto, type TypedProduct } from '#lib/goods/product-form.ts';
import { failWith, type Problem } from './problem.ts';

interface Failure extends Record<string, unknown> {
  readonly typed: TypedProduct;
  /** What was changed meanwhile, when that is why. */
  readonly changed: readonly string[];
}

type Asked = Pick<App.Locals, 'app' | 'ctx'>;
/** Null for a new product. */
type Which = { readonly shopId: string; readonly edited: { readonly id: string; readonly live: boolean } | null };

/**
 * Saves the form of a product: keeps the photos that came with it first, so that a refusal loses none, then adds or changes
 * the product and puts it on show when that was pressed. Leads on to the list, or to the preview.
 */
export async function saveProduct(
  locals: Asked,
  form: FormData,
  which: Which,
): Promise<ActionFailure<{ problem: Problem } & Failure>> {
  const then = String(form.get('then') ?? '');
  const sent = typedFrom(form);
  const kept = await keepPhotos(locals, which.shopId, form.getAll('file'));
  const photos = [...sent.photos, ...kept.photos];
  const typed = { ...sent, photos: photos.filter((it, i) => photos.findIndex((p) => p.key === it.key) === i) };
  if (kept.refusal) return failWith(kept.refusal, { typed, changed: [] });

  const { goods } = locals.app;
  const input = inputFrom(typed);
  const version = Number(form.get('version'));
  const done = which.edited
    ? await goods.editProduct(locals.ctx, { productId: which.edited.id, version, ...input })
    : await goods.addProduct(locals.ctx, {
        ...input,
        shopId: which.shopId,
        idempotencyKey: typed.key,
        live: then === 'live',
      });
  if (!done.ok) return failWith(done.refusal, { typed, changed: changedIn(done.refusal.data) });
  const { productId } = done.value;
  if (which.edited && then === 'live' && !which.edited.live) {
    const shown = await goods.moveProduct(locals.ctx, { productId, move: 'publish' });
    if (!shown.ok) return failWith(shown.refusal, { typed, changed: [] });
  }
  redirect(
    303,
    then === 'preview' ? `/toko-saya/produk/${productId}/lihat` : `/toko-saya/produk?tersimpan=${productId}`,
  );
}

const changedIn = (data: Readonly<Record<string, unknown>> | undefined): string[] =>
  Array.isArray(data?.['fields']) ? data['fields'].map(String) : [];

/** Photos that came with the form itself, as browsers without script send them; what was kept before a refusal stays kept. */
async function keepPhotos(
  locals: Asked,
  shopId: string,
  files: readonly FormDataEntryValue[],
): Promise<{ photos: readonly TypedPhoto[]; refusal: Refusal | null }> {
  const photos: TypedPhoto[] = [];
  for (const file of files) {
    if (typeof file === 'string' || file.size === 0) continue;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const done = await locals.app.goods.uploadPhoto(locals.ctx, { shopId, bytes });
    if (!done.ok) return { photos, refusal: done.refusal };
    photos.push({ key: done.value.key, alt: '' });
  }
  return { photos, refusal: null };
}
