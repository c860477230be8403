import { gzipSync } from 'node:zlib';

/** What a bundler says of where its code is from (ECMA-426). */
export interface SourceMap {
  readonly sources: readonly string[];
  readonly mappings: string;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The numbers of one segment: base 64, five bits a digit, the lowest bit of a number its sign. */
function numbersIn(segment: string): number[] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const char of segment) {
    const digit = DIGITS.indexOf(char);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    [value, shift] = [0, 0];
  }
  return numbers;
}

/** Gzip bytes of a bundle without what comes from the sources that match: how heavy it was before they came. */
export function weighWithout(bundle: string, map: SourceMap, without: RegExp): number {
  const kept: string[] = [];
  const lines = bundle.split('\n');
  let source = 0;
  for (const [at, segments] of map.mappings.split(';').entries()) {
    const line = lines[at] ?? '';
    let [column, isKept] = [0, true];
    for (const segment of segments ? segments.split(',') : []) {
      const [columns = 0, sources = 0] = numbersIn(segment);
      if (isKept) kept.push(line.slice(column, column + columns));
      column += columns;
      source += sources;
      isKept = !without.test(map.sources[source] ?? '');
    }
    if (isKept) kept.push(line.slice(column), '\n');
  }
  return gzipSync(kept.join('')).length;
}
