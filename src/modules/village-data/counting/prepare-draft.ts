import type { Publication } from '../../../foundation/suppression/index.ts';
import { readRows, type Db } from '../../../platform/libsql/index.ts';
import { copyText, offer, prepareRelease, type Count, type Dataset, type Line } from '../datasets/index.ts';
import { datasetFor } from '../definitions/index.ts';
import { EMPTIED, hamletsOf, withheldRows, type CountingRow, type NewDraft } from '../releases/index.ts';
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
  const places = [...new Set([...hamlets, ...counts.map(({ codes }) => codes[0] ?? '')])].toSorted();
  const defined = datasetFor(draft.dataset, places);
  if (!defined) throw new Error(`no dataset ${draft.dataset}`);
  const before = kept.map((row) => JSON.parse(row.out) as Publication);
  const out: Publication = {
    cells: before.flatMap(({ cells }) => cells),
    relations: before.flatMap(({ relations }) => relations),
  };
  const dataset = inBandsOfToday(defined, out, draft.as_of);
  const release = `${dataset.slug} ${draft.as_of} ${draft.base_version + 1}`;
  const offered = new Map(
    offer(dataset, release, counts).map(({ cells }, at) => [(dataset.bands?.[at] ?? []).join(), cells]),
  );
  const prepared = prepareRelease(dataset, release, counts, {
    out,
    ties: (_, bands) => tiesWith(dataset, draft.as_of, offered.get(bands.join()) ?? [], out),
  });
  if (!prepared) return { ...EMPTIED, state: 'unfit' };
  const own: Publication = {
    cells: prepared.out.cells.slice(out.cells.length),
    relations: prepared.out.relations.slice(out.relations.length),
  };
  const checks = JSON.parse(draft.checks) as Record<string, unknown>;
  return {
    ...EMPTIED,
    state: 'waiting',
    lines: copyText(dataset, checks['example'] === true ? prepared.lines.map(asExample) : prepared.lines),
    out: JSON.stringify(own),
    reckonedWith: kept.length,
    checks: JSON.stringify({ ...checks, bands: prepared.bands.join(' × '), shown: prepared.shown }),
  };
}

const asExample = (line: Line): Line => (line.status === 'shown' ? { ...line, status: 'example' } : line);

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
