import { groupsOf } from './components.ts';
import type { Publication } from './publication.ts';

/** Falls apart into figures that no relation ties together: what has to be withheld of some takes nothing from the others. */
export function apart({ cells, relations }: Publication): readonly Publication[] {
  const groups = groupsOf(
    cells.map(({ name }) => name),
    relations.map((relation) => relation.map(([name]) => name)),
  );
  const among = Map.groupBy(relations, ([first]) => groups.get(first?.[0] ?? ''));
  return [...Map.groupBy(cells, ({ name }) => groups.get(name))].map(([group, its]) => ({
    cells: its,
    relations: among.get(group) ?? [],
  }));
}
