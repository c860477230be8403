import type { RegionFacts } from './region-facts.ts';

/** Rough centres (latitude, longitude) of the districts of the regions that run Balai; enough to tell near from far. */
const CENTRES: Readonly<Record<string, readonly [number, number]>> = {
  '18.09.01': [-5.38, 105.09], // Gedong Tataan
  '18.09.02': [-5.3, 105.11], // Negeri Katon
  '18.09.03': [-5.2, 105.18], // Tegineneng
  '18.09.04': [-5.42, 105.01], // Way Lima
  '18.09.05': [-5.6, 105.1], // Padang Cermin
  '18.09.06': [-5.73, 105.12], // Punduh Pidada
  '18.09.07': [-5.44, 104.98], // Kedondong
  '18.09.08': [-5.68, 105.16], // Marga Punduh
  '18.09.09': [-5.47, 104.93], // Way Khilau
  '18.09.10': [-5.53, 105.22], // Teluk Pandan
  '18.09.11': [-5.58, 105.03], // Way Ratai
};

/**
 * The codes of all districts of the region, nearest to `from` first as the crow flies. Districts whose place is not known
 * follow by name; without a place to start from, all go by name.
 */
export function districtsNearTo(facts: Pick<RegionFacts, 'districts'>, from: string | null): string[] {
  const start = from === null ? undefined : CENTRES[from];
  const far = (id: string): number => {
    if (id === from) return -1;
    const there = CENTRES[id];
    return start && there ? Math.hypot(there[0] - start[0], there[1] - start[1]) : Infinity;
  };
  const byDistance = (a: { id: string; away: number }, b: { id: string; away: number }) =>
    a.away === b.away ? 0 : a.away - b.away;
  return facts.districts
    .map(({ id }) => ({ id, away: far(id) }))
    .sort(byDistance)
    .map(({ id }) => id);
}
