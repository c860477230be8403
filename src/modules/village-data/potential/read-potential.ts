import type { Deps } from '../../../foundation/deps.ts';
import type { VillageFacts } from '../../../foundation/villages/index.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { readCopy, type Dataset, type Line } from '../datasets/index.ts';
import { datasetFor } from '../definitions/index.ts';
import { dataVillage } from '../releases/index.ts';
import { craftCards, type CraftCard, type Told } from './craft-cards.ts';
import { marketTold, type MarketTold } from './market-told.ts';
import { readWithGoods } from './potential.repo.ts';

/** What a village has, grows and makes, with its market and its plans. */
export interface Potential {
  readonly village: VillageFacts;
  /** Null before the first release of it. */
  readonly facts: {
    readonly dataset: Dataset;
    readonly lines: readonly Line[];
    readonly asOf: string;
    readonly version: number;
  } | null;
  readonly crafts: readonly CraftCard[];
  /** Local wisdom, in the order of its release, with the plans that build on each by its name. */
  readonly wisdom: readonly (Told & { readonly plans: readonly Told[] })[];
  /** The market as it was counted and released last; null before. */
  readonly market: MarketTold | null;
  /** On show in the village now: of any craft or none. */
  readonly goods: number;
  readonly shops: number;
}

const [FACTS, CROPS, WISDOM, PLANS, MARKET, ORDERS] = [
  'potensi',
  'komoditas',
  'kearifan-lokal',
  'rencana',
  'pasar-desa',
  'janji-pasar',
] as const;

/**
 * A village's potential for everybody: the newest releases about it, joined with the goods on show and the plans that build on
 * them. One round trip beside the region's facts. Refusal: `village_data.no_such_village`.
 */
export async function readPotential(deps: Pick<Deps, 'db' | 'facts'>, villageSlug: string): Promise<Result<Potential>> {
  const village = await dataVillage(deps, villageSlug);
  if (!village) return refuse('not_found', 'village_data.no_such_village');
  const { copies, goods } = await readWithGoods(deps.db, village.id, [FACTS, CROPS, WISDOM, PLANS, MARKET, ORDERS]);
  const linesOf = (slug: string): readonly Line[] => {
    const [dataset, row] = [datasetFor(slug), copies.find((copy) => copy.dataset === slug)];
    return dataset && row ? readCopy(dataset, row.copy) : [];
  };
  const told = (slug: string): readonly Told[] => linesOf(slug).map((line) => tell(datasetFor(slug), line));
  const [plans, wisdom] = [told(PLANS), told(WISDOM)];
  const [dataset, facts] = [datasetFor(FACTS), copies.find((copy) => copy.dataset === FACTS)];
  return ok({
    village,
    facts: dataset && facts ? { dataset, lines: linesOf(FACTS), asOf: facts.as_of, version: facts.version } : null,
    crafts: craftCards({ goods, wisdom, plans, crops: told(CROPS) }),
    wisdom: wisdom.map((one) => ({ ...one, plans: plans.filter(({ text }) => text['wisdom'] === one.text['name']) })),
    market: marketTold(told(MARKET), told(ORDERS), copies.find((copy) => copy.dataset === MARKET)?.version ?? 0),
    goods: goods.length,
    shops: new Set(goods.map(({ shop_id: shop }) => shop)).size,
  });
}

const tell = (dataset: Dataset | null, { codes, values, remarks, status }: Line): Told => ({
  text: { ...Object.fromEntries((dataset?.dimensions ?? []).map(({ name }, i) => [name, codes[i] ?? ''])), ...remarks },
  values,
  example: status === 'example',
});
