import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { propertyRuns, propertySeed } from '../support/property-seed.ts';

const root = join(import.meta.dirname, '../..');

describe('a property', () => {
  const AGAIN = `PROPERTY_SEED=${inject('propertySeed')} PROPERTY_RUNS=${inject('propertyRuns')} npx vitest run `;

  it('that fails names the seed of the run, and the same seed gives the same values', () => {
    const values = () => {
      const seen: number[] = [];
      fc.assert(fc.property(fc.integer(), (n) => void seen.push(n)));
      return seen;
    };
    expect(values()).toEqual(values());
    expect(() => fc.assert(fc.property(fc.nat(), (n) => n < 5))).toThrow(AGAIN);
  });

  it('that waits for something does so too', async () => {
    const property = fc.asyncProperty(fc.nat(), async (n) => n < 5);
    await expect(fc.assert(property)).rejects.toThrow(AGAIN);
  });

  it('begins where the environment says, else where the commit says', () => {
    expect(propertySeed('42', () => 'ffffffff')).toBe(42);
    expect(propertySeed('-7', () => null)).toBe(-7);
    expect(propertySeed(undefined, () => '00000ffabc')).toBe(255);
    expect(propertySeed(undefined, () => null)).toBe(1);
    for (const wrong of ['', 'x', '1.5', '99999999999', '4294967296'])
      expect(() => propertySeed(wrong, () => null)).toThrow(/PROPERTY_SEED must be a whole number/);
  });

  it('tries as many values as the environment says', () => {
    let tried = 0;
    fc.assert(fc.property(fc.nat(), () => void (tried += 1)));
    expect(tried).toBe(inject('propertyRuns'));
    expect(propertyRuns('2000')).toBe(2_000);
    for (const wrong of ['', '0', 'x', '1.5', '-3'])
      expect(() => propertyRuns(wrong)).toThrow(/PROPERTY_RUNS must be a whole number/);
  });

  it('has no seed of its own: neither one that hides what others find, nor none that can be named', () => {
    const files = globSync(['{src,tools,tests}/**/*.ts', 'web/src/**/*.ts'], {
      cwd: root,
      exclude: ['**/node_modules/**', '**/paraglide/**'],
    });
    const tests = files.filter((file) => file.startsWith('tests/') || file.endsWith('.test.ts'));
    for (const one of ['tests/journeys/buying.ts', 'tests/journeys/goods.spec.ts', 'src/app/jobs.test.ts'])
      expect(tests).toContain(one);
    const wilful = tests.filter(
      (file) =>
        file !== 'tests/architecture/property-seed.test.ts' &&
        /Math\.random|\bseed: \d|fc\.sample\(/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(wilful).toEqual([]);
  });
});
