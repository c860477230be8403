import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { search } from '../../src/hub/search/search.ts';
import { CATALOGUE } from '../../src/modules/letters/catalogue/index.ts';
import { HANURA, type TestDeps } from '../support/index.ts';
import { givenMarket } from './market.ts';

/** A question of a person, the listings that must all be among the first `k`, and what makes it hard. */
interface Judged {
  asked: string;
  expected: string[];
  k: number;
  kind: string;
}

const slugs = new Map(CATALOGUE.map(({ slug, title }) => [slug, title]));

const JUDGED: Judged[] = readFileSync(join(import.meta.dirname, 'judged-questions.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [asked = '', expected = '', k = '', kind = ''] = line.split(',');
    return { asked, k: Number(k), kind, expected: expected.split(' | ').map((it) => slugs.get(it) ?? it) };
  });

async function titlesFor(deps: TestDeps, q: string): Promise<string[]> {
  const found = await search(deps, { q }, { villageId: HANURA });
  if (!found.ok) throw new Error(found.refusal.code);
  const { products, services, servicesFirst } = found.value;
  return (servicesFirst ? [...services, ...products] : [...products, ...services]).map((card) => card.title);
}

test('of 86 judged questions 82 have all that is expected in the first k, and the first of it stands first', async () => {
  const deps = await givenMarket();
  const missed: string[] = [];
  let [complete, reciprocal] = [0, 0];
  for (const { asked, expected, k, kind } of JUDGED) {
    const titles = await titlesFor(deps, asked);
    const rank = titles.findIndex((title) => expected.includes(title)) + 1;
    reciprocal += rank === 0 ? 0 : 1 / rank;
    if (expected.every((title) => titles.slice(0, k).includes(title))) complete++;
    else
      missed.push(`${asked} (${kind}): ${expected.join(' | ')} <- ${titles.slice(0, k + 2).join(' | ') || 'nothing'}`);
  }
  const mrr = reciprocal / JUDGED.length;
  console.log(`search, judged: ${complete} of ${JUDGED.length} complete, MRR ${mrr.toFixed(3)}\n${missed.join('\n')}`);
  expect(JUDGED).toHaveLength(86);
  expect(complete).toBeGreaterThanOrEqual(82);
  expect(mrr).toBeGreaterThanOrEqual(0.95);
});
