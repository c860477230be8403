import * as v from 'valibot';
import { about, answer, routes, takes } from '../../http/route.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { CardsSchema, ProductPageSchema } from './card-schema.ts';
import { LIST_PAGE, listProducts } from './list-products.ts';
import { productListSchema } from './product-filter.ts';
import { storefrontRepo } from './storefront.repo.ts';

const tag = 'Market';

const VillageSchema = v.object({
  story: v.nullable(v.string()),
  cover: v.nullable(v.string()),
  officeAddress: v.nullable(v.string()),
  products: ProductPageSchema,
  shops: CardsSchema,
  services: CardsSchema,
});

/** Lists of the market, for anybody. */
export const listings = routes()
  .get(
    '/products',
    about({
      tag,
      summary: 'Lists products: filters, order, and a cursor for the next page.',
      gives: v.object({ page: ProductPageSchema }),
    }),
    takes('query', productListSchema),
    async (c) => {
      const { pilot } = await c.var.deps.facts.get();
      return answer(c, await listProducts(c.var.deps, c.req.valid('query'), pilot));
    },
  )
  .get(
    '/villages/:village/market',
    about({
      tag,
      summary: 'Shows a village: its newest products, shops and services. By slug or kode wilayah.',
      gives: VillageSchema,
      refuses: ['not_found'],
    }),
    async (c) => {
      const village = (await c.var.deps.facts.get()).village(c.req.param('village'));
      if (!village) return answer(c, refuse('not_found', 'market.no_such_village'));
      const list = { sort: 'newest' as const, cursor: c.req.query('cursor'), limit: LIST_PAGE };
      return answer(c, ok((await storefrontRepo(c.var.deps.db).village(village.id, list)).front));
    },
  );
