import { CATALOGUE } from '../../src/modules/letters/catalogue/index.ts';
import { DATASETS } from '../../src/modules/village-data/definitions/index.ts';
import { listingSteps } from '../../src/modules/village-data/releases/listing.ts';
import { documentStep, putServiceListing } from '../../src/hub/listings/index.ts';
import { commit, raw, type Statement } from '../../src/platform/libsql/index.ts';
import { CATEGORIES, PRODUCTS } from '../../tools/seed/data/products/index.ts';
import { givenRegion, HANURA, SIDODADI, TELUK_PANDAN, testDeps, type TestDeps } from '../support/index.ts';

const VILLAGES = [
  { id: HANURA, name: 'Hanura', slug: 'hanura' },
  { id: SIDODADI, name: 'Sidodadi', slug: 'sidodadi' },
];

/** The 40 products of the seed in Hanura's market, the 25 letters and the datasets in both villages. */
export async function givenMarket(): Promise<TestDeps> {
  const deps = testDeps();
  await givenRegion(deps);
  await must(deps, PRODUCTS.flatMap(productSteps));
  for (const village of VILLAGES)
    await must(deps, [
      ...CATALOGUE.flatMap((letter, i) => letterSteps(village, letter, i)),
      ...DATASETS.flatMap((dataset) => listingSteps(dataset, village, CATALOGUE.length)),
    ]);
  return deps;
}

function productSteps(product: (typeof PRODUCTS)[number], i: number): Statement[] {
  const category = CATEGORIES.find(({ id }) => id === product.category);
  const more = [category?.name ?? '', category?.nameEn ?? '', product.keywords];
  return [
    documentStep('product', `p${i}`, { title: product.name, more, story: product.story }),
    raw(
      `INSERT INTO listings (kind, ref_id, village_id, village_name, village_slug, district_id, path, title, category_id,
         price, price_max, shop_id, shop_name, shop_slug, published_at)
       VALUES ('product', ?, ?, 'Hanura', 'hanura', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        `p${i}`,
        HANURA,
        TELUK_PANDAN,
        `/produk/${i}`,
        product.name,
        product.category,
        product.price,
        product.price,
        product.shop,
        `Toko ${product.shop}`,
        product.shop,
        i,
      ],
    ),
  ];
}

const letterSteps = (village: (typeof VILLAGES)[number], letter: (typeof CATALOGUE)[number], i: number): Statement[] =>
  putServiceListing({
    module: 'letters',
    refId: `${village.id}/${letter.slug}`,
    villageId: village.id,
    path: `/layanan/${letter.slug}?desa=${village.slug}`,
    title: letter.title,
    summary: letter.content.purpose,
    keywords: letter.content.keywords,
    promisedMinutes: 60,
    picture: null,
    publishedAt: i,
  });

async function must({ db }: Pick<TestDeps, 'db'>, steps: readonly Statement[]): Promise<void> {
  const done = await commit(db, steps);
  if (!done.ok) throw new Error(done.refusal.code);
}
