import { expect, it } from 'vitest';
import { regionFacts } from '../../src/foundation/villages/index.ts';
import { documentStep } from '../../src/hub/listings/index.ts';
import { search } from '../../src/hub/search/index.ts';
import { likeness } from '../../src/hub/search/near-words.ts';
import { commit, raw } from '../../src/platform/libsql/index.ts';
import { HANURA } from '../support/index.ts';
import { givenMarket } from './market.ts';

it('finds the other forms of a word, and names them as it was found', async () => {
  const deps = await givenMarket();
  await commit(
    deps.db,
    ['Taplak rajutan', 'Taplak bordiran'].flatMap((title, i) => [
      documentStep('product', `s${i}`, { title, more: [], story: '' }),
      raw(
        `INSERT INTO listings (kind, ref_id, village_id, village_name, village_slug, district_id, path, title,
           category_id, price, price_max, published_at) VALUES ('product', ?, ?, 'H', 'h', 'd', ?, ?, 'tapis', 1, 1, 1)`,
        [`s${i}`, HANURA, `/produk/s${i}`, title],
      ),
    ]),
  );
  const facts = await regionFacts(deps.db, deps.clock).get();
  const titles = async (q: string) => {
    const found = await search(deps, facts, { q }, { villageId: HANURA });
    return found.ok ? found.value.products.map((card) => card.title) : expect.fail(found.refusal.code);
  };
  for (const q of ['rajutan', 'merajut', 'rajut']) expect([q, await titles(q)]).toEqual([q, ['Taplak rajutan']]);
  for (const q of ['bordiran', 'membordir']) expect([q, await titles(q)]).toEqual([q, ['Taplak bordiran']]);
});

it('takes another form of a word for nearly the word itself, also of one that was not mistyped', () => {
  for (const known of [true, false]) {
    expect(likeness('merajut', 'rajutan', known)).toBe(0.85);
    expect(likeness('rajut', 'rajut', known)).toBe(1);
    expect(likeness('merajut', 'membordir', known)).toBeLessThan(0.5);
  }
});
