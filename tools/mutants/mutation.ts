/** A wrong change of the product that a test must notice. */
export interface Mutation {
  /** What would be wrong then, as a sentence about the product. */
  readonly name: string;
  readonly file: string;
  /** Text that stands exactly once in the file, and what it becomes. */
  readonly find: string;
  readonly replace: string;
  /** Test files of the `rules` project, of which at least one test must fail. */
  readonly tests: readonly string[];
}

/** Why a mutation cannot be made in `text`; null when it can. */
export function fault({ find, replace }: Mutation, text: string): string | null {
  const times = text.split(find).length - 1;
  if (times === 0) return 'its text is not there any more';
  if (times > 1) return `its text stands there ${times} times`;
  return find === replace ? 'it changes nothing' : null;
}

/** The file with the mistake in it. */
export const mutate = ({ find, replace }: Mutation, text: string): string => text.replace(find, () => replace);

/** The `most` mutations whose turn it is at this commit; all come round, in no order that anybody chose. */
export function sample(all: readonly Mutation[], commit: string, most: number): readonly Mutation[] {
  const first = parseInt(commit.slice(0, 7), 16) % all.length;
  return Array.from({ length: Math.min(most, all.length) }, (_, i) => (first + i * stride(all.length)) % all.length)
    .map((at) => all[at])
    .filter((one) => one !== undefined);
}

/** Steps of this length visit every place of a circle once: about a third of it, without a common divisor. */
function stride(length: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  for (let step = Math.ceil(length / 3); step > 1; step -= 1) if (divisor(length, step) === 1) return step;
  return 1;
}
