import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { weighWithout } from './worker-parts.ts';

// Two lines: `aaaa` of a.ts and `bb` of b.ts, then `cc` of a.ts again.
const bundle = 'aaaabb\ncc';
const map = { sources: ['src/a.ts', 'src/b.ts'], mappings: 'AAAA,ICAA;ADAA' };
const gzip = (text: string) => gzipSync(text).length;

test('a bundle weighs less by what comes from the sources left out', () => {
  expect(weighWithout(bundle, map, /nothing/)).toBe(gzip('aaaabb\ncc\n'));
  expect(weighWithout(bundle, map, /b\.ts$/)).toBe(gzip('aaaacc\n'));
  expect(weighWithout(bundle, map, /a\.ts$/)).toBe(gzip('bb\n'));
});
