import { ONE, type Publication } from '../../../foundation/suppression/index.ts';
import { readRows, type Db } from '../../../platform/libsql/index.ts';
import { copyText, offer, prepareRelease, type Count, type Dataset, type Line } from '../datasets/index.ts';
import { datasetFor, SEX_UNKNOWN } from '../definitions/index.ts';
import { EMPTIED, hamletsOf, withheldRows, type CountingRow, type NewDraft } from '../releases/index.ts';
import { changeTies } from './change-ties.ts';
import { householdTies } from './household-ties.ts';
import { lastByPlace, tiesWith } from './ties.ts';

/** Between two releases by dusun lies a year: in fewer days too few people come and go. */
const YEAR_DAYS = 360;

/** What the judgement of a draft needs beside it. */
interface Beside {
  readonly hamlets: readonly string[];
  /** What each release of the village about people withholds. */
  readonly kept: readonly { readonly out: string }[];
}

export async function readBeside(db: Db, { village_id }: CountingRow): Promise<Beside> {
  const [hamlets, kept] = await Promise.all([
    hamletsOf(db, village_id),
    readRows<{ out: string }>(db, withheldRows(village_id)),
  ]);
  return { hamlets, kept };
}

/**
 * Judges what was counted by the rule of small numbers, beside all that the village has published about people, and gives the
 * draft as it would be published. Of the true numbers only what the next releases must reckon with is kept, sealed. Nothing of it
 * may be published: `unfit`.
 */
export function prepareDraft(draft: CountingRow, { hamlets, kept }: Beside): Partial<NewDraft> {
  const counts = JSON.parse(draft.counts) as readonly Count[];
  // Where nobody recorded anything nothing is known, which is not the same as nought.
  if (counts.length === 0) return { ...EMPTIED, state: 'unfit' };
  const places = [...new Set([...hamlets, ...counts.map(({ codes }) => codes[0] ?? '')])].toSorted();
  const defined = datasetFor(draft.dataset, places);
  if (!defined) throw new Error(`no dataset ${draft.dataset}`);
  const before = kept.map((row) => JSON.parse(row.out) as Publication);
  const since = sinceOf(draft);
  const release = [defined.slug, draft.as_of, draft.base_version + 1, since].filter(Boolean).join(' ');
  const already: Publication = {
    cells: [ONE, ...before.flatMap(({ cells }) => cells)],
    relations: before.flatMap(({ relations }) => relations),
  };
  const dataset = inBandsOfToday(withSexKnown(defined, counts), already, draft.as_of);
  const offered = offer(dataset, release, counts).map(({ cells }, at) => {
    const households = householdTies(dataset, draft.as_of, cells, already);
    const everywhere = [...tiesWith(dataset, draft.as_of, cells, already), ...changeTies(cells, already)];
    return {
      bands: (dataset.bands?.[at] ?? []).join(),
      households,
      relations: [...everywhere, ...households.relations],
    };
  });
  const out = { ...already, cells: [...already.cells, ...offered.flatMap(({ households }) => households.beyond)] };
  const prepared = prepareRelease(dataset, release, counts, {
    out,
    ties: (_, bands) => offered.find((one) => one.bands === bands.join())?.relations ?? [],
  });
  if (!prepared) return { ...EMPTIED, state: 'unfit' };
  const own = ownOf(prepared.out, already);
  const checks = JSON.parse(draft.checks) as Record<string, unknown>;
  const lines = since ? prepared.lines.map(spanning(since, draft.as_of)) : prepared.lines;
  return {
    ...EMPTIED,
    state: 'waiting',
    lines: copyText(dataset, checks['example'] === true ? lines.map(asExample) : lines),
    out: JSON.stringify(own),
    reckonedWith: kept.length,
    checks: JSON.stringify({ ...checks, bands: prepared.bands.join(' × '), shown: prepared.shown }),
  };
}

/** What came to all that is out; numbers that are told nowhere only where they stand in a relation. */
function ownOf({ cells, relations }: Publication, already: Publication): Publication {
  const fresh = relations.slice(already.relations.length);
  const tied = new Set(fresh.flatMap((relation) => relation.map(([name]) => name)));
  return {
    cells: cells.slice(already.cells.length).filter(({ free, name }) => !free || tied.has(name)),
    relations: fresh,
  };
}

const asExample = (line: Line): Line => (line.status === 'shown' ? { ...line, status: 'example' } : line);

/** Of what counts events, the first day; else ''. */
export const sinceOf = ({ checks }: Pick<CountingRow, 'checks'>): string => {
  const { since } = JSON.parse(checks) as { readonly since?: unknown };
  return typeof since === 'string' ? since : '';
};

/** Which days a line is about: whole ones, the last before the day of the release. */
const spanning = (since: string, asOf: string) => {
  const until = new Date(Date.parse(asOf) - 86_400_000).toISOString().slice(0, 10);
  return (line: Line): Line => ({ ...line, remarks: { ...line.remarks, since, until } });
};

/** Where somebody's sex is not known, the table has no sex. */
function withSexKnown(dataset: Dataset, counts: readonly Count[]): Dataset {
  if (!counts.some(({ codes }) => codes.includes(SEX_UNKNOWN))) return dataset;
  return { ...dataset, bands: (dataset.bands ?? []).filter((bands) => !bands.includes('sex')) };
}

/** The bands that may be offered now: by dusun only when the last release by dusun is a year old. */
function inBandsOfToday(dataset: Dataset, out: Publication, asOf: string): Dataset {
  const last = lastByPlace(dataset.slug, out);
  if (last === null || (Date.parse(asOf) - Date.parse(last)) / 86_400_000 >= YEAR_DAYS) return dataset;
  const place = dataset.dimensions.findIndex(({ name }) => name === 'dusun');
  const whole = (dataset.bands ?? []).filter((bands) => {
    const list = dataset.dimensions[place]?.lists?.[bands[place] ?? ''];
    return list?.tree.parts === undefined;
  });
  return place < 0 ? dataset : { ...dataset, bands: whole };
}
