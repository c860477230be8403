import { beforeEach, describe, expect, it } from 'vitest';
import { regionFacts } from '../../src/foundation/villages/index.ts';
import { documentStep } from '../../src/hub/listings/index.ts';
import { search } from '../../src/hub/search/index.ts';
import { commit, raw } from '../../src/platform/libsql/index.ts';
import { HANURA, type TestDeps } from '../support/index.ts';
import { givenMarket } from './market.ts';

let deps: TestDeps;
beforeEach(async () => {
  deps = await givenMarket();
});

const ask = async (input: Record<string, unknown>) => {
  const found = await search(deps, await regionFacts(deps.db, deps.clock).get(), input, { villageId: HANURA });
  return found.ok ? found.value : expect.fail(found.refusal.code);
};
const sell = (titles: readonly string[]) =>
  commit(
    deps.db,
    titles.flatMap((title, i) => [
      documentStep('product', `n${i}`, { title, more: [], story: '' }),
      raw(
        `INSERT INTO listings (kind, ref_id, village_id, village_name, village_slug, district_id, path, title,
           category_id, price, price_max, published_at) VALUES ('product', ?, ?, 'H', 'h', 'd', ?, ?, 'tapis', 1, 1, ?)`,
        [`n${i}`, HANURA, `/produk/n${i}`, title, i],
      ),
    ]),
  );

describe('the second page of a search', () => {
  it('has the rest of the products and nothing else: services and shops stood on the first', async () => {
    await sell(Array.from({ length: 30 }, (_, i) => `Map usaha ${'abcdefghij'[i % 10]}${'abc'[i % 3]}`));
    const first = await ask({ q: 'usaha' });
    expect(first.services.length).toBeGreaterThan(0);
    const second = await ask({ q: 'usaha', cursor: first.next });
    expect([first.products.length, second.products.length]).toEqual([24, 6]);
    expect(second).toMatchObject({ match: 'all', services: [], shops: [], popular: [], next: null });
  });

  it('shows nothing again, also where words are written in two ways', async () => {
    await sell(Array.from({ length: 30 }, (_, i) => `${i < 27 ? 'Tempelan' : 'Tmpelan'} ${'abcdefghij'[i % 10]}`));
    const first = await ask({ q: 'tempelan' });
    const second = await ask({ q: 'tempelan', cursor: first.next });
    expect([first.products.length, second.products.length]).toEqual([24, 3]);
    const seen = [...first.products, ...second.products].map((card) => card.path);
    expect(new Set(seen).size).toBe(27);
  });
});
