/** Deaths per person-year at age 0, 1–4, 5–9, … 95–99 and 100 and over. */
export type Mortality = readonly number[];
export type Sex = 'male' | 'female';

/** Shares that live to the next five-year group, by the group they leave: 0–4, … 70–74, 75 and over; and of the newborn. */
export interface Survival {
  readonly birth: number;
  readonly groups: readonly number[];
}

const RADIX = 100_000;
/** Of groups of five years that end at 75 and over. */
export const GROUPS = 16;

/** Mean years lived in the interval by those who die in it, of the youngest (Coale and Demeny, West). */
const YOUNGEST = {
  male: { first: [0.045, 2.684], next: [1.651, -2.816] },
  female: { first: [0.053, 2.8], next: [1.522, -1.518] },
} as const;

/** An abridged life table from death rates: person-years lived in each interval, and years still to live at birth. */
export function lifeTable(
  mortality: Mortality,
  sex: Sex,
): { readonly lived: readonly number[]; readonly atBirth: number } {
  const infant = mortality[0] ?? 0;
  const { first, next } = YOUNGEST[sex];
  const last = mortality.length - 1;
  let alive = RADIX;
  const lived = mortality.map((rate, at) => {
    if (at === last) return alive / rate;
    const years = at === 0 ? 1 : at === 1 ? 4 : 5;
    const lost = at === 0 ? first[0] + first[1] * infant : at === 1 ? next[0] + next[1] * infant : years / 2;
    // Without the cap, half an interval makes more men of 95 die than there are.
    const dying = Math.min(1, (years * rate) / (1 + (years - lost) * rate));
    const deaths = alive * dying;
    const between = years * (alive - deaths) + lost * deaths;
    alive -= deaths;
    return between;
  });
  return { lived, atBirth: lived.reduceRight((sum, years) => sum + years, 0) / RADIX };
}

/** Survival from one five-year step to the next. */
export function survival(mortality: Mortality, sex: Sex): Survival {
  const [infants = 0, toddlers = 0, ...older] = lifeTable(mortality, sex).lived;
  const groups = [infants + toddlers, ...older];
  const from = (group: number) => groups.slice(group).reduceRight((sum, years) => sum + years, 0);
  const open = GROUPS - 1;
  return {
    birth: (groups[0] ?? 0) / (5 * RADIX),
    groups: groups
      .slice(0, open)
      .map((years, at) => (groups[at + 1] ?? 0) / years)
      .concat(from(open + 1) / from(open)),
  };
}
