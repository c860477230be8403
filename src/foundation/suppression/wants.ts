import type { Cell, Room } from './publication.ts';

/** That readers could take a figure for so much more or less; any of the ways will do. */
export interface Want {
  readonly name: string;
  readonly ways: readonly number[];
}

/** What the room of a withheld figure asks. */
export function wantsOf({ name, value }: Cell, { low, high, width }: Room): readonly Want[] {
  if (low >= value && high <= value) return [{ name, ways: [width, -width] }];
  return [low - value, high - value].flatMap((by, at) => ((at === 0 ? by < 0 : by > 0) ? [{ name, ways: [by] }] : []));
}
