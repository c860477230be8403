import * as v from 'valibot';
import { about, answer, bodyWith, IDEMPOTENCY_KEY, picture, routes, takes, type RouteFacts } from '../../http/route.ts';
import { addProduct } from './add-product.ts';
import { duplicateProduct } from './duplicate-product.ts';
import { editProduct } from './edit-product.ts';
import { listMyProducts } from './list-my-products.ts';
import { readMyProduct } from './managed-product.ts';
import { moveProduct } from './move-product.ts';
import { AddProductSchema, EditProductSchema } from './product-input.ts';
import { restoreProduct, RestoreProductSchema } from './restore-product.ts';
import { setStock, SetStockSchema } from './set-stock.ts';
import { uploadPhoto } from './upload-photo.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  tag: 'Own products',
  summary,
  refuses: ['unauthenticated', 'not_found', 'conflict'],
  ...more,
});

const count = v.pipe(v.number(), v.integer());
const WrittenSchema = v.object({ productId: v.string(), slug: v.string(), version: count });
const StatusSchema = v.object({ status: v.picklist(['draft', 'in_review', 'live', 'paused', 'removed']) });

/** What the address says is not asked again in the body. */
const AddSchema = v.omit(AddProductSchema, ['shopId', 'idempotencyKey']);
const AddKey = v.object({ [IDEMPOTENCY_KEY]: AddProductSchema.entries.idempotencyKey });
const EditSchema = v.omit(EditProductSchema, ['productId']);
const RestoreSchema = v.omit(RestoreProductSchema, ['productId']);
const CountSchema = v.omit(SetStockSchema, ['variantId']);

/** The seller's own products; an operator of the village may do the same for a seller at the counter. */
export const myProducts = routes()
  .get('/shops/:shop/own-products', about(facts('Lists all products of an own shop, drafts too.')), async (c) =>
    answer(c, await listMyProducts(c.var.deps, c.var.ctx, c.req.param('shop'))),
  )
  .post(
    '/shops/:shop/own-products',
    about(facts('Adds a product, on show or as a draft.', { gives: WrittenSchema, status: 201 })),
    takes('header', AddKey),
    takes('json', AddSchema),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), {
        shopId: c.req.param('shop'),
        idempotencyKey: c.req.header(IDEMPOTENCY_KEY),
      });
      return answer(c, await addProduct(c.var.deps, c.var.ctx, input), 201);
    },
  )
  .post(
    '/shops/:shop/photos',
    about(
      facts('Keeps a photo (the body: JPEG, PNG, WebP or AVIF) for the products of an own shop.', {
        sends: 'picture',
        gives: v.object({ key: v.string() }),
        status: 201,
      }),
    ),
    async (c) => {
      const input = { shopId: c.req.param('shop'), bytes: await picture(c) };
      return answer(c, await uploadPhoto(c.var.deps, c.var.ctx, input), 201);
    },
  )
  .get('/own-products/:product', about(facts('Reads an own product with its version.')), async (c) =>
    answer(c, await readMyProduct(c.var.deps, c.var.ctx, c.req.param('product'))),
  )
  .put(
    '/own-products/:product',
    about(
      facts('Changes an own product from the version seen; says what changed meanwhile.', { gives: WrittenSchema }),
    ),
    takes('json', EditSchema),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { productId: c.req.param('product') });
      return answer(c, await editProduct(c.var.deps, c.var.ctx, input));
    },
  )
  .post(
    '/own-products/:product/publication',
    about(facts('Puts an own product on show.', { gives: StatusSchema })),
    async (c) =>
      answer(c, await moveProduct(c.var.deps, c.var.ctx, { productId: c.req.param('product'), move: 'publish' })),
  )
  .post(
    '/own-products/:product/pause',
    about(facts('Takes an own product off show for a while.', { gives: StatusSchema })),
    async (c) =>
      answer(c, await moveProduct(c.var.deps, c.var.ctx, { productId: c.req.param('product'), move: 'pause' })),
  )
  .delete(
    '/own-products/:product',
    about(facts('Removes an own product; it can be brought back.', { gives: StatusSchema })),
    async (c) =>
      answer(c, await moveProduct(c.var.deps, c.var.ctx, { productId: c.req.param('product'), move: 'remove' })),
  )
  .post(
    '/own-products/:product/return',
    about(facts('Brings a removed own product back.', { gives: StatusSchema })),
    takes('json', RestoreSchema),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { productId: c.req.param('product') });
      return answer(c, await restoreProduct(c.var.deps, c.var.ctx, input));
    },
  )
  .post(
    '/own-products/:product/copies',
    about(facts('Copies an own product as a draft without stock.', { gives: WrittenSchema, status: 201 })),
    async (c) => answer(c, await duplicateProduct(c.var.deps, c.var.ctx, { productId: c.req.param('product') }), 201),
  )
  .put(
    '/own-variants/:variant/stock',
    about(facts('Counts a variant anew, from the number seen.', { gives: v.object({ stock: count }) })),
    takes('json', CountSchema),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { variantId: c.req.param('variant') });
      return answer(c, await setStock(c.var.deps, c.var.ctx, input));
    },
  );
