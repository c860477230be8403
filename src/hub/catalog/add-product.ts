import { audit } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { emit } from '../../foundation/notifications/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../kernel/result.ts';
import { heard, signal } from '../../kernel/signal.ts';
import { slugOf, slugWithTail } from '../../kernel/slug.ts';
import { commit, on, raw, readOne, type Step } from '../../platform/libsql/index.ts';
import { managedShop, type ManagedShop } from '../shops/index.ts';
import { AddProductSchema, NAMELESS, type ProductFields } from './product-input.ts';
import { addVariant, setPhotos, shownSteps, UNKNOWN_CATEGORY, writingFacts } from './product-writing.repo.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids'>;

export interface WrittenProduct {
  readonly productId: string;
  readonly slug: string;
  readonly version: number;
}

/** On show a product needs a picture: people do not buy what they cannot see. */
export const PHOTO_NEEDED = refusal('invalid', 'input.invalid', { fields: { photos: 'photo_needed' } });
const SLUG_TAKEN = signal('catalog.slug_taken', refusal('conflict', 'catalog.slug_taken'));
const TRIES = 4;

/**
 * Adds a product to a shop, on show or as a draft. The same idempotency key gives the same product, however often it is
 * sent. Refused: another's shop (not found), wrong fields, no picture when it goes on show.
 */
export async function addProduct(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<WrittenProduct>> {
  const asked = parse(AddProductSchema, input);
  if (!asked.ok) return asked;
  const { shopId, idempotencyKey, live, ...fields } = asked.value;
  const shop = await managedShop(deps, ctx, shopId);
  if (!shop.ok) return shop;
  if (live && fields.photos.length === 0) return { ok: false, refusal: PHOTO_NEEDED };
  const productId = idempotencyKey ?? deps.ids.next();
  for (let tries = 0; tries < TRIES; tries++) {
    const facts = await writingFacts(deps, {
      slug: slugOf(fields.name, NAMELESS),
      categoryId: fields.categoryId,
      productId,
    });
    if (facts.category === null) return { ok: false, refusal: UNKNOWN_CATEGORY };
    const plain = slugOf(fields.name, NAMELESS);
    const slug = facts.slugTaken ? slugWithTail(plain, deps.ids) : plain;
    const done = await commit(deps.db, steps(deps, ctx, shop.value, { productId, slug, live, fields, ...facts }));
    if (done.ok) return ok({ productId, slug, version: 1 });
    if (!heard(done, SLUG_TAKEN)) return done;
    const before = await addedBefore(deps, shop.value, productId);
    if (before) return ok(before);
  }
  return refuse('conflict', 'catalog.slug_taken');
}

interface NewProduct {
  readonly productId: string;
  readonly slug: string;
  readonly live: boolean;
  readonly fields: ProductFields;
  readonly category: string | null;
}

function steps(deps: Needs, ctx: Ctx, shop: ManagedShop, it: NewProduct): Step[] {
  const now = deps.clock.now();
  const { fields, productId } = it;
  const product = raw(
    `INSERT INTO products (id, village_id, shop_id, category_id, slug, name, story, unit, weight, lead_days, section,
       keywords, status, published_at, created_at, updated_at)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?15)`,
    [
      productId,
      shop.villageId,
      shop.id,
      fields.categoryId,
      it.slug,
      fields.name,
      fields.story,
      fields.unit,
      fields.weight,
      fields.leadDays,
      fields.section || null,
      fields.keywords,
      it.live ? 'live' : 'draft',
      it.live ? now : null,
      now,
    ],
  );
  return [
    on(product, { unique: SLUG_TAKEN, foreign_key: UNKNOWN_CATEGORY }),
    ...fields.variants.map((variant, at) => addVariant(deps, shop, productId, variant, at)),
    ...setPhotos(deps, shop, productId, fields.photos),
    ...shownSteps(productId, fields, it.category ?? ''),
    audit(deps, ctx, {
      villageId: shop.villageId,
      action: 'product.added',
      subject: { kind: 'product', id: productId },
      data: { shop: shop.id, live: it.live },
    }),
    emit(deps, {
      villageId: shop.villageId,
      topic: 'product.added',
      payload: { productId, shopId: shop.id },
    }),
  ];
}

/** The product an earlier sending of the same form has made. */
async function addedBefore(deps: Needs, shop: ManagedShop, productId: string): Promise<WrittenProduct | null> {
  const row = await readOne<{ slug: string; version: number }>(deps.db, {
    sql: `SELECT slug, version FROM products WHERE id = ? AND shop_id = ? AND village_id = ?`,
    args: [productId, shop.id, shop.villageId],
  });
  return row && { productId, slug: row.slug, version: row.version };
}
