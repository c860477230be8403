import type { Problem } from '#lib/server/problem.ts';

/** A step that was refused: which one, why, and what was typed. */
export interface Refused {
  readonly step: string;
  readonly problem: Problem;
  readonly typed: Readonly<Record<string, string | undefined>>;
}
