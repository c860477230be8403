import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mutants } from '../../tools/mutants/index.ts';
import { fault, mutate, sample, type Mutation } from '../../tools/mutants/mutation.ts';

const root = join(import.meta.dirname, '../..');

describe('the list of mutants', () => {
  it('holds mistakes that can still be made, and tests that are still there', () => {
    const wrong = mutants.flatMap((it) => {
      const missing = [it.file, ...it.tests].filter((file) => !existsSync(join(root, file)));
      if (missing.length) return missing.map((file) => `${it.name}: there is no ${file}`);
      const why = fault(it, readFileSync(join(root, it.file), 'utf8'));
      return why ? [`${it.name}: ${why} (${it.file})`] : [];
    });
    expect(wrong, 'Mend the list in tools/mutants').toEqual([]);
    expect(mutants.length).toBeGreaterThan(90);
  });

  it('has a sentence for each, and none twice', () => {
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
    for (const { tests } of mutants) expect(tests.length).toBeGreaterThan(0);
  });
});

describe('a mutation', () => {
  const one: Mutation = { name: 'x', file: 'x.ts', find: 'a < b', replace: '$& a', tests: ['x.test.ts'] };

  it('changes one place, to exactly the text it names', () => {
    expect(fault(one, 'if (a < b) c')).toBeNull();
    expect(mutate(one, 'if (a < b) c')).toBe('if ($& a) c');
  });

  it('cannot be made when its text is gone, stands there twice, or would stay as it is', () => {
    expect(fault(one, 'if (a <= b) c')).toBe('its text is not there any more');
    expect(fault(one, 'a < b, a < b')).toBe('its text stands there 2 times');
    expect(fault({ ...one, replace: one.find }, 'a < b')).toBe('it changes nothing');
  });

  it('has its turn at some commit, and another three have theirs at the next', () => {
    const all = mutants.map((_, i) => i);
    const turnsAt = (n: number) => sample(mutants, n.toString(16).padStart(7, '0'), 3).map((it) => mutants.indexOf(it));
    for (const n of all) expect(new Set(turnsAt(n)).size).toBe(3);
    expect(new Set(all.flatMap(turnsAt)).size).toBe(mutants.length);
    expect(turnsAt(1)).not.toEqual(turnsAt(2));
  });
});
