import type { Deps } from '../../../foundation/deps.ts';
import { villageGoodsQuery, type GoodsRow } from '../../../hub/listings/index.ts';
import { wibDate } from '../../../kernel/clock.ts';
import { refusal } from '../../../kernel/result.ts';
import { commit, expect, readRows } from '../../../platform/libsql/index.ts';
import type { Line } from '../datasets/index.ts';
import { craftOf, CRAFTS, marketGoods, OTHER_GOODS } from '../definitions/index.ts';
import { MODULE_NAME } from '../module-name.ts';
import { releaseByItself } from '../releases/index.ts';

const ALL = 'all';
/** Villages in one run; what is left over comes a minute later. */
const AT_ONCE = 10;

const COUNTED = refusal('conflict', 'village_data.released_meanwhile');

/** SQL: the newest release of a village's dataset, if there is one, is of before that day. */
const isDue = (village: string, dataset: string, day: string): string =>
  `coalesce((SELECT r.as_of FROM dataset_releases r WHERE r.village_id = ${village} AND r.dataset = ${dataset}
     ORDER BY r.version DESC LIMIT 1), '') < ${day}`;

/**
 * Counts what each village's market has on show, once a month, and releases it by nobody's yes: what the release before said stays
 * in it. However many run at once, each month is released once. Run by the timer. Gives how many it counted.
 */
export async function countMarket(deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'facts'>): Promise<number> {
  const now = deps.clock.now();
  const month = wibDate(now).slice(0, 7);
  const on = (await deps.facts.get()).villages.filter(({ modules }) => modules.has(MODULE_NAME));
  const due = await readRows<{ id: string }>(deps.db, {
    sql: `SELECT v.value AS id FROM json_each(?1) v WHERE ${isDue('v.value', '?2', '?3')} LIMIT ${AT_ONCE}`,
    args: [JSON.stringify(on.map(({ id }) => id)), marketGoods.slug, `${month}-01`],
  });
  let counted = 0;
  for (const { id: villageId } of due) {
    const goods = await readRows<GoodsRow>(deps.db, villageGoodsQuery(villageId));
    const release = {
      villageId,
      dataset: marketGoods.slug,
      asOf: now,
      versions: [
        {
          reason: `Dihitung untuk ${month}`,
          change: (before: readonly Line[]) => [...before, ...marketLines(month, goods)],
        },
      ],
    };
    const done = await commit(deps.db, [
      expect(isDue('?1', '?2', '?3'), [villageId, marketGoods.slug, `${month}-01`], COUNTED),
      ...(await releaseByItself(deps, 'count-market', release)),
    ]);
    counted += Number(done.ok);
  }
  return counted;
}

/** The whole market first, then each craft that has goods, then what is of none. */
export function marketLines(month: string, goods: readonly GoodsRow[]): readonly Line[] {
  const byCraft = Map.groupBy(
    goods,
    ({ title, category_id: category }) => craftOf(title, category)?.slug ?? OTHER_GOODS,
  );
  const line = (craft: string, its: readonly GoodsRow[]): Line => ({
    codes: [month, craft],
    values: { goods: its.length, shops: new Set(its.map(({ shop_id: shop }) => shop)).size },
    remarks: {},
    status: 'shown',
  });
  const crafts = [...CRAFTS.map(({ slug }) => slug), OTHER_GOODS];
  return [
    line(ALL, goods),
    ...crafts.flatMap((craft) => (byCraft.has(craft) ? [line(craft, byCraft.get(craft) ?? [])] : [])),
  ];
}
