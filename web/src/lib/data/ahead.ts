import type { Projection, Trend } from '#src/modules/village-data/index.ts';
import * as m from '#lib/paraglide/messages.js';
import type { CarriedOn, Series } from './curves.ts';

type People = Extract<Projection, { kind: 'population' }>;

/** How one of the lines that are drawn goes on: the first that does. */
export function trendAhead(series: readonly Series[], trends: readonly Trend[]): CarriedOn | null {
  for (const { key, label } of series) {
    const ahead = trends.find(({ code }) => code === key)?.ahead;
    if (!ahead) continue;
    const points = ahead.values.map(({ period, fit, low80, high80 }) => ({
      period: String(period),
      low: low80,
      mid: fit,
      high: high80,
    }));
    return { key, label: [label, m.data_ahead().toLowerCase()].filter(Boolean).join(', '), points, others: [] };
  }
  return null;
}

/** The people of a village now, and three ways they may go on. */
export function peopleAhead({ base, projected }: People): { known: Series; ahead: CarriedOn } | null {
  if (!projected) return null;
  const start = { period: String(base.year), value: base.people };
  const scenario = (name: 'low' | 'high', label: string): Series => ({
    key: name,
    label,
    points: [
      start,
      ...projected.scenarios[name].map(({ end, total }) => ({ period: String(end), value: Math.round(total) })),
    ],
  });
  const points = projected.band.map(({ end, low, mid, high }) => ({
    period: String(end),
    low: Math.round(low),
    mid: Math.round(mid),
    high: Math.round(high),
  }));
  return {
    known: { key: 'people', label: '', points: [start] },
    ahead: {
      key: 'people',
      label: m.data_ahead_mid(),
      points,
      others: [scenario('high', m.data_ahead_high()), scenario('low', m.data_ahead_low())],
    },
  };
}
