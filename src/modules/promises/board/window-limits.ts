import { mayShowRate, type Cell, type Publication, type Relation } from '../../../foundation/suppression/index.ts';
import { restOf, type Figure, type HandsOut } from '../../../hub/figures/index.ts';

/** The cell that stands for whether a `middle` may be shown. */
export const middleOf = (measure: string): string => `${measure} set against its limits`;

/**
 * What a median tells of the part within its limits: that nine of ten took no longer than was promised says that at most one of
 * ten was late; so withheld together with them. As a relation: the late ones and something unknown make a known number.
 */
export function limitsOf(
  handed: HandsOut,
  { values, limits }: Figure,
  nameOf: (measure: string) => string,
): Publication {
  const told = Object.entries(handed.measures).flatMap(([name, it]) => {
    const [middle, cases] = [values[name], (it.kind === 'middle' && values[it.of]) || 0];
    if (!limits || it.kind !== 'middle' || middle == null || !mayShowRate(cases)) return [];
    const rank = Math.ceil((cases * it.percent) / 100);
    const within = values[it.within] ?? 0;
    if (middle <= limits.least) return [{ name, of: restOf(it.within), few: cases - within, most: cases - rank }];
    return middle > limits.most ? [{ name, of: it.within, few: within, most: rank - 1 }] : [];
  });
  // Where it is not so, because a promise was another one then, a reader would be mistaken and learns nothing.
  const holds = told.filter(({ few, most }) => few <= most);
  return {
    cells: holds.flatMap(({ name, few, most }): readonly Cell[] => [
      { name: nameOf(middleOf(name)), value: most + 1, room: null, earlier: null },
      { name: nameOf(`${middleOf(name)} left`), value: most + 1 - few, room: null, earlier: null },
    ]),
    relations: holds.map(({ name, of }): Relation => [
      [nameOf(middleOf(name)), 1],
      [nameOf(of), -1],
      [nameOf(`${middleOf(name)} left`), -1],
    ]),
  };
}
