/** What must stay possible for whoever reads all that is published: a range that reaches `low` and `high` and is so wide. */
export interface Room {
  readonly low: number;
  readonly high: number;
  readonly width: number;
}

/** A figure, as whoever publishes knows it: a whole number of zero or more. */
export interface Cell {
  readonly name: string;
  readonly value: number;
  /** Null: it tells of nobody and may be shown. */
  readonly room: Room | null;
  /** What an earlier release made of it, which nothing takes back. Null: to be decided now. */
  readonly earlier: 'shown' | 'withheld' | null;
  /** A number that is told nowhere and is of nobody, such as how much larger the largest households are: it may follow. */
  readonly free?: true;
}

/** Everybody knows that Σ times × cell = 0: a total is the sum of its parts, births − deaths + moves are the change. */
export type Relation = readonly (readonly [cell: string, times: number])[];

/** All that is published or was, and how it hangs together. What was not published at all is not in it. */
export interface Publication {
  readonly cells: readonly Cell[];
  readonly relations: readonly Relation[];
}

/** A figure as a reader sees it: its number, or that it is withheld and at least so much. */
export interface SeenCell {
  readonly name: string;
  readonly shown: number | null;
  readonly least: number;
}

/** The least that a withheld figure can be: a zero would be shown, unless its whole table was withheld. */
export const LEAST = 1;

export const asSeen = (cells: readonly Cell[], withheld: ReadonlySet<string>): readonly SeenCell[] =>
  cells.map((cell) => ({
    name: cell.name,
    shown: withheld.has(cell.name) ? null : cell.value,
    least: Math.min(LEAST, cell.value),
  }));

/** Figures that a reader must not come too close to, and the room that each needs. A zero tells of nobody. */
export const guarded = (cells: readonly Cell[]): readonly { readonly cell: Cell; readonly room: Room }[] =>
  cells.flatMap((cell) => {
    if (cell.value === 0 || cell.free || (cell.earlier === 'shown' && !cell.room)) return [];
    const room = cell.room ?? (cell.earlier === 'withheld' ? unsure(cell.value) : null);
    return room ? [{ cell, room }] : [];
  });

/** Of a figure that is withheld for the sake of another: it only has to stay unsure. */
export const unsure = (value: number): Room => ({ low: value, high: value, width: 1 });

/** What everybody knows, as a figure: so that a relation may hold a number. It stands in every publication that has such a relation. */
export const ONE: Cell = { name: 'one', value: 1, room: null, earlier: 'shown' };

/** That something is a sum of others and of a number that is no figure, which readers are taken to know. */
export const knownBut = (relation: Relation, left: number): Relation =>
  left === 0 ? relation : [...relation, [ONE.name, -left]];
