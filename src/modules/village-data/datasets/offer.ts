import { cellsOf, roomOfCount, TOO_FEW, type Code, type Publication } from '../../../foundation/suppression/index.ts';
import type { CodeList, Count, Dataset } from './dataset.ts';

/** The first dimension of what lives in dusun: a figure of one dusun is of fewer people, who know each other. */
const PLACE = 'dusun';

/** A release of a dataset in each of its bands, the finest first. `release` begins the names of its cells. */
export const offer = (dataset: Dataset, release: string, counts: readonly Count[]): readonly Publication[] =>
  (dataset.bands ?? []).map((bands) => inBands(dataset, release, counts, listsOf(dataset, bands)));

const listsOf = (dataset: Dataset, bands: readonly string[]): readonly CodeList[] =>
  dataset.dimensions.map(({ name, lists }, at) => {
    const list = lists?.[bands[at] ?? ''];
    if (!list) throw new Error(`${dataset.slug} has no list ${bands[at]} of ${name}`);
    return list;
  });

function inBands(dataset: Dataset, release: string, counts: readonly Count[], lists: readonly CodeList[]): Publication {
  const banded = new Map<string, number>();
  for (const { codes, count } of counts) {
    const key = codes.map((code, at) => codeIn(lists[at], code)).join('|');
    banded.set(key, (banded.get(key) ?? 0) + count);
  }
  const known = lists.map(({ tree }) => new Set(finest(tree)));
  for (const { codes } of counts)
    if (!codes.every((code, at) => known[at]?.has(codeIn(lists[at], code))))
      throw new Error(`${dataset.slug} has no code for ${codes.join(', ')}`);
  const place = dataset.dimensions.findIndex(({ name }) => name === PLACE);
  return cellsOf({
    name: release,
    dimensions: lists.map(({ tree }) => tree),
    count: (codes) => banded.get(codes.join('|')) ?? 0,
    room: (codes, value) => roomOfCount(value, tooFew(dataset, place >= 0 && codes[place] !== lists[place]?.tree.code)),
  });
}

const tooFew = ({ disclosure }: Dataset, ofOneDusun: boolean): number => {
  if (disclosure === 'sensitive') return TOO_FEW.sensitive;
  return ofOneDusun ? TOO_FEW.hamlet : TOO_FEW.village;
};

const codeIn = (list: CodeList | undefined, code: string): string => {
  if (list && !list.tree.parts) return list.tree.code;
  const { holds = {} } = list ?? {};
  return Object.hasOwn(holds, code) ? (holds[code] ?? code) : code;
};

const finest = ({ code, parts }: Code): readonly string[] => parts?.flatMap(finest) ?? [code];
