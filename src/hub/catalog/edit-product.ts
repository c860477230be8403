import { audit } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { emit } from '../../foundation/notifications/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../kernel/result.ts';
import { heard, signal } from '../../kernel/signal.ts';
import { slugOf, slugWithTail } from '../../kernel/slug.ts';
import { commit, expectChange, on, raw, read, type Step } from '../../platform/libsql/index.ts';
import type { ManagedShop } from '../shops/index.ts';
import { PHOTO_NEEDED, type WrittenProduct } from './add-product.ts';
import { changedFields } from './changed-fields.ts';
import { managedProduct, type ManagedProduct } from './managed-product.ts';
import { EditProductSchema, NAMELESS, type ProductFields } from './product-input.ts';
import {
  addVariant,
  changeVariant,
  retireOthers,
  setPhotos,
  shownSteps,
  UNKNOWN_CATEGORY,
  writingFacts,
} from './product-writing.repo.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids'>;

/** Compare-and-set failed; the answer's data names the fields that were changed since. */
const CHANGED = signal('catalog.changed_meanwhile', refusal('conflict', 'catalog.changed_meanwhile'));

/**
 * Changes a product if it is still at the version the seller saw, else says which fields were changed meanwhile. A new
 * name gives a new address; the old one redirects. Refused: another's product (not found), wrong fields, stock that was
 * sold meanwhile (`catalog.stock_changed`).
 */
export async function editProduct(deps: Needs, ctx: Ctx, input: unknown): Promise<Result<WrittenProduct>> {
  const asked = parse(EditProductSchema, input);
  if (!asked.ok) return asked;
  const { productId, version, ...fields } = asked.value;
  const found = await managedProduct(deps, ctx, productId);
  if (!found.ok) return found;
  const { product, shop } = found.value;
  if (product.version !== version) return changedSince(deps, shop, productId, version);
  if (product.status === 'live' && fields.photos.length === 0) return { ok: false, refusal: PHOTO_NEEDED };
  const plain = slugOf(fields.name, NAMELESS);
  const facts = await writingFacts(deps, { slug: plain, categoryId: fields.categoryId, productId });
  if (facts.category === null) return { ok: false, refusal: UNKNOWN_CATEGORY };
  const sameName = slugOf(product.name, NAMELESS) === plain;
  const slug = sameName ? product.slug : facts.slugTaken ? slugWithTail(plain, deps.ids) : plain;
  const done = await commit(deps.db, steps(deps, ctx, { shop, product, fields, slug, category: facts.category }));
  if (done.ok) return ok({ productId, slug, version: version + 1 });
  return heard(done, CHANGED) ? changedSince(deps, shop, productId, version) : done;
}

interface Edit {
  readonly shop: ManagedShop;
  readonly product: ManagedProduct;
  readonly fields: ProductFields;
  readonly slug: string;
  readonly category: string;
}

function steps(deps: Needs, ctx: Ctx, { shop, product, fields, slug, category }: Edit): Step[] {
  const kept = fields.variants.flatMap((it) => (it.id === undefined ? [] : [it.id]));
  const write = raw(
    `UPDATE products SET category_id = ?, slug = ?, name = ?, story = ?, unit = ?, weight = ?, lead_days = ?, section = ?,
       keywords = ?, version = version + 1, updated_at = ? WHERE id = ? AND village_id = ? AND version = ?`,
    [
      fields.categoryId,
      slug,
      fields.name,
      fields.story,
      fields.unit,
      fields.weight,
      fields.leadDays,
      fields.section || null,
      fields.keywords,
      deps.clock.now(),
      product.id,
      shop.villageId,
      product.version,
    ],
  );
  const moved = slug !== product.slug;
  return [
    on(write, { unique: refusal('conflict', 'catalog.slug_taken'), foreign_key: UNKNOWN_CATEGORY }),
    expectChange(CHANGED),
    ...(moved ? movedSteps(product.id, product.slug, slug) : []),
    retireOthers(product.id, kept),
    ...fields.variants.flatMap((it, at) =>
      it.id === undefined ? [addVariant(deps, shop, product.id, it, at)] : changeVariant(product.id, it.id, it, at),
    ),
    ...setPhotos(deps, shop, product.id, fields.photos),
    ...shownSteps(product.id, fields, category),
    audit(deps, ctx, {
      villageId: shop.villageId,
      action: 'product.edited',
      subject: { kind: 'product', id: product.id },
      data: { version: product.version + 1, fields: changedFields(product, fields).join(' ') },
    }),
    emit(deps, {
      villageId: shop.villageId,
      topic: 'product.edited',
      payload: { productId: product.id, shopId: shop.id, version: product.version + 1 },
    }),
  ];
}

/** The old address leads to the new one; an address taken back leads nowhere else any more. */
const movedSteps = (productId: string, from: string, to: string): Step[] => [
  raw(`INSERT INTO old_slugs (slug, product_id) VALUES (?, ?) ON CONFLICT (slug) DO NOTHING`, [from, productId]),
  raw(`DELETE FROM old_slugs WHERE slug = ? AND product_id = ?`, [to, productId]),
];

/** Says which fields were changed after the version the seller saw, from the audit of the changes. */
async function changedSince(deps: Needs, shop: ManagedShop, productId: string, version: number) {
  const { rows, now } = await read<{ rows: { fields: string | null }; now: { version: number } }>(deps.db, {
    rows: {
      sql: `SELECT data ->> 'fields' AS fields FROM audit_events INDEXED BY audit_subject
            WHERE subject_kind = 'product' AND subject_id = ? AND village_id = ? AND data ->> 'version' > ?`,
      args: [productId, shop.villageId, version],
    },
    now: { sql: `SELECT version FROM products WHERE id = ?`, args: [productId] },
  });
  const fields = [...new Set(rows.flatMap((row) => (row.fields ?? '').split(' ').filter(Boolean)))];
  return refuse(CHANGED.refusal.kind, CHANGED.refusal.code, { data: { fields, version: now[0]?.version ?? version } });
}
