import * as v from 'valibot';
import { about, answer, routes, takes } from '../../http/route.ts';
import { parse } from '../../kernel/parse.ts';
import { PRODUCT_SORTS, ProductPageSchema } from '../listings/index.ts';
import { viewShop } from './view-shop.ts';

const ShopSchema = v.object({
  id: v.string(),
  slug: v.string(),
  name: v.string(),
  trade: v.string(),
  story: v.string(),
  place: v.string(),
  status: v.picklist(['open', 'holiday', 'suspended', 'closed']),
  reopensOn: v.nullable(v.string()),
  holidayNote: v.string(),
  pickup: v.boolean(),
  cod: v.boolean(),
  whatsapp: v.nullable(v.string()),
  sections: v.array(v.string()),
  products: ProductPageSchema,
});

const AskedSchema = v.object({
  section: v.optional(v.pipe(v.string(), v.maxLength(60))),
  sort: v.optional(v.picklist(PRODUCT_SORTS.filter((sort) => sort !== 'nearest'))),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(80))),
});

/** Shops as anybody sees them. */
export const shopRoutes = routes().get(
  '/shops/:slug',
  about({ tag: 'Market', summary: 'Shows a shop with its products.', gives: ShopSchema, refuses: ['not_found'] }),
  takes('query', AskedSchema),
  async (c) => {
    const asked = parse(AskedSchema, c.req.valid('query'));
    if (!asked.ok) return answer(c, asked);
    return answer(c, await viewShop(c.var.deps, { slug: c.req.param('slug'), ...asked.value }));
  },
);
