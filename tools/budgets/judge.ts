/** Gzip bytes of a first visit by a phone; what is compressed already counts as it is. */
export interface Weights {
  /** With the critical CSS in it: it should fit the first round trip of a connection. */
  readonly HTML: number;
  readonly JavaScript: number;
  readonly 'CSS + fonts': number;
  readonly 'all but images': number;
  /** Every picture of the page, as a phone picks them. */
  readonly images: number;
}

const KB = 1024;

/** What a page may weigh on a slow line. */
export const PAGE_BUDGET: Weights = {
  HTML: 14 * KB,
  JavaScript: 45 * KB,
  'CSS + fonts': 40 * KB,
  'all but images': 100 * KB,
  images: 300 * KB,
};

/** The Worker of the market and the letters, compressed: it starts quickly, and the free plan would carry it four times. */
export const GROUND_BUDGET = 760 * KB;

/** With the modules that came later, and what only they need. */
export const WORKER_BUDGET = 940 * KB;

/** Something weighed, and the most that it may weigh. */
export interface Weighed {
  readonly what: string;
  readonly part: string;
  readonly bytes: number;
  readonly most: number;
}

export const kilobytes = (bytes: number, digits = 1): string => `${(bytes / KB).toFixed(digits)} KB`;

const PARTS = Object.keys(PAGE_BUDGET) as (keyof Weights)[];

export const weighedPage = (what: string, weights: Weights): Weighed[] =>
  PARTS.map((part) => ({ what, part, bytes: weights[part], most: PAGE_BUDGET[part] }));

/** One sentence for everything that is too heavy. */
export const broken = (all: readonly Weighed[]): string[] =>
  all
    .filter(({ bytes, most }) => !(bytes <= most))
    .map(({ what, part, bytes, most }) => `${what}: ${part} ${kilobytes(bytes)} is over its ${kilobytes(most)}.`);
