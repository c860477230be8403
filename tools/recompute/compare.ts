import { createHash } from 'node:crypto';
import { readCopy, type Line } from '../../src/modules/village-data/datasets/index.ts';
import { datasetFor } from '../../src/modules/village-data/definitions/index.ts';
import {
  isDemonstration,
  keptOf,
  projectDataset,
  type Projection,
} from '../../src/modules/village-data/projections/index.ts';

/** A projection as a site hands it out: what it is computed from, and what came out. */
export interface Told {
  readonly from: readonly {
    readonly dataset: string;
    readonly version: number;
    readonly asOf: string;
    readonly sha256: string;
  }[];
  readonly projection: object;
}

export interface Compared {
  /** How many numbers are the same to the last digit. */
  readonly numbers: number;
  /** What is not as the site says, a line each. */
  readonly differences: readonly string[];
}

/** Computes a projection from the public CSV files alone, in the order of `from`, and compares every number with what the site says. */
export const compare = (site: string, told: Told, files: readonly string[]): Compared =>
  compared(site, told, told.projection, files, (own) => own);

/** The same of one that was kept when its release came out. */
export const compareKept = (
  site: string,
  told: Pick<Told, 'from'> & { readonly kept: object },
  files: readonly string[],
): Compared => compared(site, told, told.kept, files, keptOf);

function compared(
  site: string,
  told: Pick<Told, 'from'>,
  said: object,
  files: readonly string[],
  partOf: (own: Projection | null) => unknown,
): Compared {
  const changed = told.from.flatMap(({ dataset, version, sha256 }, at) =>
    createHash('sha256')
      .update(files[at] ?? '')
      .digest('hex') === sha256
      ? []
      : [`${dataset} ${version}: the file is not the one that was released`],
  );
  const [first, second] = told.from;
  const lines = first ? linesOf(first.dataset, files[0] ?? '') : [];
  const places = [...new Set(lines.map(({ codes }) => codes[0] ?? ''))].filter((code) => code !== 'all');
  const dataset = first && datasetFor(first.dataset, places);
  if (!dataset) return { numbers: 0, differences: [...changed, 'no such dataset is known here'] };
  const own = projectDataset(dataset, lines, {
    asOf: first.asOf,
    reports: second ? linesOf(second.dataset, files[1] ?? '') : [],
    demonstration: isDemonstration(site),
  });
  const [mine, theirs] = [leaves(partOf(own)), leaves(said)];
  const paths = [...new Set([...mine.keys(), ...theirs.keys()])];
  const wrong = paths.filter((path) => mine.get(path) !== theirs.get(path));
  return {
    numbers: paths.filter((path) => typeof mine.get(path) === 'number' && mine.get(path) === theirs.get(path)).length,
    differences: [
      ...changed,
      ...wrong.map(
        (path) => `${path}: the site says ${String(theirs.get(path))}, from the files it is ${String(mine.get(path))}`,
      ),
    ],
  };
}

function linesOf(slug: string, text: string): readonly Line[] {
  const dataset = datasetFor(slug);
  return dataset ? readCopy(dataset, text) : [];
}

/** Every value inside, by where it stands. */
function leaves(value: unknown, path = ''): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[path, value]]);
  return new Map(Object.entries(value).flatMap(([name, inner]) => [...leaves(inner, path ? `${path}.${name}` : name)]));
}
