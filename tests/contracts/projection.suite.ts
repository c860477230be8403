import { expect, it } from 'vitest';
import { backTest, METHODS } from '../../src/modules/village-data/projection/back-test.ts';
import { step, totalOf, type Population } from '../../src/modules/village-data/projection/cohort.ts';
import cases from '../../src/modules/village-data/projection/projection-cases.json' with { type: 'json' };
import { ratesOf } from '../../src/modules/village-data/projection/project-population.ts';
import rates from '../../src/modules/village-data/projection/rates-indonesia.json' with { type: 'json' };

/** Numbers before any rounding: who recomputes a projection elsewhere comes to the very same ones. */
export function everyMachineReckonsAlike(): void {
  it('reckons a population to the last bit as everywhere', () => {
    const nobody = { male: Array<number>(16).fill(0), female: Array<number>(16).fill(0) };
    let population: Population = cases.province_base;
    for (const period of rates.periods)
      ({ population } = step(population, ratesOf(period, period.fertility.mid, nobody)));
    expect(String(totalOf(population))).toBe('4195282.133166092');
  });

  it('reckons a trend to the last bit as everywhere', () => {
    const { x, y } = cases.trend_cases['made-up-six-points'];
    const points = x.map((year, at) => ({ x: year, y: y[at] ?? 0 }));
    expect(METHODS.line(points, 2026)).toEqual({
      fit: 52.80952380952381,
      error: 2.8999960903875452,
      low80: 48.36323160899215,
      high80: 57.25581601005547,
      low95: 44.75784385926817,
      high95: 60.86120375977945,
    });
    expect(METHODS.damped(points, 2026).fit).toBe(51.16266666666667);
    expect(backTest(points).errors).toEqual({
      line: 2.488888888888887,
      damped: 2.5022222222222226,
      naive: 2.6666666666666665,
    });
  });
}
