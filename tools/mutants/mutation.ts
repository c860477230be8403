/** A wrong change of one line that a test must notice. */
export interface Mutation {
  /** What would be wrong, as a sentence about the product. */
  readonly name: string;
  readonly file: string;
  /** Text that stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** Test files of the `rules` project of which at least one test must fail. */
  readonly tests: readonly string[];
}
