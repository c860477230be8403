import type { Equation } from './corners.ts';
import type { Relation, SeenCell } from './publication.ts';

/** Withheld figures that hang together, each a column above its least; see {@link corners}. */
export interface Component {
  readonly unknown: readonly SeenCell[];
  readonly equations: readonly Equation[];
}

/** Falls apart into groups that share no relation: what is shown binds nothing together. */
export function components(seen: readonly SeenCell[], relations: readonly Relation[]): readonly Component[] {
  const cells = new Map(seen.map((cell) => [cell.name, cell]));
  const cellOf = (name: string) => {
    const cell = cells.get(name);
    if (!cell) throw new Error(`a relation names ${name}, which is no figure`);
    return cell;
  };
  const groups = groupsOf(
    seen.filter((cell) => cell.shown === null).map((cell) => cell.name),
    relations.map((relation) => relation.map(([name]) => name).filter((name) => cellOf(name).shown === null)),
  );
  const [members, among] = [new Map<string, string[]>(), new Map<string, Relation[]>()];
  for (const [name, group] of groups) put(members, group, name);
  for (const relation of relations) {
    const group = relation.map(([name]) => groups.get(name)).find((found) => found !== undefined);
    if (group !== undefined) put(among, group, relation);
  }
  return [...members].map(([group, names]) => {
    const columns = new Map(names.map((name, column) => [name, column]));
    return {
      unknown: names.map(cellOf),
      equations: (among.get(group) ?? []).map((relation) => ({
        terms: relation.flatMap(([name, times]) => {
          const column = columns.get(name);
          return column === undefined ? [] : [[column, times] as const];
        }),
        equals: relation.reduce((sum, [name, times]) => sum - times * (cellOf(name).shown ?? cellOf(name).least), 0),
      })),
    };
  });
}

/** Each name with the name that stands for its group. */
export function groupsOf(
  names: readonly string[],
  together: readonly (readonly string[])[],
): ReadonlyMap<string, string> {
  const parent = new Map(names.map((name) => [name, name]));
  const root = (name: string): string => {
    let [at, up] = [name, parent.get(name) ?? name];
    while (up !== at) {
      const over = parent.get(up) ?? up;
      parent.set(at, over);
      [at, up] = [up, over];
    }
    return at;
  };
  for (const [first, ...others] of together)
    for (const other of others) if (first !== undefined) parent.set(root(other), root(first));
  return new Map(names.map((name) => [name, root(name)]));
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
