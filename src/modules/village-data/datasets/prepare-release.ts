import { codesOf, decide, type Publication, type Relation } from '../../../foundation/suppression/index.ts';
import type { Count, Dataset, Line } from './dataset.ts';
import { offer } from './offer.ts';

/** Of a table less is not worth publishing. */
const FEWEST_SHOWN = 0.8;

/** What is out already, and which relations tie a release in some of its bands to that. */
export interface Surroundings {
  readonly out: Publication;
  ties(release: string, bands: readonly string[]): readonly Relation[];
}

export interface Prepared {
  /** The published copy: all that ever leaves the office. */
  readonly lines: readonly Line[];
  /** The code lists it is published in. */
  readonly bands: readonly string[];
  /** From 0 to 1. */
  readonly shown: number;
  /** What the next release has to reckon with. Holds withheld numbers: never published, sealed where it is kept. */
  readonly out: Publication;
}

/** Decides what of a dataset is published: the one way from counts to figures. Null: nothing may be. */
export function prepareRelease(
  dataset: Dataset,
  release: string,
  counts: readonly Count[],
  { out, ties }: Surroundings,
): Prepared | null {
  const offered = offer(dataset, release, counts).map(({ cells, relations }, at) => ({
    cells,
    relations: [...relations, ...ties(release, dataset.bands?.[at] ?? [])],
  }));
  const decision = decide(out, offered, FEWEST_SHOWN);
  if (!decision) return null;
  const lines = decision.out.cells.slice(out.cells.length).map(({ name, earlier, value }): Line => {
    const shown = earlier === 'shown';
    const values = { [dataset.measures[0]?.name ?? '']: shown ? value : null };
    return { codes: codesOf(name), values, remarks: {}, status: shown ? 'shown' : 'withheld' };
  });
  return { lines, bands: dataset.bands?.[decision.bands] ?? [], shown: decision.shown, out: decision.out };
}
