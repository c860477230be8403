import { cruise, type ICruiseResult } from 'dependency-cruiser';
import config from '../../boundaries.config.ts';
import { placeOf, type LayerId } from './layers.ts';

export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** Nothing of it is left when the program runs. */
  readonly typesOnly: boolean;
  /** Whether its SQL reads the other's tables: beside importing it, or without. */
  readonly data?: 'too' | 'only';
}

export interface PictureOfCode {
  /** Layer → its features → the folders inside them. All sorted by name. */
  readonly parts: ReadonlyMap<LayerId, ReadonlyMap<string, readonly string[]>>;
  /** Between layers. `platform/libsql`, the fixed ground, counts as a layer of its own. */
  readonly between: readonly Arrow[];
  /** Between features of one layer, by `layer/feature`; foreign keys between their tables are left out. */
  readonly inside: readonly Arrow[];
}

export const LIBSQL = 'platform/libsql';

/** Reads the imports of the product as they are, tests left out. */
export async function readImports(baseDir: string): Promise<PictureOfCode> {
  const { output } = await cruise(['src', 'web/src'], { ...config.options, baseDir });
  const parts = new Map<LayerId, Map<string, Set<string>>>();
  const [between, inside] = [new Map<string, boolean>(), new Map<string, boolean>()];
  const see = (arrows: Map<string, boolean>, from: string, to: string, typesOnly: boolean) =>
    arrows.set(`${from} ${to}`, (arrows.get(`${from} ${to}`) ?? true) && typesOnly);

  for (const { source, dependencies } of (output as ICruiseResult).modules) {
    const from = isProduct(source) ? placeOf(source) : null;
    if (!from) continue;
    const here = parts.get(from.layer) ?? new Map<string, Set<string>>();
    parts.set(from.layer, here);
    if (from.part) {
      const inner = here.get(from.part) ?? new Set<string>();
      here.set(from.part, from.inner ? inner.add(from.inner) : inner);
    }
    for (const { resolved, dependencyTypes } of dependencies) {
      const to = isProduct(resolved) ? placeOf(resolved) : null;
      if (!to) continue;
      const typesOnly = dependencyTypes.includes('type-only');
      if (boxOf(from) !== boxOf(to)) see(between, boxOf(from), boxOf(to), typesOnly);
      else if (from.part && to.part && from.part !== to.part && !resolved.endsWith('.table.ts'))
        see(inside, `${from.layer}/${from.part}`, `${to.layer}/${to.part}`, typesOnly);
    }
  }
  return {
    parts: new Map([...parts].map(([layer, its]) => [layer, sorted(its)])),
    between: list(between),
    inside: list(inside),
  };
}

const isProduct = (file: string) =>
  /^(src|web\/src)\/.+\.(ts|svelte)$/.test(file) && !/\.(test|spec|d)\.ts$/.test(file);

const boxOf = ({ layer, part }: { layer: LayerId; part: string | null }): string =>
  layer === 'platform' && part === 'libsql' ? LIBSQL : layer;

const sorted = (its: Map<string, Set<string>>): Map<string, string[]> =>
  new Map([...its].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, [...inner].sort()]));

const list = (arrows: Map<string, boolean>): Arrow[] =>
  [...arrows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, typesOnly]) => {
      const [from = '', to = ''] = key.split(' ');
      return { from, to, typesOnly };
    });
