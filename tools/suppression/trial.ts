import { exposed, recode, type Publication, type Suppressor } from '../../src/foundation/suppression/index.ts';
import type { Step } from './town-releases.ts';

/** What readers of all releases together found out. */
export interface Trial {
  /** Figures that came too close. */
  readonly exposed: readonly string[];
  /** Of those with somebody in them, how many were shown. */
  readonly shown: number;
  readonly cells: number;
  /** Tables that were not published in any bands. */
  readonly refused: number;
}

/** Publishes step after step, in the finest bands that the suppressor allows, and attacks after each all that is out by then. */
export function tryOut(steps: readonly Step[], suppress: Suppressor): Trial {
  let out: Publication = { cells: [], relations: [] };
  const found = new Set<string>();
  let refused = 0;
  for (const step of steps) {
    const decision = recode(out, step, 0, suppress);
    if (!decision) {
      refused += 1;
      continue;
    }
    out = decision.out;
    for (const name of exposed(out)) found.add(name);
  }
  const peopled = out.cells.filter((cell) => cell.value > 0);
  return {
    exposed: [...found],
    shown: peopled.filter((cell) => cell.earlier === 'shown').length,
    cells: peopled.length,
    refused,
  };
}

/** The mistake to be caught: withholds what is too few and thinks no further. */
export const naive: Suppressor = ({ cells }) =>
  new Set(cells.filter((cell) => cell.earlier === null && cell.room !== null).map((cell) => cell.name));

/** A better mistake: never leaves a figure alone under a total, but looks at one release and one total at a time. */
export const careless: Suppressor = ({ cells, relations }) => {
  const now = new Map(cells.filter((cell) => cell.earlier === null).map((cell) => [cell.name, cell]));
  const withheld = new Set(naive({ cells, relations }));
  for (const relation of relations) {
    const names = relation.map(([name]) => name).filter((name) => now.has(name));
    if (names.filter((name) => withheld.has(name)).length !== 1) continue;
    const [next] = names
      .filter((name) => !withheld.has(name) && (now.get(name)?.value ?? 0) > 0)
      .toSorted((a, b) => (now.get(a)?.value ?? 0) - (now.get(b)?.value ?? 0));
    if (next !== undefined) withheld.add(next);
  }
  return withheld;
};
