import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { search } from '../../src/hub/search/search.ts';
import { HANURA, type TestDeps } from '../support/index.ts';
import { MEANT, MISTYPED, WRITTEN, type GoldenQuestion } from './golden-questions.ts';
import { givenMarket } from './market.ts';

let deps: TestDeps;
beforeEach(async () => {
  deps = await givenMarket();
});

/** Titles of products and services as the page lists them: what answers better first. */
async function titlesFor(q: string): Promise<string[]> {
  const found = await search(deps, { q }, { villageId: HANURA });
  if (!found.ok) throw new Error(found.refusal.code);
  const { products, services, servicesFirst } = found.value;
  return (servicesFirst ? [...services, ...products] : [...products, ...services]).map((card) => card.title);
}

const measured: { group: string; recall: number; reciprocalRank: number }[] = [];

describe.each([
  ['written as it is', WRITTEN],
  ['mistyped', MISTYPED],
  ['meant', MEANT],
] as const)('a question %s', (group, questions: readonly GoldenQuestion[]) => {
  it('finds what people mean, first', async () => {
    const missed: Record<string, string[]> = {};
    for (const [asked, first] of questions) {
      const titles = await titlesFor(asked);
      const head = new Set(titles.slice(0, first.length));
      const hits = first.filter((title) => head.has(title)).length;
      const rank = titles.findIndex((title) => first.includes(title)) + 1;
      measured.push({ group, recall: hits / first.length, reciprocalRank: rank === 0 ? 0 : 1 / rank });
      // Where many answer equally well, any of the expected may lead.
      if (rank !== 1) missed[asked] = titles.slice(0, 4);
    }
    expect(missed).toEqual({});
  });
});

afterAll(() => {
  const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
  for (const group of new Set(measured.map((it) => it.group))) {
    const of = measured.filter((it) => it.group === group);
    const [recall, mrr] = [mean(of.map((it) => it.recall)), mean(of.map((it) => it.reciprocalRank))];
    console.log(`search, ${group}: ${of.length} questions, recall ${recall.toFixed(3)}, MRR ${mrr.toFixed(3)}`);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  }
});
