import lighthouse, { type Result } from 'lighthouse';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

export interface Measured {
  /** 0–100 each. */
  readonly scores: Readonly<Record<Category, number>>;
  /** What took points off, the heaviest first, as Lighthouse names it. */
  readonly faults: readonly string[];
  /** Milliseconds until the largest thing is painted. */
  readonly largestPaint: number;
  /** How far things move while the page loads. */
  readonly shift: number;
}

/** Audits that count, and are not passed. */
const faultsOf = ({ categories, audits }: Result): string[] =>
  Object.values(categories)
    .flatMap(({ id, auditRefs }) =>
      auditRefs.map(({ id: name, weight }) => {
        const audit = audits[name];
        return { id, weight, score: audit?.score ?? 1, title: audit?.title ?? name, shown: audit?.displayValue ?? '' };
      }),
    )
    .filter(({ weight, score }) => weight > 0 && score < 0.9)
    .sort((a, b) => b.weight * (1 - b.score) - a.weight * (1 - a.score))
    .map(({ id, title, shown }) => `${id}: ${title} ${shown}`.trim());

/** Opens a page as Lighthouse's slow phone on a slow line does. */
export async function measure(url: string, port: number): Promise<Measured> {
  const done = await lighthouse(url, { port, onlyCategories: [...CATEGORIES], logLevel: 'error', locale: 'en-US' });
  if (!done) throw new Error(`Lighthouse gave no answer for ${url}`);
  const { lhr } = done;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const score = (category: Category) => Math.round((lhr.categories[category]?.score ?? 0) * 100);
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    faults: faultsOf(lhr),
    largestPaint: lhr.audits['largest-contentful-paint']?.numericValue ?? NaN,
    shift: lhr.audits['cumulative-layout-shift']?.numericValue ?? NaN,
  };
}
