import { attack } from './attack.ts';
import { protect } from './protect.ts';
import { asSeen, guarded, type Publication } from './publication.ts';

/** What becomes of a table: all that is out with it, in which bands, and how much of it is shown. */
export interface Decision {
  readonly out: Publication;
  /** Which of the bands that were offered. */
  readonly bands: number;
  /** Of its cells, from 0 to 1. */
  readonly shown: number;
}

/** Says which figures to withhold; null: nothing less than all. */
export type Suppressor = (publication: Publication) => ReadonlySet<string> | null;

/**
 * The one rule of publishing: recode, withhold, and the whole table last; then the audit, which knows no more than a reader.
 * Offered is a table in ever wider bands, with all that readers know to hang together in it and with what is out. Taken are the
 * first bands of which enough is shown. Null: it is not published.
 */
export function decide(out: Publication, offered: readonly Publication[], fewestShown: number): Decision | null {
  const decision = recode(out, offered, fewestShown, protect);
  const [first] = decision ? exposed(decision.out) : [];
  if (first !== undefined) throw new Error(`${first} would follow from what is published`);
  return decision;
}

/** The first bands that a suppressor leaves enough of. */
export function recode(
  out: Publication,
  offered: readonly Publication[],
  fewestShown: number,
  suppress: Suppressor,
): Decision | null {
  for (const [bands, table] of offered.entries()) {
    const few = table.cells.filter((cell) => cell.room !== null).length;
    // So much is withheld in any case: the search is spared.
    if (1 - few / table.cells.length < fewestShown) continue;
    const relations = [...out.relations, ...table.relations];
    const withheld = suppress({ cells: [...out.cells, ...table.cells], relations });
    if (!withheld) continue;
    const decided = table.cells.map(
      (cell) => ({ ...cell, earlier: withheld.has(cell.name) ? 'withheld' : 'shown' }) as const,
    );
    const shown = decided.filter((cell) => cell.earlier === 'shown').length / decided.length;
    if (shown >= fewestShown) return { out: { cells: [...out.cells, ...decided], relations }, bands, shown };
  }
  return null;
}

/** The figures of all that is out to which a reader comes closer than the rule allows. */
export function exposed({ cells, relations }: Publication): readonly string[] {
  const withheld = new Set(cells.filter((cell) => cell.earlier === 'withheld').map((cell) => cell.name));
  const reader = attack(asSeen(cells, withheld), relations);
  return guarded(cells)
    .filter(({ cell, room }) => cell.earlier === 'shown' || !reader.leaves(cell.name, room))
    .map(({ cell }) => cell.name);
}
