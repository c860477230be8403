import type { GoodsRow } from '../../../hub/listings/index.ts';
import type { Line } from '../datasets/index.ts';
import { CRAFTS, craftOf, type Craft } from '../definitions/index.ts';

/** A line of a release as a card tells it, by the names of its dimensions, measures and remarks. */
export interface Told {
  readonly text: Readonly<Record<string, string>>;
  readonly values: Line['values'];
  readonly example: boolean;
}

/** What is made or grown, with all that belongs to it. */
export interface CraftCard extends Pick<Craft, 'slug' | 'title' | 'search'> {
  /** On show in the village’s market now. */
  readonly goods: number;
  readonly shops: number;
  /** Of its newest product; a blob key without size and format. */
  readonly picture: string | null;
  readonly wisdom: readonly Told[];
  readonly plans: readonly Told[];
  /** Its last whole year. */
  readonly crop: Told | null;
}

interface Found {
  readonly goods: readonly GoodsRow[];
  readonly wisdom: readonly Told[];
  readonly plans: readonly Told[];
  readonly crops: readonly Told[];
}

/** The crafts of which the village has anything, those with the most goods first. */
export function craftCards({ goods, wisdom, plans, crops }: Found): readonly CraftCard[] {
  const bySlug = Map.groupBy(goods, ({ title, category_id: category }) => craftOf(title, category)?.slug);
  const cards = CRAFTS.map(({ slug, title, search, commodity }): CraftCard => {
    const its = bySlug.get(slug) ?? [];
    const ofIt = ({ text }: Told) => text['craft'] === slug;
    return {
      slug,
      title,
      search,
      goods: its.length,
      shops: new Set(its.map(({ shop_id: shop }) => shop)).size,
      picture: its.find(({ picture }) => picture)?.picture ?? null,
      wisdom: wisdom.filter(ofIt),
      plans: plans.filter(ofIt),
      crop: commodity === undefined ? null : lastYear(crops.filter(({ text }) => text['commodity'] === commodity)),
    };
  });
  return cards
    .filter(({ goods: n, wisdom: told, plans: built, crop }) => n + told.length + built.length > 0 || crop)
    .toSorted((a, b) => b.goods - a.goods);
}

const lastYear = (crops: readonly Told[]): Told | null =>
  crops.toSorted((a, b) => (a.text['year'] ?? '').localeCompare(b.text['year'] ?? '')).at(-1) ?? null;
