import type { Line, Plot } from '#src/modules/village-data/datasets/index.ts';
import { unsaid, withUnit } from './figures.ts';
import { measureOf, numberOf, textOf, type Shape } from './read-lines.ts';

interface Said {
  readonly text: string;
  /** Where it is from and of which year. */
  readonly note: string;
  readonly line: Line;
}

/** Something of which there is a value, or several that disagree. */
export interface Fact {
  readonly key: string;
  readonly name: string;
  readonly said: readonly Said[];
  /** Sources name different numbers: they stand side by side, and nobody chooses. */
  readonly conflict: boolean;
}

export interface FactGroup {
  readonly name: string;
  readonly facts: readonly Fact[];
  /** How many nobody has collected yet. */
  readonly missing: number;
}

type FactsPlot = Extract<Plot, { kind: 'facts' }>;

/** Facts in their groups, in the order of the lines; those that nobody has collected are counted, not listed. */
export function factGroupsOf(shape: Shape, plot: FactsPlot, lines: readonly Line[]): readonly FactGroup[] {
  const measure = measureOf(shape, plot.measure);
  const groups = new Map<string, { known: Map<string, Line[]>; missing: number }>();
  for (const line of lines) {
    const group = textOf(shape, line, plot.group);
    const one = groups.get(group) ?? { known: new Map<string, Line[]>(), missing: 0 };
    groups.set(group, one);
    if (line.status === 'missing') one.missing += 1;
    else {
      const name = textOf(shape, line, plot.name);
      const some = one.known.get(name);
      if (some) some.push(line);
      else one.known.set(name, [line]);
    }
  }
  const said = (line: Line): Said => {
    const value = numberOf(line, plot.measure);
    const unit = line.remarks['unit'];
    const text =
      value === null || !measure
        ? unsaid(line)
        : (line.remarks['answer'] ??
          withUnit(unit === undefined ? measure : { ...measure, unit: { id: unit, en: unit } }, value));
    return { text, note: noteOf(shape, plot, line), line };
  };
  return [...groups].map(([name, { known, missing }]) => ({
    name,
    missing,
    facts: [...known].map(([key, some]) => ({
      key,
      name: key,
      said: some.map(said),
      conflict: new Set(some.map((line) => said(line).text)).size > 1,
    })),
  }));
}

/** What tells one value of a name from another, and its year; else where it is from. An example is from nowhere, and says so. */
function noteOf(shape: Shape, plot: FactsPlot, line: Line): string {
  if (line.status === 'example') return line.remarks['year'] ?? '';
  const others = shape.dimensions.filter(({ name }) => name !== plot.group && name !== plot.name);
  const said = [...others.map(({ name }) => textOf(shape, line, name)), line.remarks['year'] ?? ''].filter(Boolean);
  const sources = shape.remarks.filter(({ kind }) => kind === 'source').map(({ name }) => line.remarks[name]);
  return (said.length > 0 ? said : sources.filter(Boolean)).join(' · ');
}
