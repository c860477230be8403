/**
 * What is wrong with a line. `unknown_code`: not in the dataset's list. `ambiguous_number`: `1.234` may mean two numbers.
 * `sum_differs`: a total is not what its parts add up to. `parent_missing`: a total that the parts belong to is not in the file.
 * `personal_number`: sixteen digits, as a NIK or a family card has.
 */
export type Problem =
  | 'required'
  | 'unknown_code'
  | 'duplicate'
  | 'not_a_number'
  | 'ambiguous_number'
  | 'not_whole'
  | 'too_many_decimals'
  | 'below_zero'
  | 'too_large'
  | 'not_a_date'
  | 'not_a_link'
  | 'too_long'
  | 'personal_number'
  | 'ragged'
  | 'sum_differs'
  | 'parent_missing'
  | 'above_budget';

/** One thing that is wrong, where it is, and what its sentence needs to say so and how to mend it. */
export interface Finding {
  /** As the file counts its lines. */
  readonly line: number;
  /** The name of the dataset's column; null: the whole line. */
  readonly column: string | null;
  readonly problem: Problem;
  readonly facts: Readonly<Record<string, string | number>>;
}

export const found = (
  line: number,
  column: string | null,
  problem: Problem,
  facts: Finding['facts'] = {},
): Finding => ({ line, column, problem, facts });
