import { TOTAL, type Figure, type FigureWindow, type Found, type HandsOut } from '../../hub/figures/index.ts';
import { HOUR, MINUTE } from '../../kernel/clock.ts';
import type { LetterTypeContent } from './letter-type.ts';
import { readPromises, type PromiseRows, type RevokedRow, type TypeRow } from './promise-figures.repo.ts';
import { REJECT_CODES } from './request.ts';
import { isWithheld } from './requests/index.ts';
import { MODULE_NAME } from './types/index.ts';

const HOURS = HOUR / MINUTE;

const REFUSED = REJECT_CODES.map((code) => `refused_${code}` as const);

/**
 * How a village's office kept its promises. A letter counts in the window it was issued in, a refusal in that of the refusal, what
 * is overdue at the window's end. A letter that is taken back stays issued where it was, and counts once more where it was taken
 * back. Kept: issued by the time that this request was promised, pauses for corrections added. Times are in hours of the office,
 * median and nine of ten by nearest rank.
 */
export const promiseFigures: HandsOut = {
  of: 'village',
  name: 'letters.promise',
  module: MODULE_NAME,
  dimensions: ['service'],
  measures: {
    issued: { kind: 'count' },
    kept: { kind: 'part', of: 'issued' },
    promised: { kind: 'nobody' },
    median: { kind: 'middle', of: 'issued', percent: 50, within: 'kept' },
    p90: { kind: 'middle', of: 'issued', percent: 90, within: 'kept' },
    corrected: { kind: 'part', of: 'issued' },
    overdue: { kind: 'count' },
    refused: { kind: 'count' },
    ...Object.fromEntries(REFUSED.map((name) => [name, { kind: 'count' } as const])),
    revoked: { kind: 'count' },
    revoked_replaced: { kind: 'count' },
    revoked_ended: { kind: 'count' },
  },
  sums: { refused: REFUSED, revoked: ['revoked_replaced', 'revoked_ended'] },
  finds: { revoked: { measure: 'issued', in: 'revoked' } },
  standing: ['overdue'],
  async read(db, villageId, window) {
    const rows = await readPromises(db, villageId, window);
    if (window.period === 'year') return [null, ...rows.types].map((type) => figureOf(type, rows));
    return [{ ...figureOf(null, rows), found: foundIn(window, rows.revoked) }];
  },
};

function figureOf(type: TypeRow | null, found: PromiseRows): Figure {
  const ofType = ({ service }: { readonly service: string }) => !type || service === type.slug;
  const issued = found.issued.find(({ service }) => service === (type?.slug ?? TOTAL));
  const refused = found.refused.filter(ofType);
  const revoked = found.revoked.filter(ofType);
  const promised = found.types.flatMap(({ slug, promised_minutes: minutes }) =>
    found.issued.some(({ service }) => service === slug && ofType({ service })) ? [minutes] : [],
  );
  const many = (rows: readonly { readonly n: number }[]) => rows.reduce((sum, { n }) => sum + n, 0);
  return {
    codes: [type?.slug ?? TOTAL],
    ...(type && { title: type.title }),
    values: {
      issued: issued?.issued ?? 0,
      kept: issued?.kept ?? 0,
      promised: type ? inHours(type.promised_minutes) : null,
      median: inHours(issued?.median ?? null),
      p90: inHours(issued?.p90 ?? null),
      corrected: issued?.corrected ?? 0,
      overdue: many(found.overdue.filter(ofType)),
      refused: many(refused),
      ...Object.fromEntries(
        REJECT_CODES.map((code) => [`refused_${code}`, many(refused.filter((row) => row.code === code))]),
      ),
      revoked: many(revoked),
      revoked_replaced: many(revoked.filter(({ replaced }) => replaced === 1)),
      revoked_ended: many(revoked.filter(({ replaced }) => replaced === 0)),
    },
    ...(promised.length > 0 && {
      limits: { least: inHours(Math.min(...promised)) ?? 0, most: inHours(Math.max(...promised)) ?? 0 },
    }),
    ...(type && isWithheld({ slug: type.slug, content: JSON.parse(type.content) as LetterTypeContent })
      ? { sensitive: true as const }
      : {}),
  };
}

/** By the month in which they were issued: those of earlier ones. */
function foundIn(window: FigureWindow, revoked: readonly RevokedRow[]): readonly Found[] {
  const earlier = Map.groupBy(
    revoked.filter(({ issued_in: month }) => month < window.name),
    ({ issued_in: month }) => month,
  );
  return [...earlier].map(([month, rows]) => ({
    why: 'revoked',
    window: month,
    cases: rows.reduce((sum, { n }) => sum + n, 0),
  }));
}

/** To a tenth. */
const inHours = (minutes: number | null): number | null =>
  minutes === null ? null : Math.round((minutes * 10) / HOURS) / 10;
