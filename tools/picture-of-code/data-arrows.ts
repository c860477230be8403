import type { DataRules } from '../../boundaries.data.config.ts';
import type { Arrow, PictureOfCode } from './read-imports.ts';

/** Adds who reads whose tables: to an arrow of imports where there is one, as an arrow of its own where there is none. */
export function withData(code: PictureOfCode, { reads }: Pick<DataRules, 'reads'>): PictureOfCode {
  const pairs = Object.entries(reads).flatMap(([from, its]) => Object.keys(its).map((to) => ({ from, to })));
  const layerOf = (feature: string) => feature.split('/')[0] ?? '';
  const same = pairs.filter(({ from, to }) => layerOf(from) === layerOf(to));
  const across = pairs
    .filter(({ from, to }) => layerOf(from) !== layerOf(to))
    .map(({ from, to }) => ({ from: layerOf(from), to: layerOf(to) }));
  return { ...code, between: merged(code.between, across), inside: merged(code.inside, same) };
}

function merged(arrows: readonly Arrow[], data: readonly { from: string; to: string }[]): Arrow[] {
  const keyOf = ({ from, to }: { from: string; to: string }) => `${from} ${to}`;
  const all = new Map(arrows.map((arrow): [string, Arrow] => [keyOf(arrow), arrow]));
  for (const { from, to } of data) {
    const known = all.get(keyOf({ from, to }));
    all.set(keyOf({ from, to }), { from, to, typesOnly: false, ...known, data: known ? 'too' : 'only' });
  }
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, arrow]) => arrow);
}
