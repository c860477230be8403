import * as v from 'valibot';
import { about, answer, routes } from '../../http/route.ts';
import { CardsSchema } from '../listings/index.ts';
import { viewProduct } from './view-product.ts';

const count = v.pipe(v.number(), v.integer());

const ProductSchema = v.object({
  id: v.string(),
  slug: v.string(),
  name: v.string(),
  story: v.string(),
  unit: v.string(),
  weight: count,
  leadDays: count,
  category: v.object({ id: v.string(), name: v.string(), nameEn: v.string() }),
  sold: count,
  ratingSum: count,
  ratingCount: count,
  sale: v.picklist(['on', 'sold_out', 'paused', 'shop_on_holiday', 'shop_not_open']),
  variants: v.array(v.object({ id: v.string(), name: v.string(), price: count, available: count })),
  photos: v.array(v.object({ key: v.string(), alt: v.string() })),
  related: CardsSchema,
  fromShop: CardsSchema,
});

/** Products one by one. */
export const productRoutes = routes().get(
  '/products/:slug',
  about({
    tag: 'Market',
    summary: 'Shows a product with what can be had of it now; an old slug tells where it moved.',
    gives: v.union([v.object({ product: ProductSchema }), v.object({ movedTo: v.string() })]),
    refuses: ['not_found', 'gone'],
  }),
  async (c) => answer(c, await viewProduct(c.var.deps, { slug: c.req.param('slug') })),
);
