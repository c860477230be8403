import { components, type Component } from './components.ts';
import { corners } from './corners.ts';
import type { Relation, Room, SeenCell } from './publication.ts';

/** From the least to the most that a withheld figure can be; `high` may be Infinity. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What a reader can find out who sets all that is published against each other. */
export interface Attack {
  /** Both ends are proven: by linear programming in exact arithmetic, then drawn in to whole numbers. */
  intervalOf(cell: string): Interval;
  /** Whether so much stays possible. Looks no further than the answer needs. */
  leaves(cell: string, room: Room): boolean;
}

/** The attack knows only what was published, never the true numbers. */
export function attack(seen: readonly SeenCell[], relations: readonly Relation[]): Attack {
  const parts = new Map<string, () => Attack>();
  for (const component of components(seen, relations)) {
    let opened: Attack | undefined;
    for (const cell of component.unknown) parts.set(cell.name, () => (opened ??= attackOn(component)));
  }
  const partWith = (cell: string) => {
    const open = parts.get(cell);
    if (!open) throw new Error(`no figure named ${cell} is withheld`);
    return open();
  };
  return {
    intervalOf: (cell) => partWith(cell).intervalOf(cell),
    leaves: (cell, room) => partWith(cell).leaves(cell, room),
  };
}

const meets = ({ low, high }: Interval, room: Room) => low <= room.low && high >= room.high && high - low >= room.width;

/** On figures that hang together, and on which no other withheld figure hangs. */
function attackOn({ unknown, equations }: Component): Attack {
  const found = corners(
    unknown.map(() => Infinity),
    equations,
  );
  if (!found) throw new Error('what is published contradicts itself');
  const columns = new Map(unknown.map((cell, column) => [cell.name, column]));
  const valueAt = (column: number, up: boolean) => {
    const { over, under } = found.at(column);
    const beyond = over % under;
    return (unknown[column]?.least ?? 0) + (over - beyond) / under + (up && beyond > 0 ? 1 : 0);
  };
  // Each corner is a table that agrees with everything published: one visited for a figure often answers for others too.
  const met = unknown.map((_, column) => ({ low: valueAt(column, true), high: valueAt(column, false) }));
  const goTo = (column: number, times: 1 | -1) => {
    const bounded = found.least([[column, times]]);
    for (const [at, interval] of met.entries()) {
      interval.low = Math.min(interval.low, valueAt(at, true));
      interval.high = Math.max(interval.high, valueAt(at, false));
    }
    if (!bounded && met[column]) met[column].high = Infinity;
  };
  const columnOf = (cell: string) => columns.get(cell) ?? 0;
  const metAt = (column: number): Interval => met[column] ?? { low: 0, high: 0 };
  const known = new Map<number, Interval>();
  const intervalAt = (column: number): Interval => {
    const before = known.get(column);
    if (before) return before;
    goTo(column, 1);
    goTo(column, -1);
    known.set(column, { ...metAt(column) });
    return metAt(column);
  };
  return {
    intervalOf: (cell) => intervalAt(columnOf(cell)),
    leaves: (cell, room) => meets(metAt(columnOf(cell)), room) || meets(intervalAt(columnOf(cell)), room),
  };
}
