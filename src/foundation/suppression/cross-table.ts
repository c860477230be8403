import type { Cell, Relation, Room } from './publication.ts';

/** A code of a dimension and what it is the total of: the tree of a code list. */
export interface Code {
  readonly code: string;
  readonly parts?: readonly Code[];
}

/** One table to publish: a number for each combination of the finest codes, and all its totals. */
export interface CrossTable {
  /** Of the table and its release; begins the name of each cell. */
  readonly name: string;
  readonly dimensions: readonly Code[];
  /** By the finest codes, one of each dimension. */
  count(codes: readonly string[]): number;
  /** See {@link roomOfCount}; codes of any level. */
  room(codes: readonly string[], value: number): Room | null;
}

/** The name of a cell of a table. A code with its separator in it would give two cells one name: that throws. */
export function cellName(table: string, codes: readonly string[]): string {
  if ([table, ...codes].some((part) => part.includes('|'))) throw new Error(`"|" in the name of a cell of ${table}`);
  return [table, ...codes].join('|');
}

/** The codes of a {@link cellName}. */
export const codesOf = (name: string): string[] => name.split('|').slice(1);

/** The cells of a table and which sum to which. What follows from other sums is left out: it tells a reader nothing more. */
export function cellsOf(table: CrossTable): {
  readonly cells: readonly Cell[];
  readonly relations: readonly Relation[];
} {
  const codes = table.dimensions.map(flat);
  const values = new Map<string, number>();
  const valueAt = (at: readonly Code[]): number => {
    const key = at.map((code) => code.code).join('|');
    const known = values.get(key);
    if (known !== undefined) return known;
    const split = at.findIndex((code) => code.parts);
    const parts = at[split]?.parts?.map((part) => valueAt(at.with(split, part)));
    const value = parts ? parts.reduce((sum, part) => sum + part, 0) : table.count(at.map((code) => code.code));
    values.set(key, value);
    return value;
  };
  const peopledAt = (at: readonly Code[]): number => {
    const split = at.findIndex((code) => code.parts);
    if (split < 0) return Math.min(1, valueAt(at));
    return (at[split]?.parts ?? []).reduce((sum, part) => sum + peopledAt(at.with(split, part)), 0);
  };
  const nameAt = (at: readonly Code[]) =>
    cellName(
      table.name,
      at.map((code) => code.code),
    );
  const [cells, relations] = [[] as Cell[], [] as Relation[]];
  for (const at of combinations(codes)) {
    const value = valueAt(at);
    const room = table.room(
      at.map((code) => code.code),
      value,
    );
    // Zeros are shown, so of a total everybody knows how many of its parts are one at least.
    cells.push({
      name: nameAt(at),
      value,
      room: room && { ...room, low: Math.max(room.low, peopledAt(at)) },
      earlier: null,
    });
    at.some((code, place) => {
      if (code.parts)
        relations.push([[nameAt(at), 1], ...code.parts.map((part) => [nameAt(at.with(place, part)), -1] as const)]);
      // Sums along later dimensions matter only where this one is at its finest.
      return code.parts;
    });
  }
  return { cells, relations };
}

const flat = (code: Code): readonly Code[] => [code, ...(code.parts ?? []).flatMap(flat)];

const combinations = (lists: readonly (readonly Code[])[]): readonly (readonly Code[])[] =>
  lists.reduce<readonly (readonly Code[])[]>(
    (all, list) => all.flatMap((codes) => list.map((code) => [...codes, code])),
    [[]],
  );
