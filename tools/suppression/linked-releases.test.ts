import fc from 'fast-check';
import { assert, expect, test } from 'vitest';
import { protect } from '../../src/foundation/suppression/index.ts';
import { anyCensus } from './any-census.ts';
import { anyTown } from './any-town.ts';
import { anyTurnover } from './any-turnover.ts';
import { forgetful, tryCensus } from './census-trial.ts';
import { anySmallTable, cheapestBelow, costOf, isSafe } from './cheapest.ts';
import { releasesOf } from './town-releases.ts';
import { careless, naive, tryOut } from './trial.ts';

test(
  'no reader of three linked releases comes closer to a withheld figure than the rule allows, and every reader of careless ones does',
  { timeout: 180_000 },
  () => {
    const broken = { towns: 0, naive: 0, careless: 0 };
    fc.assert(
      fc.property(anyTown, (town) => {
        const steps = releasesOf(town);
        broken.towns += 1;
        broken.naive += tryOut(steps, naive).exposed.length > 0 ? 1 : 0;
        broken.careless += tryOut(steps, careless).exposed.length > 0 ? 1 : 0;
        expect(tryOut(steps, protect).exposed).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(broken.naive).toBeGreaterThanOrEqual(0.99 * broken.towns);
    expect(broken.careless).toBeGreaterThanOrEqual(0.99 * broken.towns);
  },
);

test(
  'nor does one who knows that births − deaths + moves are the change; who forgets that tells',
  { timeout: 120_000 },
  () => {
    const broken = { villages: 0, naive: 0, forgetful: 0 };
    fc.assert(
      fc.property(anyCensus, (census) => {
        broken.villages += 1;
        broken.naive += tryCensus(census, naive).exposed.length > 0 ? 1 : 0;
        broken.forgetful += tryCensus(census, forgetful).exposed.length > 0 ? 1 : 0;
        expect(tryCensus(census, protect).exposed).toEqual([]);
      }),
      { numRuns: 5 },
    );
    expect(broken).toEqual({ villages: broken.villages, naive: broken.villages, forgetful: broken.villages });
  },
);

test('what it withholds costs at most twice the cheapest safe pattern', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anySmallTable, (table) => {
      const withheld = protect(table);
      assert(withheld);
      expect(cheapestBelow(costOf(table, withheld) / 2, table)).toBe(Infinity);
    }),
    { numRuns: 200 },
  );
});

test('nor does anybody come close to the turnover of a seller or two', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyTurnover, (table) => {
      const withheld = protect(table);
      if (withheld) expect(isSafe(table, withheld)).toBe(true);
    }),
  );
});
