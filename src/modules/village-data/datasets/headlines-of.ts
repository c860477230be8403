import type { Dataset, Headline, Line } from './dataset.ts';

export interface HeadlineValue {
  readonly name: string;
  readonly value: number;
  /** One of the figures behind it is an example. */
  readonly example: boolean;
}

/** The headlines of a release, from its published lines alone. One whose figure is withheld, missing or in dispute is left out. */
export const headlinesOf = (dataset: Dataset, lines: readonly Line[]): readonly HeadlineValue[] =>
  (dataset.headlines ?? []).flatMap((headline) => {
    const its = chosen(dataset, headline, lines);
    const values = its.flatMap(({ values }) => values[headline.measure] ?? []);
    const [value] = values;
    const example = its.some(({ status }) => status === 'example');
    if (value === undefined || values.length < its.length) return [];
    if (headline.take === 'sum')
      return [{ name: headline.name, value: values.reduce((sum, one) => sum + one, 0), example }];
    return values.every((other) => other === value) ? [{ name: headline.name, value, example }] : [];
  });

function chosen({ dimensions }: Dataset, { of, take }: Headline, lines: readonly Line[]): readonly Line[] {
  const place = (name: string) => dimensions.findIndex((dimension) => dimension.name === name);
  const such = lines.filter(({ codes }) => Object.entries(of).every(([name, code]) => codes[place(name)] === code));
  if (take === undefined || take === 'sum') return such;
  const at = place(take.last);
  const known = such.filter(({ status }) => status === 'shown' || status === 'example');
  const last = known
    .map(({ codes }) => codes[at] ?? '')
    .toSorted()
    .at(-1);
  return known.filter(({ codes }) => codes[at] === last);
}
