import { groupsOf } from './components.ts';
import { openMoves, type Move, type Moves } from './moves.ts';
import { guarded, type Cell, type Publication } from './publication.ts';
import { wantsOf, type Want } from './wants.ts';

/**
 * Which figures to withhold so that no reader comes closer to one than its rule allows: those that are too few, what an earlier
 * release withheld, and others beside them, as little as it finds. Null: nothing but the whole table withheld would do.
 *
 * It keeps for each such figure the tables that a reader could take for the true one; they are the proof.
 */
export function protect(publication: Publication): ReadonlySet<string> | null {
  const withheld = new Set(publication.cells.filter(mustBeWithheld).map((cell) => cell.name));
  const movable = concerned(publication);
  const names = new Set(movable.map((cell) => cell.name));
  const wants = guarded(publication.cells)
    .filter(({ cell }) => names.has(cell.name))
    .flatMap(({ cell, room }) => wantsOf(cell, room));
  const moves = openMoves(movable, publication.relations, wants);
  const proofs: Move[] = [];
  for (const want of wants) {
    const proof =
      proofs.find(serves(want)) ?? moves.cheapest(want, (cell) => (withheld.has(cell.name) ? 0 : cell.value));
    if (!proof) return null;
    proofs.push(proof);
    for (const name of proof.keys()) withheld.add(name);
  }
  spare({ movable, moves, wants, proofs, withheld });
  return withheld;
}

const mustBeWithheld = (cell: Cell) => cell.earlier === 'withheld' || (cell.earlier === null && cell.room !== null);

const serves = (want: Want) => (move: Move) => {
  const moved = move.get(want.name) ?? 0;
  return want.ways.some((by) => (by > 0 ? moved >= by : moved <= by));
};

/** What could move at all, as far as it hangs together with something that is to be published now. */
function concerned({ cells, relations }: Publication): readonly Cell[] {
  const shown = new Set(cells.filter((cell) => cell.earlier === 'shown').map((cell) => cell.name));
  const groups = groupsOf(
    cells.map((cell) => cell.name),
    relations.map((relation) => relation.map(([name]) => name).filter((name) => !shown.has(name))),
  );
  const touched = new Set(cells.filter((cell) => cell.earlier === null).map((cell) => groups.get(cell.name)));
  return cells.filter(
    (cell) =>
      touched.has(groups.get(cell.name)) && (cell.earlier === 'withheld' || (cell.earlier === null && cell.value > 0)),
  );
}

interface Pattern {
  readonly movable: readonly Cell[];
  readonly moves: Moves;
  readonly wants: readonly Want[];
  /** One for each want. */
  readonly proofs: Move[];
  readonly withheld: Set<string>;
}

/** Shows again, dearest first, what the others hide well enough without. */
function spare({ movable, moves, wants, proofs, withheld }: Pattern): void {
  const beside = movable.filter((cell) => withheld.has(cell.name) && !mustBeWithheld(cell));
  for (const { name } of beside.toSorted((a, b) => b.value - a.value)) {
    const price = (cell: Cell) => {
      if (cell.name === name || !withheld.has(cell.name)) return Infinity;
      return mustBeWithheld(cell) ? 0 : cell.value;
    };
    const others = proofs.filter((proof) => !proof.has(name));
    const instead = new Map<number, Move>();
    const stands = wants.every((want, at) => {
      if (!proofs[at]?.has(name)) return true;
      const proof = others.find(serves(want)) ?? moves.cheapest(want, price);
      if (!proof) return false;
      instead.set(at, proof);
      others.push(proof);
      return true;
    });
    if (!stands) continue;
    withheld.delete(name);
    for (const [at, proof] of instead) proofs[at] = proof;
  }
}
