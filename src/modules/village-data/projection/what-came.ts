/** A projected value of a period, and the range that was drawn around it. */
export interface Drawn {
  readonly period: number;
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

export interface BesideWhatCame {
  readonly came: number;
  readonly within: boolean;
  /** How far the projection was off, in tenths of a per cent of what came; null where nothing came. */
  readonly offPerMille: number | null;
}

/** A kept projection beside what came since: periods of which nothing is known yet are left out. */
export const besideWhatCame = <T extends Drawn>(
  projection: readonly T[],
  known: ReadonlyMap<number, number>,
): readonly (T & BesideWhatCame)[] =>
  projection.flatMap((drawn) => {
    const came = known.get(drawn.period);
    if (came === undefined) return [];
    return {
      ...drawn,
      came,
      within: came >= drawn.low && came <= drawn.high,
      offPerMille: came === 0 ? null : Math.round(((drawn.mid - came) * 1000) / came),
    };
  });
